package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.workflow.Flow;
import io.landfall.converter.workflow.Variable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The types and start values of workflow variables. One without a value of its own begins with that of its type.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/advanced-workflow-guide/workflow-variables/user-defined-workflow-variables/datatype-default-values.html">Datatype
 *     default values</a>
 */
final class StartValues {

    /** What a text variable may hold. */
    private static final int LONGEST_TEXT = 600;

    private static final LocalDateTime FIRST = LocalDateTime.of(1753, 1, 1, 0, 0);

    private static final List<String> DATE_FORMATS = List.of(
            "MM/dd/uuuu HH:mm:ss.SSSSSS",
            "MM/dd/uuuu HH:mm:ss",
            "MM/dd/uuuu HH:mm",
            "MM/dd/uuuu",
            "uuuu-MM-dd HH:mm:ss",
            "uuuu-MM-dd");

    private StartValues() {}

    static SqlType type(String datatype) {
        return switch (datatype.toLowerCase(Locale.ROOT)) {
            case "integer", "small integer" -> Types.INTEGER;
            case "bigint" -> Types.BIGINT;
            case "double", "decimal", "real" -> Types.DOUBLE;
            case "date/time" -> Types.TIMESTAMP;
            default -> Types.text(LONGEST_TEXT);
        };
    }

    /** A flow whose variables begin with the values that a parameter file gives, by name in any case. */
    static Flow given(Flow flow, Map<String, String> values) {
        var texts = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        texts.putAll(values);
        return new Flow(
                flow.variables().stream()
                        .map(variable -> Optional.ofNullable(texts.get("$$" + variable.name()))
                                .map(text -> new Variable(
                                        variable.name(),
                                        variable.type(),
                                        of(text, variable.type()),
                                        variable.persistent()))
                                .orElse(variable))
                        .toList(),
                flow.events(),
                flow.tasks(),
                flow.links());
    }

    static Literal of(String text, SqlType type) {
        return switch (type.family()) {
            case NUMBER -> number(text.strip(), type).orElseGet(() -> new Literal.NumberValue(BigDecimal.ZERO, type));
            case TIMESTAMP, DATE ->
                new Literal.TimestampValue(date(text.strip()).orElse(FIRST));
            case TEXT, BOOLEAN, TIME, BINARY -> new Literal.TextValue(text);
        };
    }

    private static Optional<Literal> number(String digits, SqlType type) {
        try {
            return Optional.of(new Literal.NumberValue(new BigDecimal(digits), type));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> date(String text) {
        return DATE_FORMATS.stream()
                .flatMap(format -> date(text, format).stream())
                .findFirst();
    }

    private static Optional<LocalDateTime> date(String text, String format) {
        try {
            var parsed = DateTimeFormatter.ofPattern(format, Locale.ROOT)
                    .parseBest(text, LocalDateTime::from, LocalDate::from);
            return Optional.of(parsed instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) parsed);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
