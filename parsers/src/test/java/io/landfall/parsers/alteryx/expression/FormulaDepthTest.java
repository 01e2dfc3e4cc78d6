package io.landfall.parsers.alteryx.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.expression.Expression;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaDepthTest {

    private static final SourceLocation START = SourceLocation.of("deep.yxmd");

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "NOT ", "IF ", "abs("})
    void refusesAbsurdNesting(String opening) {
        var formula = opening.repeat(50_000);
        var parsed = AlteryxFormulas.parse(formula, START);
        assertThat(parsed.value()).isInstanceOf(Expression.Opaque.class);
        assertThat(parsed.diagnostics()).extracting(Diagnostic::id).containsExactly("AX-PARSE-203");
    }

    @Test
    void refusesAbsurdChains() {
        var parsed = AlteryxFormulas.parse(chain(50_000), START);
        assertThat(parsed.diagnostics()).extracting(Diagnostic::id).containsExactly("AX-PARSE-203");
    }

    @Test
    void readsLongGeneratedChains() {
        var parsed = AlteryxFormulas.parse(chain(480), START);
        assertThat(parsed.diagnostics()).isEmpty();
        assertThat(parsed.value())
                .isEqualTo(AlteryxFormulas.parse(chain(480), START).value());
        assertThat(FormulaTree.print(parsed.value())).startsWith("(((");
    }

    private static String chain(int length) {
        return String.join(" OR ", Collections.nCopies(length, "[Crop] = 'Oats'"));
    }
}
