package io.landfall.validation.reference.alteryx.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.validation.reference.Branches;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions of formulas count the ways through them. */
class WaysTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [QTY] + 1                                                                    | 0 | 0
            IIF([PAID], 1, 2)                                                            | 2 | 1
            IF [QTY] = 1 THEN 1 ELSEIF [QTY] = 2 THEN 2 ELSE 3 ENDIF                     | 3 | 1
            Switch([QTY], 0, 1, 1, 5, 2)                                                 | 3 | 1
            IIF([PAID], IIF([QTY] > 1, 1, 2), IIF([QTY] > 2, 3, 4))                      | 6 | 2
            IIF([PAID], 1, 2) + IIF([PAID], 1, 2)                                        | 4 | 2
            """)
    void countsEachWay(String formula, int total, int covered) {
        var branches = new Branches();
        var evaluator = new FormulaEvaluator(FormulaTable.START, branches);
        var parsed = FormulaTable.parsed(formula);
        evaluator.declare(parsed);
        evaluator.value(parsed, new FormulaTable.Order());
        assertThat(branches.total()).isEqualTo(total);
        assertThat(branches.covered()).isEqualTo(covered);
    }
}
