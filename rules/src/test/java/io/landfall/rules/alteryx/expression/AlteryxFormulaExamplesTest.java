package io.landfall.rules.alteryx.expression;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.RuleEntry;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples in the catalogue are true. */
class AlteryxFormulaExamplesTest {

    static Stream<RuleEntry> rules() {
        return AlteryxFormulaRules.inOrder().stream().map(FormulaRule::entry);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(RuleEntry rule) {
        if (rule.fidelity() == Fidelity.BLOCKED) {
            FieldFormulas.check().blocks(rule.before(), FormulaCode.NOT_REBUILT);
        } else {
            FieldFormulas.check().rewrites(rule.before(), rule.after());
        }
    }
}
