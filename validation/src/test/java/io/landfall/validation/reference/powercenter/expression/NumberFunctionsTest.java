package io.landfall.validation.reference.powercenter.expression;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class NumberFunctionsTest {
    @TestFactory
    List<DynamicTest> computes() {
        return ExpressionTable.of("""
                ABS(-7) => 7
                ABS(-2.5) => 2.5
                ABS(NO_QTY) => NULL
                ABS('7') => refused
                SIGN(-2.5) => -1
                SIGN(0) => 0
                CEIL(2.1) => 3
                CEIL(-2.1) => -2
                FLOOR(2.9) => 2
                FLOOR(-2.1) => -3
                FLOOR(NO_PRICE) => NULL
                MOD(7, 3) => 1
                MOD(-7, 3) => -1
                MOD(7.5, 2) => 1.5
                MOD(7, 0) => error row
                MOD(NO_QTY, 0) => NULL
                POWER(2, 10) => 1024.0
                POWER(-2, 2.6) => -8.0
                POWER(4, 0.5) => 2.0
                POWER(0, -1) => error row
                LOG(10, 1000) => 3.0
                LOG(2, 8) => 3.0
                LOG(0, 8) => error row
                LOG(2, 0) => error row
                SQRT(9) => 3.0
                SQRT(-1) => error row
                EXP(0) => 1.0
                LN(1) => 0.0
                LN(0) => error row
                COS(0) => 1.0
                SIN(NO_PRICE) => NULL
                TANH(0) => 0.0
                RAND(1) => refused
                """);
    }

    @TestFactory
    List<DynamicTest> rounds() {
        return ExpressionTable.of("""
                ROUND(2.5) => 3.0
                ROUND(-2.5) => -3.0
                ROUND(0.5) => 1.0
                ROUND(-0.5) => -1.0
                ROUND(2.675, 2) => 2.68
                ROUND(1.005, 2) => 1.01
                ROUND(1250, -2) => 1300
                ROUND(15.99, -1) => 20.0
                ROUND(12.34, 1.4) => 12.3
                ROUND(NO_PRICE, 1) => NULL
                ROUND(2.5, NO_QTY) => NULL
                TRUNC(2.99) => 2.0
                TRUNC(-2.99) => -2.0
                TRUNC(1299, -2) => 1200
                TRUNC(12.349, 2) => 12.34
                """);
    }

    @TestFactory
    List<DynamicTest> roundsDecimals() {
        return ExpressionTable.of(ExpressionTable.HIGH, """
                ROUND(2.675, 2) => 2.68m
                ROUND(1234.5, -2) => 1200m
                TRUNC(-12.349, 2) => -12.34m
                ABS(-2.50) => 2.50m
                CEIL(2.1) => 3
                """);
    }

    @TestFactory
    List<DynamicTest> findsExtremes() {
        return ExpressionTable.of("""
                GREATEST(1, 3, 2) => 3
                GREATEST(1, 2.5) => 2.5
                GREATEST(3, 2.5) => 3.0
                LEAST(1, 3, 2) => 1
                GREATEST(1, NO_QTY, 3) => NULL
                LEAST(NO_QTY, 1) => NULL
                GREATEST('a', 'B') => 'a'
                GREATEST('a', 'B', 0) => 'B'
                LEAST('b', 'A', 'c') => 'A'
                GREATEST(DAY, TO_DATE('2025', 'YYYY')) => 2025-01-01T00:00
                GREATEST(1, 'a') => refused
                """);
    }

    @TestFactory
    List<DynamicTest> findsInLists() {
        return ExpressionTable.of("""
                IN('a', 'b', 'a') => 1
                IN('A', 'b', 'a') => 0
                IN('A', 'b', 'a', 0) => 1
                IN('A', 'b', 'a', 1) => 0
                IN(NO_NAME, 'a') => NULL
                IN(7, 1, 7) => 1
                IN(QTY, 1, 2, 3) => 0
                IN(1, NO_QTY, 1) => 1
                INDEXOF('b', 'a', 'b', 'c') => 2
                INDEXOF('x', 'a', 'b') => 0
                INDEXOF('B', 'a', 'b', 0) => 2
                INDEXOF(NO_NAME, 'a') => NULL
                IN(QTY, 'a') => refused
                IN('A', 'b', 'a', NULL) => refused
                IN(QTY, 1, NULL) => NULL
                """);
    }

    @TestFactory
    List<DynamicTest> reckonsInterest() {
        return ExpressionTable.of("""
                FV(0, 10, -100) => 1000.0
                PV(0, 10, -100) => 1000.0
                PMT(0, 10, 1000) => -100.0
                NPER(0, 1000, -100) => 10.0
                FV(1, 3, -1) => 7.0
                FV(1, 3, -1, 0, 1) => 14.0
                PV(1, 2, -4) => 3.0
                PMT(1, 2, -3) => 4.0
                ROUND(NPER(1, -3, 4), 9) => 2.0
                ROUND(RATE(2, 4, -3), 9) => 1.0
                FV(-1, 3, -1) => error row
                FV(1, 0, -1) => error row
                ROUND(FV(0.0075, 12, -250, -2000, TRUE), 2) => 5337.96
                ROUND(PMT(0.01, 10, 20000), 2) => -2111.64
                FV(NO_PRICE, 3, -1) => NULL
                """);
    }

    @TestFactory
    List<DynamicTest> encodes() {
        return ExpressionTable.of("""
                MD5('') => 'd41d8cd98f00b204e9800998ecf8427e'
                MD5('abc') => '900150983cd24fb0d6963f7d28e17f72'
                MD5(NO_NAME) => NULL
                CRC32('123456789') => 3421780262
                CRC32(NO_NAME) => NULL
                ENC_BASE64('Order') => 'T3JkZXI='
                DEC_BASE64('T3JkZXI=') => 4f72646572
                CONVERT_BASE('255', 10, 16) => 'FF'
                CONVERT_BASE('1010', 2, 10) => '10'
                CONVERT_BASE(NO_NAME, 2, 10) => NULL
                CONVERT_BASE('19', 2, 10) => refused
                COMPRESS('abc') => refused
                AES_ENCRYPT('abc', 'k') => refused
                UUID4() => refused
                """);
    }
}
