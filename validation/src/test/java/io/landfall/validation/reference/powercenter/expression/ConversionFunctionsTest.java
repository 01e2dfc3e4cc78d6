package io.landfall.validation.reference.powercenter.expression;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ConversionFunctionsTest {
    @TestFactory
    List<DynamicTest> writesNumbers() {
        return ExpressionTable.of("""
                TO_CHAR(15.6) => '15.6'
                TO_CHAR(-15.0) => '-15'
                TO_CHAR(7) => '7'
                TO_CHAR(1234567890123456.5) => '1.23456789012346e+015'
                TO_CHAR(10842764968208837340) => '1.08427649682088e+019'
                TO_CHAR(0.0000001) => '0.0000001'
                TO_CHAR(1e-17) => '1e-017'
                TO_CHAR(0.1 + 0.2) => '0.3'
                TO_CHAR(NO_QTY) => NULL
                TO_CHAR('x') => 'x'
                """);
    }

    @TestFactory
    List<DynamicTest> writesDecimals() {
        return ExpressionTable.of(ExpressionTable.HIGH, """
                TO_CHAR(7.69000) => '7.69000'
                TO_CHAR(10842764968208837340) => '10842764968208837340'
                """);
    }

    @TestFactory
    List<DynamicTest> writesDates() {
        return ExpressionTable.of("""
                TO_CHAR(DAY) => '01/31/2024 10:20:30.123456'
                TO_CHAR(DAY, 'YYYY-MM-DD') => '2024-01-31'
                TO_CHAR(DAY, 'dd-mon-yy') => '31-Jan-24'
                TO_CHAR(DAY, 'DAY, MONTH DD') => 'Wednesday, January 31'
                TO_CHAR(DAY, 'DY') => 'Wed'
                TO_CHAR(DAY, 'D') => '4'
                TO_CHAR(DAY, 'DDD') => '031'
                TO_CHAR(ADD_TO_DATE(DAY, 'HH', 12), 'HH:MI AM') => '10:20 PM'
                TO_CHAR(DAY, 'HH12 P.M.') => '10 A.M.'
                TO_CHAR(TRUNC(DAY), 'HH12') => '12'
                TO_CHAR(DAY, 'HH24MISS') => '102030'
                TO_CHAR(DAY, 'SS.MS') => '30.123'
                TO_CHAR(DAY, 'SS.NS') => '30.123456789'
                TO_CHAR(DAY, 'SSSSS') => '37230'
                TO_CHAR(DAY, 'Q') => '1'
                TO_CHAR(DAY, 'W WW') => '5 05'
                TO_CHAR(DAY, 'Y YY YYY RR') => '4 24 024 24'
                TO_CHAR(MAKE_DATE_TIME(1999, 12, 31), 'J') => '2451544'
                TO_CHAR(MAKE_DATE_TIME(1900, 1, 1), 'J') => '2415021'
                TO_CHAR(DAY, 'YYYY"T"MM') => '2024T01'
                TO_CHAR(DAY, 'XX') => refused
                TO_CHAR(NO_DAY, 'YYYY') => NULL
                TO_CHAR(QTY, 'YYYY') => refused
                """);
    }

    @TestFactory
    List<DynamicTest> readsDates() {
        return ExpressionTable.of("""
                TO_DATE('01/31/2024', 'MM/DD/YYYY') => 2024-01-31T00:00
                TO_DATE('01-31.2024', 'MM/DD/YYYY') => 2024-01-31T00:00
                TO_DATE('1/2/2024', 'MM/DD/YYYY') => 2024-01-02T00:00
                TO_DATE('20240131102030', 'YYYYMMDDHH24MISS') => 2024-01-31T10:20:30
                TO_DATE('31-JAN-2024', 'DD-MON-YYYY') => 2024-01-31T00:00
                TO_DATE('january 5, 2024', 'MONTH DD, YYYY') => 2024-01-05T00:00
                TO_DATE('01/31/2024 12:05 AM', 'MM/DD/YYYY HH:MI AM') => 2024-01-31T00:05
                TO_DATE('01/31/2024 01:05 PM', 'MM/DD/YYYY HH12:MI AM') => 2024-01-31T13:05
                TO_DATE('01/31/2024 10:20:30.123456') => 2024-01-31T10:20:30.123456
                TO_DATE('2024031', 'YYYYDDD') => 2024-01-31T00:00
                TO_DATE('2451544', 'J') => 1999-12-31T00:00
                TO_DATE('25', 'J') => error row
                IS_DATE('9000000', 'J') => 0
                TO_DATE('2024-01-31 37230', 'YYYY-MM-DD SSSSS') => 2024-01-31T10:20:30
                TO_DATE('98', 'YY') => 2098-01-01T00:00
                TO_DATE('49', 'RR') => 2049-01-01T00:00
                TO_DATE('50', 'RR') => 1950-01-01T00:00
                TO_DATE('02/30/2024', 'MM/DD/YYYY') => error row
                TO_DATE('02/29/2023', 'MM/DD/YYYY') => error row
                TO_DATE('abc', 'MM/DD/YYYY') => error row
                TO_DATE('', 'MM/DD/YYYY') => error row
                TO_DATE('01/31/2024x', 'MM/DD/YYYY') => error row
                TO_DATE('01312024', 'MM/DD/YYYY') => error row
                TO_DATE('01/31/2024 ', 'MM/DD/YYYY') => refused
                TO_DATE('  1/31/2024', 'MM/DD/YYYY') => refused
                TO_DATE('01/31/24', 'MM/DD/YYYY') => refused
                TO_DATE('200131', 'YYYYMMDD') => refused
                TO_DATE('2020120', 'YYYYMMDD') => error row
                TO_DATE('01/31/024', 'MM/DD/YYYY') => error row
                TO_DATE('01/31/24', 'MM/DD/RR') => 2024-01-31T00:00
                TO_DATE('01/31/24 ', 'MM/DD/RR') => refused
                TO_DATE('01/31/2024 x', 'MM/DD/YYYY') => error row
                IS_DATE('01/31/24', 'MM/DD/YYYY') => refused
                IS_DATE('01/31/2024 ', 'MM/DD/YYYY') => refused
                TO_DATE(NO_NAME, 'MM/DD/YYYY') => NULL
                TO_DATE('10:20', 'HH24:MI') => refused
                TO_DATE('1', 'Q') => refused
                IS_DATE('01/31/2024', 'MM/DD/YYYY') => 1
                IS_DATE('13/01/2024', 'MM/DD/YYYY') => 0
                IS_DATE('10:20', 'HH24:MI') => 1
                IS_DATE('') => 0
                IS_DATE(NO_NAME) => NULL
                """);
    }

    @TestFactory
    List<DynamicTest> readsNumbers() {
        return ExpressionTable.of("""
                TO_INTEGER('15.6789') => 16
                TO_INTEGER('-15.6789') => -16
                TO_INTEGER('-15.6789', TRUE) => -15
                TO_INTEGER('5,000') => refused
                TO_BIGINT(' -1,5') => refused
                TO_INTEGER('5, 6') => 5
                TO_INTEGER(2.5) => 3
                TO_INTEGER('  12') => 12
                TO_INTEGER('A12.3Grove') => 0
                TO_INTEGER('60.2Grove') => 60
                TO_INTEGER(2147483648) => error row
                TO_BIGINT(2147483648) => 2147483648
                TO_BIGINT('7245176201123435.6789', TRUE) => 7245176201123435
                TO_BIGINT('7245176201123435.2.48') => 7245176201123435
                TO_BIGINT('    176201123435.87') => 176201123436
                TO_BIGINT('-7245176201123435.6789') => -7245176201123436
                TO_BIGINT('99999999999999999999') => error row
                TO_INTEGER(NO_NAME) => NULL
                TO_INTEGER(DAY) => refused
                TO_DECIMAL('15.6789', 3) => 15.679
                TO_DECIMAL('60.2Grove') => 60.2
                TO_DECIMAL('A12') => 0.0
                TO_DECIMAL(' .5') => 0.5
                TO_DECIMAL('18e-3') => 18.0
                TO_DECIMAL(NO_NAME, 2) => NULL
                TO_DECIMAL('12345678901234567890123456789') => error row
                TO_DECIMAL(PRICE, 1) => 2.5
                TO_DECIMAL(PRICE, 0) => refused
                TO_FLOAT('18e-3') => 0.018
                TO_FLOAT('12.3x') => 12.3
                TO_FLOAT('x') => 0.0
                TO_FLOAT(NO_NAME) => NULL
                """);
    }

    @TestFactory
    List<DynamicTest> readsDecimals() {
        return ExpressionTable.of(ExpressionTable.HIGH, """
                TO_DECIMAL('15.6789', 3) => 15.679m
                TO_DECIMAL('60.2', 3) => 60.200m
                TO_DECIMAL('1234567890.123', 3) => 1234567890.123m
                TO_DECIMAL('711A1', 3) => 711.000m
                TO_DECIMAL('123456789012345678901234567890.123', 3) => error row
                TO_DECIMAL('1234567890123456789012345678') => 1234567890123456789012345678m
                """);
    }

    @TestFactory
    List<DynamicTest> tests() {
        return ExpressionTable.of("""
                IS_NUMBER('3.45e-3') => 1
                IS_NUMBER(' -12 ') => 1
                IS_NUMBER('.5') => 1
                IS_NUMBER('3.45E-') => 0
                IS_NUMBER('') => 0
                IS_NUMBER('  ') => 0
                IS_NUMBER('+') => 0
                IS_NUMBER('1,000') => 0
                IS_NUMBER('5.') => 1
                IS_NUMBER('1d5') => refused
                IS_NUMBER(' -3.45D-3 ') => refused
                IS_NUMBER('1d') => 0
                IS_NUMBER('1e5d') => 0
                IS_NUMBER(NO_NAME) => NULL
                IS_SPACES('   ') => 1
                IS_SPACES('') => 0
                IS_SPACES(' a ') => 0
                IS_SPACES(NO_NAME) => NULL
                """);
    }
}
