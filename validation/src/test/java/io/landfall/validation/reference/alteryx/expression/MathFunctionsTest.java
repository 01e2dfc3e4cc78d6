package io.landfall.validation.reference.alteryx.expression;

import org.junit.jupiter.api.Test;

/** Functions that compute with numbers. */
class MathFunctionsTest {

    @Test
    void roundsToMultiplesInBinaryNumbers() {
        FormulaTable.check("""
                ToString(Round([PRICE], 0.01), 2)                      | '4.97'
                ToString(Round(163.575, 0.01), 2)                      | '163.57'
                ToString(Round(112.415, 0.01), 2)                      | '112.42'
                ToString(Round((100+124.83)/2, 0.01), 2)               | '112.41'
                ToString(Round((100+224.83)/2, 0.01), 2)               | '162.42'
                ToString(Round(-1.227, 0.01), 2)                       | '-1.23'
                Round(55.34, 2)                                        | 56.0
                Round(41.1, 10)                                        | 40.0
                Round(41.1, 0)                                         | undefined
                Round(Null(), 1)                                       | null
                Ceil(7.2)                                              | 8.0
                Ceil(7.2, 5)                                           | 10.0
                Floor(7.8)                                             | 7.0
                Floor(-7.2)                                            | -8.0
                """);
    }

    @Test
    void computes() {
        FormulaTable.check("""
                Abs(-32)                                               | 32.0
                Mod(7.9, 3.9)                                          | undefined
                Mod(6, 0.4)                                            | undefined
                Mod(6, 4)                                              | 2
                Mod(Null(), 4)                                         | null
                Mod(1e20, 4)                                           | refused
                Pow(2, 10)                                             | 1024.0
                Sqrt(-1)                                               | undefined
                Sqrt(9)                                                | 3.0
                Log(1)                                                 | 0.0
                Log(0)                                                 | undefined
                Log10(1000)                                            | 3.0
                Exp(0)                                                 | 1.0
                ToString(PI(), 4)                                      | '3.1416'
                ToString(ACos(0.5), 6)                                 | '1.047198'
                ToString(ATan2(4, -3), 4)                              | '2.2143'
                ToDegrees(0)                                           | 0.0
                Factorial(5)                                           | 120.0
                Abs('x')                                               | failed
                Abs(1, 2)                                              | failed
                """);
    }

    @Test
    void takesManyValues() {
        FormulaTable.check("""
                Min(3, Null(), 7)                                      | 3
                Max(3, Null(), 7)                                      | 7
                Min('10', '3')                                         | '10'
                Max([DUE], '2024-02-01')                               | '2024-02-01'
                Max(Null(), Null())                                    | null
                MinIDX(3, 9, 3)                                        | 0
                MaxIDX(3, 9, 7)                                        | 1
                Between(5, 5, 10)                                      | true
                Between(11, 5, 10)                                     | false
                Between(Null(), 5, 10)                                 | undefined
                Bound(12, 1, 10)                                       | 10.0
                Bound(Null(), 1, 10)                                   | null
                Average(20, 30, 55)                                    | 35.0
                Average(20, 30, 55, Null())                            | 26.25
                AverageNonNull(Null(), 1, 2, 3)                        | 2.0
                AverageNonNull(Null(), Null())                         | undefined
                Median(5, 1, 3, Null())                                | undefined
                Median(1, 2)                                           | 1.5
                Median(Null(), Null())                                 | undefined
                """);
    }
}
