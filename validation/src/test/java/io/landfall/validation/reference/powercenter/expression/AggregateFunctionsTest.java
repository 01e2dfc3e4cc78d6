package io.landfall.validation.reference.powercenter.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.validation.reference.Branches;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.Unrepeatable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggregateFunctionsTest {

    /** Values are those of the port X, a minus sign alone is NULL. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "none", textBlock = """
            SUM(X)                | 1 2 -       | 3
            SUM(X)                | - -         | NULL
            SUM(X)                | none        | NULL
            SUM(X, X > 1)         | 1 2 3       | 5
            SUM(X, X > 9)         | 1 2 3       | NULL
            SUM(X * 1.5)          | 1 2         | 4.5
            COUNT(X)              | 1 - 3       | 2
            COUNT(*)              | 1 - 3       | 3
            COUNT(X, X > 9)       | 1 2         | 0
            COUNT(X)              | none        | 0
            AVG(X)                | 1 2 -       | 1.5
            AVG(X)                | -           | NULL
            MIN(X)                | 3 - 1       | 1
            MAX(TO_CHAR(X))       | 10 9        | '9'
            MIN(TO_CHAR(X))       | 10 9        | '10'
            FIRST(X)              | - 4 5       | 4
            LAST(X)               | 4 5 -       | 5
            LAST(X, X < 5)        | 4 5         | 4
            MEDIAN(X)             | 3 1 4       | 3.0
            MEDIAN(X)             | 4 3         | 3.5
            PERCENTILE(X, 25)     | 1 2 3 4     | 1.25
            PERCENTILE(X, 10)     | 1 2 3 4     | 1.0
            PERCENTILE(X, 80)     | 1 2 3 4     | 4.0
            PERCENTILE(X, 75, X > 50) | 125 27 100 - 55 9 85 86 48 99 | 106.25
            PERCENTILE(X, 81)     | 1 2 3 4     | undefined
            PERCENTILE(X, 100)    | 1           | undefined
            PERCENTILE(X, 101)    | 1           | error
            PERCENTILE(X, 2.5)    | 1           | undefined
            PERCENTILE(X, 50)     | 1 3 2       | 2.0
            STDDEV(X)             | 7           | 0.0
            VARIANCE(X)           | 7 -         | 0.0
            VARIANCE(X)           | 1 2 3       | 1.0
            STDDEV(X)             | 1 3 5       | 2.0
            STDDEV(X)             | -           | NULL
            MAX(SUM(X))           | 1           | refused
            SUM(TO_CHAR(X))       | 1           | refused
            """)
    void answersForAGroup(String expression, @Nullable String values, String answer) {
        var aggregates = new AggregateFunctions(new ExpressionEvaluator(ExpressionTable.LOW, new Branches()));
        var call = (Call) ExpressionTable.parsed(expression.strip());
        assertThat(answer(aggregates, call, values)).isEqualTo(answer.strip());
    }

    private static String answer(AggregateFunctions aggregates, Call call, @Nullable String values) {
        try {
            var rows = values == null
                    ? List.<RowScope>of()
                    : Arrays.stream(values.strip().split(" "))
                            .map(AggregateFunctionsTest::row)
                            .toList();
            return ExpressionTable.written(aggregates.answer(call, rows));
        } catch (RowError _) {
            return "error";
        } catch (Unrepeatable end) {
            return end.outcome() instanceof LegacyOutcome.Undefined ? "undefined" : "refused";
        }
    }

    private static RowScope row(String value) {
        return new RowScope() {
            @Override
            public @Nullable Object value(Name name) {
                return value.equals("-") ? null : Long.valueOf(value);
            }

            @Override
            public @Nullable Object call(Call call, List<@Nullable Object> args) {
                return null;
            }
        };
    }
}
