package io.landfall.validation.reference.powercenter.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressions;
import io.landfall.validation.reference.Branches;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.Unrepeatable;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * Checks tables of {@code expression => answer}. An answer is written as {@code 3}, {@code 2.5} (double), {@code 2.5m} (decimal),
 * {@code 'text'}, {@code 2024-01-31T10:00} or {@code NULL}; {@code error row}, {@code stops} and {@code refused} are the other ways
 * it ends.
 *
 * <p>The row has the ports {@code QTY} 7, {@code PRICE} 2.5, {@code NAME} 'Rossi', {@code DAY} 2024-01-31 10:20:30.123456789, and
 * {@code NO_QTY}, {@code NO_PRICE}, {@code NO_NAME} and {@code NO_DAY}, which are null.
 */
final class ExpressionTable {

    static final LocalDateTime START = LocalDateTime.of(2026, 3, 14, 15, 9, 26, 535_000_000);

    static final EvaluationSettings LOW = new EvaluationSettings(false, "MM/DD/YYYY HH24:MI:SS.US", START);
    static final EvaluationSettings HIGH = new EvaluationSettings(true, "MM/DD/YYYY HH24:MI:SS.US", START);

    private static final SourceLocation HERE = SourceLocation.of("orders.xml");

    private static final Map<String, Object> PORTS = Map.of(
            "QTY", 7L, "PRICE", 2.5, "NAME", "Rossi", "DAY", LocalDateTime.of(2024, 1, 31, 10, 20, 30, 123_456_789));

    private ExpressionTable() {}

    static Expression parsed(String text) {
        var parsed = PowerCenterExpressions.parse(text, HERE);
        assertThat(parsed.diagnostics()).as(text).isEmpty();
        return parsed.value();
    }

    /** A test for each line. */
    static List<DynamicTest> of(String table) {
        return of(LOW, table);
    }

    static List<DynamicTest> of(EvaluationSettings settings, String table) {
        return table.lines()
                .filter(line -> !line.isBlank())
                .map(line -> {
                    var arrow = line.lastIndexOf("=>");
                    var expression = line.substring(0, arrow).strip();
                    var answer = line.substring(arrow + 2).strip();
                    return DynamicTest.dynamicTest(
                            line.strip(),
                            () -> assertThat(answer(settings, expression)).isEqualTo(answer));
                })
                .toList();
    }

    static String answer(EvaluationSettings settings, String expression) {
        try {
            return written(
                    new ExpressionEvaluator(settings, new Branches()).value(parsed(expression), scope(settings)));
        } catch (RowError _) {
            return "error row";
        } catch (Unrepeatable ended) {
            return ended.outcome() instanceof LegacyOutcome.Failed ? "stops" : "refused";
        }
    }

    static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "NULL";
            case String text -> "'" + text + "'";
            case BigDecimal decimal -> decimal.toPlainString() + "m";
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            default -> value.toString();
        };
    }

    static RowScope scope(EvaluationSettings settings) {
        return new RowScope() {
            @Override
            public @Nullable Object value(Name name) {
                var value = PORTS.get(name.name().toUpperCase(Locale.ROOT).replace("NO_", "no "));
                return value instanceof Double real && settings.highPrecision() ? BigDecimal.valueOf(real) : value;
            }

            @Override
            public @Nullable Object call(Call call, List<@Nullable Object> args) {
                throw Unrepeatable.refused(call.at(), call.function());
            }

            @Override
            public Kind kind(Name name) {
                return switch (name.name().toUpperCase(Locale.ROOT).replace("NO_", "")) {
                    case "QTY" -> Kind.WHOLE;
                    case "PRICE" -> Kind.DECIMAL;
                    case "NAME" -> Kind.TEXT;
                    case "DAY" -> Kind.DATE;
                    default -> Kind.UNKNOWN;
                };
            }
        };
    }
}
