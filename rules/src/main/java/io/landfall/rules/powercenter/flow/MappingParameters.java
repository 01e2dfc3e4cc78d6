package io.landfall.rules.powercenter.flow;

import io.landfall.converter.conversion.Draft;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.parsers.powercenter.MappingVariable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameters and variables of a mapping, and the built-ins that name the run. */
public final class MappingParameters {

    private static final List<String> DATE_FORMATS =
            List.of("MM/dd/uuuu HH:mm:ss", "MM/dd/uuuu HH:mm", "MM/dd/uuuu", "MM/dd/uu HH:mm:ss", "MM/dd/uu");

    private static final Pattern REFERENCE = Pattern.compile("\\$\\$?[A-Za-z_][A-Za-z0-9_]*");

    /** A quoted text, or a name outside of quotes. */
    private static final Pattern PASTED = Pattern.compile("'[^']*'|\\$\\$[A-Za-z_][A-Za-z0-9_]*");

    private final Map<String, MappingVariable> variables = new HashMap<>();
    private final Map<String, String> builtIns = new HashMap<>();
    private final Map<String, String> given = new HashMap<>();

    /**
     * @param builtIns texts of names such as {@code $PMMappingName}
     * @param given values from a parameter file, by name
     */
    public MappingParameters(List<MappingVariable> variables, Map<String, String> builtIns, Map<String, String> given) {
        variables.forEach(variable -> this.variables.put(key(variable.name()), variable));
        builtIns.forEach((name, text) -> this.builtIns.put(key(name), text));
        given.forEach((name, text) -> this.given.put(key(name), text));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The value of a name in an expression; a parameter becomes one of the pipeline. */
    Optional<Expr> value(String name, Draft draft) {
        var builtIn = builtIns.get(key(name));
        if (builtIn != null) {
            return Optional.of(Expr.text(builtIn));
        }
        var variable = variables.get(key(name));
        if (variable == null || variable.expressionVariable()) {
            return Optional.empty();
        }
        var type = PortTypes.of(variable.datatype(), variable.precision(), variable.scale(), false);
        var parameter = parameterName(name);
        draft.parameter(new Parameter(parameter, type, Optional.of(start(variable, type))));
        return Optional.of(new Expr.ParameterRef(parameter, type));
    }

    /** Makes a name that stands in SQL a parameter without a default. Dates are not: nobody says how SQL is given them. */
    boolean asks(String name, Draft draft) {
        if (!name.startsWith("$$")) {
            return false;
        }
        var variable = variables.get(key(name));
        var type = variable == null
                ? Types.TEXT
                : PortTypes.of(variable.datatype(), variable.precision(), variable.scale(), false);
        if (!type.isText() && !type.isNumber()) {
            return false;
        }
        draft.parameter(new Parameter(parameterName(name), type, Optional.empty()));
        return true;
    }

    private static String parameterName(String name) {
        return name.replaceFirst("^\\$+", "").toUpperCase(Locale.ROOT);
    }

    /** The value at the start of a run: from the parameter file, else the default, else that of the type. */
    private Literal start(MappingVariable variable, SqlType type) {
        var text = given.getOrDefault(key(variable.name()), variable.defaultValue());
        return literal(text, type).orElseGet(() -> byType(type));
    }

    private static Optional<Literal> literal(String text, SqlType type) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (type.family()) {
            case TEXT -> Optional.of(new Literal.TextValue(unquoted(text)));
            case NUMBER -> number(text.strip(), type);
            case TIMESTAMP, DATE -> date(unquoted(text.strip()));
            case BOOLEAN, TIME, BINARY -> Optional.empty();
        };
    }

    private static String unquoted(String text) {
        return text.length() >= 2 && text.startsWith("'") && text.endsWith("'")
                ? text.substring(1, text.length() - 1).replace("''", "'")
                : text;
    }

    private static Optional<Literal> number(String text, SqlType type) {
        try {
            return Optional.of(new Literal.NumberValue(new BigDecimal(text), type));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** In one of the formats that the service takes for the start value of a date. */
    private static Optional<Literal> date(String text) {
        return DATE_FORMATS.stream()
                .flatMap(format -> date(text, format).stream())
                .findFirst();
    }

    private static Optional<Literal> date(String text, String format) {
        try {
            var parsed = DateTimeFormatter.ofPattern(format, Locale.ROOT)
                    .parseBest(text, LocalDateTime::from, LocalDate::from);
            var time = parsed instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) parsed;
            return Optional.of(new Literal.TimestampValue(time));
        } catch (DateTimeParseException anotherFormat) {
            return Optional.empty();
        }
    }

    private static Literal byType(SqlType type) {
        return switch (type.family()) {
            case NUMBER -> new Literal.NumberValue(BigDecimal.ZERO, type);
            case TEXT -> new Literal.TextValue("");
            case DATE, TIMESTAMP -> new Literal.TimestampValue(LocalDateTime.of(1, 1, 1, 0, 0));
            case BOOLEAN, TIME, BINARY -> new Literal.Missing(type);
        };
    }

    /** A text with the values of parameters in the place of their names; names that are not known stay. */
    String substituted(String text) {
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(textOf(found.group())));
    }

    /**
     * An expression with the texts of parameters in the place of their names, where it is the text that counts: between quotes, and
     * everywhere for expression variables. Elsewhere a name stands for a value and stays.
     */
    String pasted(String expression) {
        return PASTED.matcher(expression).replaceAll(found -> {
            var text = found.group();
            return Matcher.quoteReplacement(text.startsWith("'") ? quoted(text) : isPasted(text) ? textOf(text) : text);
        });
    }

    private String quoted(String literal) {
        return REFERENCE.matcher(literal).replaceAll(found -> {
            var name = found.group();
            return Matcher.quoteReplacement(
                    name.startsWith("$$") ? unquoted(textOf(name)).replace("'", "''") : name);
        });
    }

    private boolean isPasted(String name) {
        var variable = variables.get(key(name));
        return variable != null && variable.expressionVariable();
    }

    private String textOf(String name) {
        var builtIn = builtIns.get(key(name));
        if (builtIn != null) {
            return builtIn;
        }
        var variable = variables.get(key(name));
        var value = given.getOrDefault(key(name), variable == null ? "" : variable.defaultValue());
        return value.isEmpty() ? name : value;
    }

    /** Names in a text that stay because nobody knows their value. */
    static List<String> unknown(String substituted) {
        return REFERENCE
                .matcher(substituted)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }
}
