package io.landfall.validation.reference.alteryx.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.expression.Expression.Call;
import io.landfall.rules.alteryx.expression.AlteryxFormulaRules;
import org.junit.jupiter.api.Test;

/** The executor has an answer, or a reason for having none, for every function that is converted. */
class FunctionsTest {

    @Test
    void knowsEveryFunctionThatHasARule() {
        var converted = AlteryxFormulaRules.inOrder().stream()
                .map(rule -> FormulaTable.parsed(rule.entry().before()))
                .filter(Call.class::isInstance)
                .map(call -> ((Call) call).function())
                .distinct()
                .toList();
        assertThat(converted).hasSizeGreaterThan(100);
        assertThat(Functions.names()).containsAll(converted);
    }
}
