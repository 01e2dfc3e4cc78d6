package io.landfall.validation.reference.powercenter.expression;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DateFunctionsTest {
    @TestFactory
    List<DynamicTest> moves() {
        return ExpressionTable.of("""
                ADD_TO_DATE(TO_DATE('01/31/1998', 'MM/DD/YYYY'), 'MM', 1) => 1998-02-28T00:00
                ADD_TO_DATE(TO_DATE('01/29/2000', 'MM/DD/YYYY'), 'MM', 1) => 2000-02-29T00:00
                ADD_TO_DATE(TO_DATE('2024-02-29 08', 'YYYY-MM-DD HH24'), 'MM', 1) => 2024-03-29T08:00
                ADD_TO_DATE(TO_DATE('2024-02-29', 'YYYY-MM-DD'), 'YY', 1) => 2025-02-28T00:00
                ADD_TO_DATE(DAY, 'DDD', -31) => 2023-12-31T10:20:30.123456789
                ADD_TO_DATE(DAY, 'hh24', 14) => 2024-02-01T00:20:30.123456789
                ADD_TO_DATE(DAY, 'NS', 1) => 2024-01-31T10:20:30.123456790
                ADD_TO_DATE(DAY, 'MI', 0.5) => refused
                ADD_TO_DATE(DAY, 'Q', 1) => refused
                ADD_TO_DATE(DAY, 'YYYY', 9000) => error row
                ADD_TO_DATE(NO_DAY, 'MM', 1) => NULL
                ADD_TO_DATE(DAY, 'MM', NO_QTY) => NULL
                LAST_DAY(TO_DATE('2024-02-03 08:30', 'YYYY-MM-DD HH24:MI')) => 2024-02-29T08:30
                LAST_DAY(NO_DAY) => NULL
                """);
    }

    @TestFactory
    List<DynamicTest> differs() {
        return ExpressionTable.of("""
                ROUND(DATE_DIFF(TO_DATE('06/03/1997 13:13:46', 'MM/DD/YYYY HH24:MI:SS'), TO_DATE('08/23/1996 16:20:16', 'MM/DD/YYYY HH24:MI:SS'), 'HH'), 8) => 6812.89166667
                DATE_DIFF(TO_DATE('2024-01-01 13:30', 'YYYY-MM-DD HH24:MI'), TO_DATE('2024-01-01 12:00', 'YYYY-MM-DD HH24:MI'), 'HH') => 1.5
                DATE_DIFF(TO_DATE('2024-01-01', 'YYYY-MM-DD'), TO_DATE('2024-01-03 12', 'YYYY-MM-DD HH24'), 'D') => -2.5
                DATE_DIFF(DAY, DAY, 'SS') => 0.0
                ROUND(DATE_DIFF(TO_DATE('2001-02-19', 'YYYY-MM-DD'), TO_DATE('2000-09-13', 'YYYY-MM-DD'), 'MM'), 12) => 5.245238095238
                ROUND(DATE_DIFF(TO_DATE('1997-01-01', 'YYYY-MM-DD'), TO_DATE('1997-03-29 12', 'YYYY-MM-DD HH24'), 'MM'), 12) => -2.91935483871
                DATE_DIFF(TO_DATE('2001-01-01', 'YYYY-MM-DD'), TO_DATE('2000-01-01', 'YYYY-MM-DD'), 'YY') => 1.0
                DATE_DIFF(NO_DAY, DAY, 'DD') => NULL
                DATE_COMPARE(DAY, ADD_TO_DATE(DAY, 'NS', 1)) => -1
                DATE_COMPARE(DAY, DAY) => 0
                DATE_COMPARE(DAY, NO_DAY) => NULL
                """);
    }

    @TestFactory
    List<DynamicTest> takesParts() {
        return ExpressionTable.of("""
                GET_DATE_PART(DAY, 'YYYY') => 2024
                GET_DATE_PART(DAY, 'MON') => 1
                GET_DATE_PART(DAY, 'DDD') => 31
                GET_DATE_PART(ADD_TO_DATE(DAY, 'HH', 12), 'HH12') => 22
                GET_DATE_PART(DAY, 'MI') => 20
                GET_DATE_PART(DAY, 'NS') => 123456789
                GET_DATE_PART(DAY, 'X') => refused
                GET_DATE_PART(NO_DAY, 'DD') => NULL
                SET_DATE_PART(DAY, 'HH', 23) => 2024-01-31T23:20:30.123456789
                SET_DATE_PART(DAY, 'YYYY', 1999) => 1999-01-31T10:20:30.123456789
                SET_DATE_PART(DAY, 'MM', 3) => 2024-03-31T10:20:30.123456789
                SET_DATE_PART(DAY, 'MM', 2) => refused
                SET_DATE_PART(DAY, 'HH', 24) => refused
                SET_DATE_PART(NO_DAY, 'HH', 1) => NULL
                MAKE_DATE_TIME(2024, 2, 29) => 2024-02-29T00:00
                MAKE_DATE_TIME(2024, 2, 29, 13, 30, 5) => 2024-02-29T13:30:05
                MAKE_DATE_TIME(99, 1, 2) => 1999-01-02T00:00
                MAKE_DATE_TIME(2023, 2, 29) => error row
                MAKE_DATE_TIME(2023, NO_QTY, 29) => NULL
                """);
    }

    @TestFactory
    List<DynamicTest> rounds() {
        return ExpressionTable.of("""
                ROUND(DAY) => 2024-01-31T00:00
                ROUND(ADD_TO_DATE(DAY, 'HH', 2)) => 2024-02-01T00:00
                ROUND(DAY, 'MM') => 2024-02-01T00:00
                ROUND(MAKE_DATE_TIME(2024, 2, 15, 23), 'MON') => 2024-02-01T00:00
                ROUND(MAKE_DATE_TIME(2024, 6, 30), 'YY') => 2024-01-01T00:00
                ROUND(MAKE_DATE_TIME(2024, 7, 1), 'YY') => 2025-01-01T00:00
                ROUND(DAY, 'HH') => 2024-01-31T10:00
                ROUND(MAKE_DATE_TIME(2024, 1, 1, 10, 30), 'HH') => 2024-01-01T11:00
                ROUND(DAY, 'MI') => 2024-01-31T10:21
                ROUND(DAY, 'SS') => 2024-01-31T10:20:30
                ROUND(DAY, 'MS') => 2024-01-31T10:20:30.123
                ROUND(DAY, 'US') => 2024-01-31T10:20:30.123457
                ROUND(NO_DAY, 'MM') => NULL
                TRUNC(DAY) => 2024-01-31T00:00
                TRUNC(DAY, 'YYYY') => 2024-01-01T00:00
                TRUNC(DAY, 'MM') => 2024-01-01T00:00
                TRUNC(DAY, 'HH12') => 2024-01-31T10:00
                TRUNC(DAY, 'MI') => 2024-01-31T10:20
                TRUNC(NO_DAY) => NULL
                TRUNC(DAY, 'Q') => refused
                """);
    }
}
