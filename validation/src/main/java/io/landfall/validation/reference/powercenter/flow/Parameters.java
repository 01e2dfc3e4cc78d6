package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.MappingVariable;
import io.landfall.parsers.powercenter.catalog.FlowView;
import io.landfall.parsers.powercenter.catalog.SessionRun;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.powercenter.expression.Kind;
import io.landfall.validation.reference.powercenter.expression.Order;
import io.landfall.validation.reference.powercenter.expression.PortValue;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Mapping parameters and variables, and the names of the run. A value comes from the run's parameters, else from the default of the
 * mapping, else it is that of the type: 0, the empty text, or the first day of 1753.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-1/_designer-guide_powercenter_10-1_ditamap/mapping_parameters_and_variables/mapping_parameters_and_variables_overview/initial_and_default_values.html">Initial
 *     and default values</a>
 */
final class Parameters {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\$?[A-Za-z_][A-Za-z0-9_]*");
    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1753, 1, 1, 0, 0);

    private final Map<String, String> given = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Object> set = new HashMap<>();
    private final Map<String, SourceLocation> setters = new HashMap<>();
    private final PortValue ports;

    Parameters(FlowView mapping, Optional<SessionRun> session, Map<String, String> given, PortValue ports) {
        this.ports = ports;
        given.forEach((name, value) -> this.given.put(key(name), value));
        names.put("$pmmappingname", mapping.flow().name());
        names.put("$pmfoldername", mapping.folder().name());
        names.put("$pmrepositoryservicename", mapping.folder().repository());
        session.ifPresent(run -> {
            names.put("$pmsessionname", run.session().name());
            run.workflow().ifPresent(workflow -> names.put("$pmworkflowname", workflow.name()));
        });
    }

    private static String key(String name) {
        return name.replace("$", "").toLowerCase(Locale.ROOT);
    }

    /**
     * The value of a name that begins with a dollar, as an expression sees it: that of the start, whatever a variable has come to.
     *
     * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-1/designer-guide/mapping-parameters-and-variables/mapping-variables/variable-values/start-value.html">Start
     *     value</a>
     */
    Object value(Settings place, String name, SourceLocation at) {
        var known = names.get(name.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        var variable = declared(place, name)
                .orElseThrow(() -> Unrepeatable.refused(at, "the name %s, which nobody declares".formatted(name)));
        return start(place, variable, at);
    }

    /** The kind of a name's value. */
    Kind kind(Settings place, String name) {
        return declared(place, name)
                .map(variable -> Kind.of(variable.datatype(), true))
                .orElse(Kind.TEXT);
    }

    /** Gives a variable another value; NULL leaves it. */
    Object set(Settings place, String name, @Nullable Object value, SourceLocation at) {
        var key = key(place.prefix() + name);
        mustBeVariable(place, name, at);
        mustBeOnly(name, key, at);
        var held = held(place, name, value, at);
        if (held != null) {
            set.put(key, held);
            return held;
        }
        var now = set.get(key);
        return now == null ? value(place, name, at) : now;
    }

    /**
     * Gives a variable the higher or lower of its value and another; NULL leaves it.
     *
     * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/transformation-language-reference/functions/setmaxvariable.html">SETMAXVARIABLE</a>
     */
    Object compared(Settings place, String name, @Nullable Object value, boolean higher, SourceLocation at) {
        mustBeVariable(place, name, at);
        mustBeOnly(name, key(place.prefix() + name), at);
        var variable = declared(place, name)
                .filter(own -> own.aggregation().equalsIgnoreCase(higher ? "MAX" : "MIN"))
                .orElseThrow(() -> Unrepeatable.refused(at, "the aggregation of %s".formatted(name)));
        var now = set.getOrDefault(key(place.prefix() + name), start(place, variable, at));
        var held = held(place, name, value, at);
        if (held == null) {
            return now;
        }
        var compared = Order.compare(held, now)
                .orElseThrow(() -> Unrepeatable.refused(at, "the values of %s".formatted(name)));
        var next = (higher ? compared > 0 : compared < 0) ? held : now;
        set.put(key(place.prefix() + name), next);
        return next;
    }

    /**
     * Adds a row that is inserted to a variable.
     *
     * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/transformation-language-reference/functions/setcountvariable.html">SETCOUNTVARIABLE</a>
     */
    Object counted(Settings place, String name, SourceLocation at) {
        mustBeVariable(place, name, at);
        mustBeOnly(name, key(place.prefix() + name), at);
        var variable = declared(place, name)
                .filter(own -> own.aggregation().equalsIgnoreCase("COUNT"))
                .orElseThrow(() -> Unrepeatable.refused(at, "the aggregation of %s".formatted(name)));
        if (!(set.getOrDefault(key(place.prefix() + name), start(place, variable, at)) instanceof Long now)) {
            throw Unrepeatable.refused(at, "a count of the datatype " + variable.datatype());
        }
        set.put(key(place.prefix() + name), now + 1);
        return now + 1;
    }

    /** A parameter keeps its value during a run; the Designer takes no mapping that sets one. */
    private static void mustBeVariable(Settings place, String name, SourceLocation at) {
        if (declared(place, name).filter(MappingVariable::parameter).isPresent()) {
            throw Unrepeatable.refused(at, "a call that sets %s, which is a parameter".formatted(name));
        }
    }

    /** In what order several calls set a variable may be another in each run. */
    private void mustBeOnly(String name, String key, SourceLocation at) {
        var known = setters.putIfAbsent(key, at);
        if (known != null && !known.equals(at)) {
            throw Unrepeatable.refused(at, "several calls that set %s".formatted(name));
        }
    }

    /** A value as the variable holds it. */
    private @Nullable Object held(Settings place, String name, @Nullable Object value, SourceLocation at) {
        return declared(place, name)
                .map(variable -> ports.convert(value, variable.datatype(), variable.precision(), variable.scale(), at))
                .orElse(null);
    }

    /**
     * What the repository keeps of a variable: the greater or the lesser of the last value and the one at the start.
     *
     * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/setvariable.html">SETVARIABLE</a>
     */
    Object saved(Settings place, String name, SourceLocation at) {
        mustBeVariable(place, name, at);
        var variable = declared(place, name)
                .orElseThrow(() -> Unrepeatable.refused(at, "the name %s, which nobody declares".formatted(name)));
        var start = start(place, variable, at);
        var last = set.get(key(place.prefix() + name));
        if (last == null) {
            return start;
        }
        var compared = Order.compare(last, start)
                .orElseThrow(() -> Unrepeatable.refused(at, "the values of %s".formatted(name)));
        return switch (variable.aggregation().toUpperCase(Locale.ROOT)) {
            case "MAX" -> compared > 0 ? last : start;
            case "MIN" -> compared < 0 ? last : start;
            case "COUNT" -> last;
            default -> throw Unrepeatable.refused(at, "the aggregation of %s".formatted(name));
        };
    }

    private static Optional<MappingVariable> declared(Settings place, String name) {
        return place.view().flow().variables().stream()
                .filter(variable -> variable.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private Object start(Settings place, MappingVariable variable, SourceLocation at) {
        var text = given(place, variable).orElseGet(() -> unquoted(variable.defaultValue()));
        var kind = Kind.of(variable.datatype(), true);
        return switch (kind) {
            case TEXT -> text;
            case WHOLE -> text.isBlank() ? (Object) 0L : whole(text, variable, at);
            case DECIMAL -> text.isBlank() ? BigDecimal.ZERO : number(text, variable, at);
            case DOUBLE ->
                text.isBlank() ? (Object) 0.0 : number(text, variable, at).doubleValue();
            case DATE -> text.isBlank() ? FIRST_DAY : date(text.strip(), variable, at);
            case BINARY, UNKNOWN ->
                throw Unrepeatable.refused(at, "a parameter of the datatype " + variable.datatype());
        };
    }

    private String text(Settings place, MappingVariable variable) {
        return given(place, variable).orElse(variable.defaultValue());
    }

    private Optional<String> given(Settings place, MappingVariable variable) {
        var mapplet = place.view().flow().name();
        return Stream.of(place.prefix() + variable.name(), mapplet + "." + variable.name(), variable.name())
                .map(Parameters::key)
                .filter(given::containsKey)
                .findFirst()
                .map(given::get);
    }

    private static String unquoted(String text) {
        return text.length() >= 2 && text.startsWith("'") && text.endsWith("'")
                ? text.substring(1, text.length() - 1).replace("''", "'")
                : text;
    }

    private static Object whole(String text, MappingVariable variable, SourceLocation at) {
        try {
            return number(text, variable, at).longValueExact();
        } catch (ArithmeticException withAFraction) {
            throw Unrepeatable.refused(at, "the value '%s' of %s".formatted(text, variable.name()));
        }
    }

    private static BigDecimal number(String text, MappingVariable variable, SourceLocation at) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException notANumber) {
            throw Unrepeatable.refused(at, "the value '%s' of %s".formatted(text, variable.name()));
        }
    }

    private static LocalDateTime date(String text, MappingVariable variable, SourceLocation at) {
        return StartDates.of(text)
                .orElseThrow(() -> Unrepeatable.refused(at, "the value '%s' of %s".formatted(text, variable.name())));
    }

    /** An expression with the texts of those variables pasted in that stand for a part of an expression. */
    String pasted(Settings place, String expression) {
        return REFERENCE
                .matcher(expression)
                .replaceAll(found -> Matcher.quoteReplacement(declared(place, found.group())
                        .filter(MappingVariable::expressionVariable)
                        .map(variable -> text(place, variable))
                        .orElse(found.group())));
    }

    /** A name of a file or table with the values of parameters in it; names that nobody knows stay. */
    String substituted(Settings place, String text) {
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(known(place, found.group())));
    }

    private String known(Settings place, String name) {
        var own = names.get(name.toLowerCase(Locale.ROOT));
        if (own != null) {
            return own;
        }
        var text = declared(place, name)
                .map(variable -> text(place, variable))
                .orElseGet(() -> given.getOrDefault(key(name), ""));
        return text.isEmpty() ? name : text;
    }
}
