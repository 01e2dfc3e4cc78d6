package io.landfall.rules.powercenter.flow;

import io.landfall.converter.conversion.Draft;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.rule.Findings;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.MappingVariable;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameters and variables of a mapping, and the built-ins that name the run. */
public final class MappingParameters {

    /** What a mapping's own {@code $$RUN_DATE} is called in the pipeline. */
    public static final String OWN_RUN_DATE = "OWN_RUN_DATE";

    private static final Pattern REFERENCE = Pattern.compile("\\$\\$?[A-Za-z_][A-Za-z0-9_]*");

    /** Aggregations whose variables can be set. */
    private static final Set<String> SAVED = Set.of("MAX", "MIN", "COUNT");

    /** A quoted text, or a name outside of quotes. */
    private static final Pattern PASTED = Pattern.compile("'[^']*'|\\$\\$[A-Za-z_][A-Za-z0-9_]*");

    private final Map<String, MappingVariable> variables = new HashMap<>();
    private final Map<String, String> builtIns = new HashMap<>();
    private final GivenValues given;

    /**
     * @param builtIns texts of names such as {@code $PMMappingName}
     * @param given what is known of the values at the start of a run
     */
    public MappingParameters(List<MappingVariable> variables, Map<String, String> builtIns, GivenValues given) {
        variables.forEach(variable -> this.variables.put(key(variable.name()), variable));
        builtIns.forEach((name, text) -> this.builtIns.put(key(name), text));
        this.given = given;
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
        var owner = given.owner(name);
        owner.ifPresent(who -> draft.say(asked(variable, who)));
        var start = owner.isPresent() ? Optional.<Literal>empty() : start(variable, type, draft);
        draft.parameter(new Parameter(parameter, type, start));
        return Optional.of(new Expr.ParameterRef(parameter, type));
    }

    /** Whether the mapping has a parameter or variable of that name. */
    boolean declares(String name) {
        return variables.containsKey(key(name));
    }

    /** Whether the values of a name are of such a type; those of a name that the mapping does not know are texts. */
    boolean takes(String name, Predicate<SqlType> values) {
        var variable = variables.get(key(name));
        return values.test(
                variable == null
                        ? Types.TEXT
                        : PortTypes.of(variable.datatype(), variable.precision(), variable.scale(), false));
    }

    /** Whether a run can say what it leaves in the variable for the next one. */
    boolean carries(String name) {
        return SAVED.stream().anyMatch(aggregation -> keeps(name, aggregation)) && given.isCarried(name);
    }

    /** Whether the name is a parameter of the mapping and no variable. */
    boolean isConstant(String name) {
        var variable = variables.get(key(name));
        return variable != null && variable.parameter();
    }

    /** Whether the name is a variable of that aggregation. */
    boolean keeps(String name, String aggregation) {
        var variable = variables.get(key(name));
        return variable != null
                && !variable.parameter()
                && !variable.expressionVariable()
                && variable.aggregation().equalsIgnoreCase(aggregation);
    }

    /** The greater or lesser of the last value and the one at the start, or how far it was counted, as the aggregation says. */
    Expr saved(String name, Expr last, Expr start) {
        var variable = Objects.requireNonNull(variables.get(key(name)));
        if (variable.aggregation().equalsIgnoreCase("COUNT")) {
            return Expr.call(StandardFunction.PLUS, Expr.cast(start, Types.BIGINT), last);
        }
        var better = variable.aggregation().equalsIgnoreCase("MIN") ? StandardFunction.LT : StandardFunction.GT;
        return Expr.when(Expr.call(better, last, start), last, start);
    }

    private static Diagnostic asked(MappingVariable variable, String owner) {
        return Diagnostic.of(
                FlowCode.PARAMETER_ASKED,
                variable.at(),
                variable.name(),
                owner,
                parameterName(variable.name()),
                variable.defaultValue());
    }

    /** Makes a name that stands in SQL a parameter, if values of its type can be written there. Its default is that of the parameter file. */
    Optional<Parameter> asks(String name, Predicate<SqlType> writes, Draft draft) {
        if (!name.startsWith("$$")) {
            return Optional.empty();
        }
        var variable = variables.get(key(name));
        var type = variable == null
                ? Types.TEXT
                : PortTypes.of(variable.datatype(), variable.precision(), variable.scale(), false);
        if (!writes.test(type)) {
            return Optional.empty();
        }
        var start = given.owner(name).isPresent()
                ? Optional.<Literal>empty()
                : given.text(name).flatMap(text -> StartLiterals.of(unquoted(text), type));
        var parameter = new Parameter(parameterName(name), type, start);
        draft.parameter(parameter);
        return Optional.of(parameter);
    }

    /** What the parameter of the pipeline is called; {@link Parameter#RUN_DATE} means the time of the run and nothing else. */
    public static String parameterName(String name) {
        var own = name.replaceFirst("^\\$+", "").toUpperCase(Locale.ROOT);
        return own.equals(Parameter.RUN_DATE) ? OWN_RUN_DATE : own;
    }

