package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.JavaTransformation;
import io.landfall.parsers.powercenter.Port;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.powercenter.snippet.JavaRow;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables of a Java transformation while one row is under its code. */
final class JavaVariables implements JavaRow {

    private final Work work;
    private final JavaTransformation java;
    private final PortValues inputs;
    private final Set<String> kept;
    private final Map<String, Port> ports = new HashMap<>();
    private final Map<String, @Nullable Object> values = new HashMap<>();
    private final Map<String, Class<?>> types = new HashMap<>();
    private final List<String> locals = new ArrayList<>();
    private final Set<String> written = new HashSet<>();
    private final Set<String> missing = new HashSet<>();
    private final Set<String> missingBefore = new HashSet<>();
    private final List<PortValues> rows = new ArrayList<>();

    /**
     * The variables before the code has run.
     *
     * @param kept ports that other rows may have left a value in; whether it stays there for this row is not documented
     */
    JavaVariables(Work work, PortValues inputs, Set<String> kept) {
        this.work = work;
        this.kept = kept;
        this.java = (JavaTransformation) work.transformation();
        this.inputs = inputs;
        for (var port : java.ports()) {
            ports.put(port.name(), port);
            types.put(port.name(), type(port));
            values.put(port.name(), begun(port));
        }
    }

    /** The rows that were made. */
    List<PortValues> rows() {
        return rows;
    }

    private Class<?> type(Port port) {
        return switch (port.datatype()) {
            case "integer" -> Integer.class;
            case "bigint" -> Long.class;
            case "double" -> Double.class;
            case "decimal" -> java.hasDecimals() ? BigDecimal.class : Double.class;
            case "string", "nstring", "text", "ntext" -> String.class;
            case "date/time" -> LocalDateTime.class;
            case "binary" -> byte[].class;
            default -> throw work.refused("a port of the datatype %s in Java".formatted(port.datatype()));
        };
    }

    /** A number that no link leads to is 0, and so is one that nothing is written into. */
    private @Nullable Object begun(Port port) {
        var given = port.isInput() ? inputs.get(port.name()) : null;
        var type = type(port);
        var number = given instanceof Number some ? some : (Number) 0L;
        if (type == Integer.class) {
            return number.intValue();
        }
        if (type == Long.class) {
            return number.longValue();
        }
        return type == Double.class ? (Object) number.doubleValue() : given;
    }

    private boolean isPrimitiveDate(Port port) {
        return port.datatype().equals("date/time") && !java.hasNanoseconds();
    }

    @Override
    public boolean has(String name) {
        return types.containsKey(name);
    }

    @Override
    public @Nullable Object read(String name) {
        if (!values.containsKey(name) || missing.contains(name)) {
            throw refused("a variable that has no value yet");
        }
        var port = ports.get(name);
        var value = values.get(name);
        if (port != null && !written.contains(name)) {
            checkUnwritten(port, value);
        }
        return value;
    }

    private void checkUnwritten(Port port, @Nullable Object value) {
        if (value == null && isPrimitiveDate(port)) {
            throw undefined("a date that is missing");
        }
        if (port.isInput() && value instanceof Number && inputs.get(port.name()) == null) {
            throw undefined("a number that is missing");
        }
        if (!port.isInput() && kept.contains(port.name())) {
            throw undefined("an output that is not written for this row");
        }
    }

    @Override
    public void write(String name, @Nullable Object value) {
        var port = ports.get(name);
        if (port != null && !port.isOutput()) {
            throw refused("a value for an input port");
        }
        if (missing.contains(name)) {
            throw undefined("a value for a port behind setNull");
        }
        values.put(name, fitting(value, type(name)));
        written.add(name);
    }

    private @Nullable Object fitting(@Nullable Object value, Class<?> type) {
        if (value instanceof Integer number && type == Long.class) {
            return number.longValue();
        }
        if (value instanceof Number number && !(value instanceof BigDecimal) && type == Double.class) {
            return number.doubleValue();
        }
        if (value == null ? Number.class.isAssignableFrom(type) && type != BigDecimal.class : !type.isInstance(value)) {
            throw refused("a value of another type than its variable");
        }
        return value;
    }

    @Override
    public void declare(String name, Class<?> type) {
        types.put(name, type);
        locals.add(name);
    }

    @Override
    public void forget(int count) {
        while (locals.size() > count) {
            var name = locals.removeLast();
            types.remove(name);
            values.remove(name);
        }
    }

    @Override
    public int declared() {
        return locals.size();
    }

    @Override
    public Class<?> type(String name) {
        var type = types.get(name);
        if (type == null) {
            throw refused("the name %s".formatted(name));
        }
        return type;
    }

    @Override
    public boolean isNull(String port) {
        var known = ports.get(port);
        if (known == null || !known.isInput()) {
            throw refused("isNull of %s".formatted(port));
        }
        return inputs.get(port) == null;
    }

    @Override
    public void setNull(String port) {
        var known = ports.get(port);
        if (known == null || !known.isOutput()) {
            throw refused("setNull of %s".formatted(port));
        }
        missing.add(port);
    }

    @Override
    public void generateRow() {
        if (!missingBefore.isEmpty()) {
            throw undefined("a row behind one for which setNull was called");
        }
        missingBefore.addAll(missing);
        var row = new PortValues();
        java.ports().stream()
                .filter(Port::isOutput)
                .forEach(port -> row.put(port.name(), work.held(written(port), port)));
        rows.add(row);
    }

    private @Nullable Object written(Port port) {
        if (missing.contains(port.name())) {
            return null;
        }
        var value = values.get(port.name());
        if (!written.contains(port.name())) {
            if (port.isInput()) {
                throw undefined("a port for input and output that the code does not write");
            }
            checkUnwritten(port, value);
        }
        return switch (value) {
            case String text
            when port.precision() > 0 && text.codePointCount(0, text.length()) > port.precision() ->
                throw undefined("a text that is too long for its port");
            case LocalDateTime date
            when isPrimitiveDate(port) && !date.truncatedTo(ChronoUnit.MILLIS).equals(date) ->
                throw undefined("a time that is finer than a millisecond");
            case Integer number -> number.longValue();
            case null, default -> value;
        };
    }

    @Override
    public void passed(int condition, boolean truth) {
        work.run().branches().take(work.at(), 2 * condition + (truth ? 0 : 1));
    }

    @Override
    public Unrepeatable refused(String what) {
        return work.refused(what);
    }

    @Override
    public Unrepeatable undefined(String what) {
        return work.undefined(what);
    }
}
