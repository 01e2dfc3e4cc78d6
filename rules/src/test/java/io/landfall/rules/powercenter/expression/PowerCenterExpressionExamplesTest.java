package io.landfall.rules.powercenter.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.RuleEntry;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples in the catalogue are true. */
class PowerCenterExpressionExamplesTest {

    static Stream<RuleEntry> rules() {
        return PowerCenterExpressionRules.inOrder().stream().map(PortExpressionRule::entry);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(RuleEntry rule) {
        if (rule.fidelity() == Fidelity.BLOCKED) {
            assertThat(PortExpressions.check().translate(rule.before()).result())
                    .isEmpty();
        } else {
            PortExpressions.check().rewrites(rule.before(), rule.after());
        }
    }
}