    /**
     * The value at the start of a run: from the parameter file, whose quotes are part of it, else the default, else that of the type. Empty
     * when the text is no value of the type, so that every run is asked.
     */
    private Optional<Literal> start(MappingVariable variable, SqlType type, Draft draft) {
        var text = given.text(variable.name()).orElseGet(() -> initial(variable, type, draft));
        if (text.isEmpty()) {
            return Optional.of(byType(type));
        }
        var start = StartLiterals.of(text, type);
        if (start.isEmpty()) {
            draft.say(Diagnostic.of(
                    FlowCode.PARAMETER_UNREADABLE,
                    variable.at(),
                    text,
                    variable.name(),
                    type.sql(),
                    parameterName(variable.name())));
        }
        return start;
    }

    private static String initial(MappingVariable variable, SqlType type, Draft draft) {
        var text = variable.defaultValue();
        var plain = unquoted(text);
        if (type.isText() && !plain.equals(text)) {
            draft.say(Diagnostic.of(FlowCode.PARAMETER_QUOTED, variable.at(), variable.name(), text));
        }
        return plain;
    }

    private static String unquoted(String text) {
        return text.length() >= 2 && text.startsWith("'") && text.endsWith("'")
                ? text.substring(1, text.length() - 1).replace("''", "'")
                : text;
    }

    /**
     * What a parameter has that nobody gives a value: 0, the empty text or the first day of 1753.
     *
     * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-1/_designer-guide_powercenter_10-1_ditamap/mapping_parameters_and_variables/mapping_parameters_and_variables_overview/initial_and_default_values.html">Initial
     *     and default values</a>
     */
    private static Literal byType(SqlType type) {
        return switch (type.family()) {
            case NUMBER -> new Literal.NumberValue(BigDecimal.ZERO, type);
            case TEXT -> new Literal.TextValue("");
            case DATE, TIMESTAMP -> new Literal.TimestampValue(LocalDateTime.of(1753, 1, 1, 0, 0));
            case BOOLEAN, TIME, BINARY -> new Literal.Missing(type);
        };
    }

    /** SQL with the values of parameters in the place of their names; names stay that are not known, or that another run may start otherwise. */
    String inSql(String sql) {
        return REFERENCE
                .matcher(sql)
                .replaceAll(found ->
                        Matcher.quoteReplacement(given.isKept(found.group()) ? found.group() : textOf(found.group())));
    }

    /** A text with the values of parameters in the place of their names; names that are not known stay. */
    String substituted(String text) {
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(textOf(found.group())));
    }

    /**
     * An expression with the texts of parameters in the place of their names, where it is the text that counts: between quotes, and
     * everywhere for expression variables. Elsewhere a name stands for a value and stays.
     */
    String pasted(String expression, SourceLocation at, Findings findings) {
        return PASTED.matcher(expression).replaceAll(found -> {
            var text = found.group();
            return Matcher.quoteReplacement(
                    text.startsWith("'")
                            ? quoted(text, at, findings)
                            : isPasted(text) ? assumed(text, at, findings) : text);
        });
    }

    private String quoted(String literal, SourceLocation at, Findings findings) {
        var joined = REFERENCE.matcher(literal).results().anyMatch(found -> isJoined(found.group()));
        var pasted = REFERENCE.matcher(literal).replaceAll(found -> {
            var name = found.group();
            return Matcher.quoteReplacement(
                    isJoined(name)
                            ? "' || " + name + " || '"
                            : name.startsWith("$$")
                                    ? unquoted(assumed(name, at, findings)).replace("'", "''")
                                    : name);
        });
        return joined ? "(" + pasted + ")" : pasted;
    }

    /** Whether a text that a run gives is joined to what stands around it. */
    private boolean isJoined(String name) {
        var variable = variables.get(key(name));
        return variable != null
                && !variable.expressionVariable()
                && given.owner(name).isPresent()
                && PortTypes.of(variable.datatype(), variable.precision(), variable.scale(), false)
                        .isText();
    }

    /** The text of a name that cannot be a parameter of the pipeline, although somebody else may have another. */
    private String assumed(String name, SourceLocation at, Findings findings) {
        var variable = variables.get(key(name));
        var text = given.text(name).orElse(variable == null ? "" : variable.defaultValue());
        given.owner(name)
                .ifPresent(owner -> findings.say(Diagnostic.of(FlowCode.PARAMETER_PASTED, at, name, owner, text)));
        return text.isEmpty() ? name : text;
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
        if (given.owner(name).isPresent()) {
            return name;
        }
        var variable = variables.get(key(name));
        var value = given.text(name).orElse(variable == null ? "" : variable.defaultValue());
        return value.isEmpty() ? name : value;
    }
}
