package io.landfall.validation.reference.alteryx.expression;

import org.junit.jupiter.api.Test;

/** Operators, names and literals of formulas. */
class OperatorsTest {

    @Test
    void computesInDoubles() {
        FormulaTable.check("""
                5 / 2                              | 2.5
                5 / 0                              | null
                2 + 3                              | 5.0
                [QTY] - 1                          | 4.0
                [PRICE] * 2                        | 9.95
                [TENTH] * 3 = 0.3                  | false
                1 + Null()                         | null
                Null() * 3                         | null
                -[QTY]                             | -5.0
                +[QTY]                             | 5.0
                [QTY]                              | 5
                12                                 | 12
                12.                                | 12.0
                2e3                                | 2000.0
                1 + [PAID]                         | 2.0
                1 + '2'                            | failed
                'a' * 2                            | failed
                [Row-1:QTY] + [Row+1:QTY]          | 11.0
                """);
    }

    @Test
    void joinsTextsAndTakesDatesForTexts() {
        FormulaTable.check("""
                "net" + Null()                     | 'net'
                Null() + 'net'                     | 'net'
                [NOTE] + [NOTE]                    | undefined
                [NOTE] + ([NOTE] + [NAME])         | 'Net due'
                [NOTE] + [NOTE] + [DUE]            | '2024-01-31'
                [RETURNED] + [RETURNED]            | null
                [NAME] + '!'                       | 'Net due!'
                'due ' + [DUE]                     | 'due 2024-01-31'
                'at ' + [SENT]                     | 'at 2024-01-31 16:03:07'
                [DUE] = '2024-01-31'               | true
                [DUE] < '2024-02'                  | true
                """);
    }

    @Test
    void comparesNullWithTwoValues() {
        FormulaTable.check("""
                Null() = Null()                    | true
                1 = Null()                         | false
                Null() != Null()                   | false
                [NOTE] != 'A'                      | true
                1 > Null()                         | false
                Null() < 1                         | false
                Null() < Null()                    | false
                Null() <= Null()                   | true
                Null() >= Null()                   | true
                1 <= Null()                        | false
                0 >= Null()                        | false
                !(Null() > 5)                      | true
                'abc' = 'ABC'                      | false
                'a' < 'b'                          | true
                'a' > 'B'                          | undefined
                1 > 2 AND 'a' > 'B'                | false
                1 < 2 AND 'a' > 'B'                | undefined
                1 < 2 OR 'a' > 'B'                 | true
                'a' > 'B' AND 1 > 2                | undefined
                'b' < 'B'                          | undefined
                'aB' < 'Ac'                        | undefined
                'Ab' < 'aC'                        | undefined
                '9' < '10'                         | undefined
                '19' < '2'                         | undefined
                'No 9' <= 'No 10'                  | undefined
                'No 12' < 'No 19'                  | true
                'No 12' < 'No 12b'                 | true
                '7 up' < 'Seven'                   | true
                'a-z' < 'ab'                       | true
                '_a' > 'A'                         | undefined
                'a-b' < 'a_b'                      | undefined
                'é' < 'f'                          | undefined
                'é' <= 'é'                         | true
                [DUE] > '2024-1-5'                 | undefined
                [DUE] < '2024-02-01'               | true
                5 == 5.0                           | true
                [PRICE] = 4.975                    | true
                [QTY] = '5'                        | failed
                """);
    }

    @Test
    void readsAndAndOrFromTheLeft() {
        FormulaTable.check("""
                True OR True AND False             | false
                False AND True OR True             | true
                1 || 0                             | true
                2 && [QTY]                         | true
                Null() OR False                    | false
                NOT Null()                         | true
                !IsNull([NOTE])                    | false
                ![PAID]                            | false
                ![RETURNED]                        | undefined
                !([PAID] AND [RETURNED])           | undefined
                !([RETURNED] > 1)                  | true
                'x' AND True                       | failed
                """);
    }

    @Test
    void findsMembersOfLists() {
        FormulaTable.check("""
                [QTY] IN (1, 5)                    | true
                'a' IN ('A', 'b')                  | false
                Null() IN ('A', 'b')               | false
                Null() NOT IN ('A', 'b')           | true
                [QTY] NOT IN (5)                   | false
                """);
    }

    @Test
    void choosesByConditions() {
        FormulaTable.check("""
                IF [QTY] > 3 THEN 'many' ELSE 'few' ENDIF                           | 'many'
                IF [RETURNED] > 3 THEN 'many' ELSE 'few' ENDIF                      | 'few'
                IF Null() THEN 1 ELSE 2 ENDIF                                       | 2
                IF [QTY] > 9 THEN 1 ELSEIF [QTY] > 4 THEN 2 ELSE 3 ENDIF            | 2
                IF 0 THEN 1 ELSE 2 ENDIF                                            | 2
                IF 'x' THEN 1 ELSE 2 ENDIF                                          | failed
                [AMOUNT]                                                            | refused
                IF (                                                                | failed
                """);
    }
}
