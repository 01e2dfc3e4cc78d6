package io.landfall.validation.reference.alteryx.expression;

import org.junit.jupiter.api.Test;

/** Functions of finance, with numbers that come out exactly. */
class FinanceFunctionsTest {

    @Test
    void computes() {
        FormulaTable.check("""
                FinanceCAGR(100, 400, 2)                               | 1.0
                FinanceCAGR(400, 100, 1)                               | -0.75
                FinanceCAGR(0, 100, 1)                                 | undefined
                FinanceCAGR(-100, 400, 2)                              | undefined
                FinanceCAGR(100, Null(), 2)                            | undefined
                FinanceEffectiveRate(1, 2)                             | 1.25
                FinanceEffectiveRate(0.5, 1)                           | 0.5
                FinanceEffectiveRate(0.5, 1.5)                         | undefined
                FinanceEffectiveRate(0, 12)                            | undefined
                FinanceNominalRate(1.25, 2)                            | 1.0
                FinanceNominalRate(0.1, 0)                             | undefined
                FinanceFVSchedule(100, 0.5, 1)                         | 300.0
                FinanceFVSchedule(100, -0.5, 0)                        | 50.0
                FinanceFVSchedule(100, Null())                         | undefined
                FinancePMT(0.1, 12, 1000, 0, 0)                        | refused
                FinanceIRR(-100, 110)                                  | refused
                FinanceNPV(0.1, 110, 121)                              | refused
                """);
    }
}
