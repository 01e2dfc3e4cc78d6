package io.landfall.validation.reference.powercenter.expression;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class OperatorsTest {
    @TestFactory
    List<DynamicTest> computes() {
        return ExpressionTable.of("""
                1 + 2 => 3
                7 - 9 => -2
                QTY * 2 => 14
                QTY * PRICE => 17.5
                5 / 2 => 2.5
                6 / 2 => 3.0
                5 / 0 => error row
                5 / 0.0 => error row
                NO_QTY / 0 => NULL
                7 % 3 => 1
                -7 % 3 => -1
                7 % 0 => error row
                9223372036854775807 + 1 => 9.223372036854776E18
                QTY * 900000000000000000 * 9 => error row
                -QTY => -7
                +QTY => 7
                -NO_QTY => NULL
                NO_QTY + 1 => NULL
                1 + '1' => refused
                1.5 + 1 => 2.5
                1e3 => 1000.0
                """);
    }

    @TestFactory
    List<DynamicTest> computesDecimals() {
        return ExpressionTable.of(ExpressionTable.HIGH, """
                0.1 + 0.2 => 0.3m
                QTY * PRICE => 17.5m
                QTY * 900000000000000000 * 9 => 56700000000000000000m
                5 / 2 => 2.5m
                1 / 3 => 0.3333333333333333333333333333m
                1.50 => 1.50m
                1.5e300 => 1.5E300
                1e10 => 10000000000m
                9999999999999999999999999999 + 1 => refused
                9999999999999999999999999999 * 11 => refused
                1e-3 => 0.001m
                7.5 % 2 => 1.5m
                """);
    }

    @TestFactory
    List<DynamicTest> compares() {
        return ExpressionTable.of("""
                QTY = 7 => 1
                QTY != 7 => 0
                QTY ^= 7 => 0
                QTY <> 8 => 1
                QTY >= 7.0 => 1
                NO_QTY = NO_QTY => NULL
                NO_QTY <> 1 => NULL
                'AB' = 'AB   ' => 0
                'a' > 'B' => 1
                '10' < '9' => 1
                '' = '' => 1
                DAY > TO_DATE('01/30/2024', 'MM/DD/YYYY') => 1
                123.4 = '123.4' => refused
                NAME = QTY => refused
                40012030304957666903 = 40012030304957666904 => 1
                """);
    }

    @TestFactory
    List<DynamicTest> comparesDecimals() {
        return ExpressionTable.of(ExpressionTable.HIGH, """
                40012030304957666903 = 40012030304957666904 => 0
                1.50 = 1.5 => 1
                """);
    }

    @TestFactory
    List<DynamicTest> joinsConditions() {
        return ExpressionTable.of("""
                NO_QTY > 1 AND FALSE => 0
                NO_QTY > 1 AND TRUE => NULL
                NO_QTY > 1 OR TRUE => 1
                NO_QTY > 1 OR FALSE => NULL
                NOT (NO_QTY > 1) => NULL
                NOT QTY => 0
                NOT 0 => 1
                QTY AND 2 => 1
                TRUE AND FALSE => 0
                NAME AND TRUE => refused
                """);
    }

    @TestFactory
    List<DynamicTest> joinsTexts() {
        return ExpressionTable.of("""
                'x' || NO_NAME => 'x'
                NO_NAME || 'y' => 'y'
                NO_NAME || NO_NAME => NULL
                '' || 'y' => 'y'
                'a ' || ' b' => 'a  b'
                QTY || 'x' => '7x'
                PRICE || '' => '2.5'
                1 + 1 || 'x' => '2x'
                DAY || '' => '01/31/2024 10:20:30.123456'
                CONCAT('x', NO_NAME) => 'x'
                CONCAT(NO_NAME, NULL) => NULL
                """);
    }

    @TestFactory
    List<DynamicTest> knowsConstants() {
        return ExpressionTable.of("""
                DD_INSERT => 0
                dd_update => 1
                DD_DELETE => 2
                DD_REJECT => 3
                TRUE => 1
                FALSE => 0
                NULL => NULL
                SYSDATE => 2026-03-14T15:09:26
                SESSSTARTTIME => 2026-03-14T15:09:26.535
                SYSTIMESTAMP() => 2026-03-14T15:09:26.535
                SYSTIMESTAMP('SS') => 2026-03-14T15:09:26
                'it''s' => 'it's'
                """);
    }
}
