package io.landfall.validation.reference.powercenter.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.rules.RuleCatalog;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInsTest {

    private static final String FUNCTION = "PC-FN-";

    static Stream<String> functionsWithARule() {
        return RuleCatalog.chapters().stream()
                .flatMap(chapter -> chapter.rules().stream())
                .map(rule -> rule.entry().code())
                .filter(code -> code.startsWith(FUNCTION))
                .map(code -> code.substring(FUNCTION.length()));
    }

    @ParameterizedTest
    @MethodSource("functionsWithARule")
    void knowsEveryFunctionThatIsConverted(String function) {
        var call = new Call("", function, List.of(), SourceLocation.of("orders.xml"));
        assertThat(BuiltIns.named(function).isPresent()
                        || BuiltIns.isOutside(call)
                        || AggregateFunctions.isAggregate(call))
                .as(function)
                .isTrue();
    }
}
