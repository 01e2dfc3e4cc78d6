package io.landfall.validation.engine;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.sql.ExpressionText;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The values that the parameters of a pipeline have in one run. */
final class ParameterValues {

    private final Pipeline pipeline;
    private final SourceLocation at;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private ParameterValues(Pipeline pipeline) {
        this.pipeline = pipeline;
        this.at = SourceLocation.of(pipeline.origin().file())
                .child(pipeline.origin().object());
    }

    /**
     * The values, by name; those that are missing have their defaults.
     *
     * @param given as text, names in any case
     * @param start of the run
     */
    static Parsed<Map<String, Literal>> of(Pipeline pipeline, Map<String, String> given, LocalDateTime start) {
        return new ParameterValues(pipeline).read(given, start);
    }

    private Parsed<Map<String, Literal>> read(Map<String, String> given, LocalDateTime start) {
        var texts = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        texts.putAll(given);
        var values = new TreeMap<String, Literal>();
        for (var parameter : pipeline.parameters()) {
            value(parameter, Optional.ofNullable(texts.remove(parameter.name())), start)
                    .ifPresent(value -> values.put(parameter.name(), value));
        }
        texts.keySet().forEach(name -> diagnostics.add(Diagnostic.of(RunCode.PARAMETER_UNKNOWN, at, name)));
        return new Parsed<>(values, diagnostics);
    }

    private Optional<Literal> value(Parameter parameter, Optional<String> text, LocalDateTime start) {
        if (text.isPresent()) {
            return given(parameter, text.get());
        }
        if (parameter.name().equals(Parameter.RUN_DATE)) {
            return Optional.of(runDate(parameter, start));
        }
        if (parameter.defaultValue().isEmpty()) {
            diagnostics.add(Diagnostic.of(RunCode.PARAMETER_MISSING, at.child(parameter.name()), parameter.name()));
        }
        return parameter.defaultValue();
    }

    private static Literal runDate(Parameter parameter, LocalDateTime start) {
        return parameter.type().family() == SqlType.Family.DATE
                ? new Literal.DateValue(start.toLocalDate())
                : new Literal.TimestampValue(start.truncatedTo(ChronoUnit.SECONDS));
    }

    private static String allowed(Parameter parameter) {
        return parameter.allowed().stream()
                .map(value -> ExpressionText.print(value, parameter.type()))
                .collect(Collectors.joining(", "));
    }

    private Optional<Literal> given(Parameter parameter, String text) {
        try {
            var value = literal(text, parameter.type());
            if (!parameter.allowed().isEmpty() && !parameter.allowed().contains(value)) {
                diagnostics.add(Diagnostic.of(
                        RunCode.PARAMETER_NOT_ALLOWED,
                        at.child(parameter.name()),
                        parameter.name(),
                        allowed(parameter)));
                return Optional.empty();
            }
            return Optional.of(value);
        } catch (IllegalArgumentException | DateTimeException noSuchValue) {
            diagnostics.add(Diagnostic.of(
                    RunCode.PARAMETER_NOT_OF_TYPE,
                    at.child(parameter.name()),
                    parameter.name(),
                    parameter.type().sql()));
            return Optional.empty();
        }
    }

    private static Literal literal(String text, SqlType type) {
        var plain = text.strip();
        return switch (type.family()) {
            case TEXT -> new Literal.TextValue(text);
            case NUMBER -> number(new BigDecimal(plain), type);
            case BOOLEAN -> new Literal.Truth(truth(plain));
            case DATE -> new Literal.DateValue(LocalDate.parse(plain));
            case TIME -> new Literal.TimeValue(LocalTime.parse(plain));
            case TIMESTAMP -> new Literal.TimestampValue(timestamp(plain));
            case BINARY -> throw new IllegalArgumentException("bytes");
        };
    }

    private static Literal number(BigDecimal value, SqlType type) {
        if (type.isInteger() && value.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException(value.toPlainString());
        }
        return (Literal) Expr.number(value, type);
    }

    private static boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static LocalDateTime timestamp(String text) {
        return text.length() == "2024-05-31".length()
                ? LocalDate.parse(text).atStartOfDay()
                : LocalDateTime.parse(text.replace(' ', 'T'));
    }
}
