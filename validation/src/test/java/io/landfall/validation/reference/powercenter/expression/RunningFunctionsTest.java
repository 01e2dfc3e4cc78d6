package io.landfall.validation.reference.powercenter.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.validation.reference.Branches;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningFunctionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CUME(X)           | 1,2,3,4    | 1,3,6,10
            CUME(X)           | -,2,-,4    | NULL,2,2,6
            CUME(X, X > 1)    | 1,2,1,4    | NULL,2,2,6
            MOVINGSUM(X, 2)   | 1,2,3,4    | NULL,3,5,7
            MOVINGAVG(X, 3)   | 1,2,3,7    | NULL,NULL,2.0,4.0
            """)
    void remembersTheRowsBefore(String expression, String values, String answers) {
        var evaluator = new ExpressionEvaluator(ExpressionTable.LOW, new Branches());
        var tree = ExpressionTable.parsed(expression.strip());
        var given = Arrays.stream(values.strip().split(","))
                .map(value -> value.equals("-") ? null : Long.valueOf(value))
                .map(value -> ExpressionTable.written(evaluator.value(tree, row(value))))
                .collect(Collectors.joining(","));
        assertThat(given).isEqualTo(answers.strip());
    }

    private static RowScope row(@Nullable Long value) {
        return new RowScope() {
            @Override
            public @Nullable Object value(Name name) {
                return value;
            }

            @Override
            public @Nullable Object call(Call call, List<@Nullable Object> args) {
                return null;
            }
        };
    }
}
