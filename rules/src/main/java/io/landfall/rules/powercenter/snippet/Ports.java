package io.landfall.rules.powercenter.snippet;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.parsers.powercenter.JavaTransformation;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.snippet.JavaType;
import io.landfall.rules.powercenter.flow.ErrorDefault;
import io.landfall.rules.powercenter.snippet.JavaValue.Real;
import io.landfall.rules.powercenter.snippet.JavaValue.Text;
import io.landfall.rules.powercenter.snippet.JavaValue.Thing;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ports of a Java transformation as variables of its code.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/transformation-guide/java-transformation/java-transformation-overview/data-type-conversion.html">Data
 *     type conversion</a>
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/transformation-guide/java-transformation/configuring-ports/setting-default-port-values/input-and-output-ports.html">What
 *     port variables begin as</a>
 */
public final class Ports {

    private final JavaTransformation transformation;
    private final boolean highPrecision;
    private final Set<String> consumed;
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private Optional<String> refused = Optional.empty();

    /**
     * No ports yet.
     *
     * @param highPrecision whether the session carries decimals with all their digits
     * @param consumed the names of the output ports that lead somewhere
     */
    public Ports(JavaTransformation transformation, boolean highPrecision, Set<String> consumed) {
        this.transformation = transformation;
        this.highPrecision = highPrecision;
        this.consumed = Set.copyOf(consumed);
    }

    /**
     * Adds a port.
     *
     * @param type in this session
     * @param arrived the value at an input port; empty when nothing leads there
     */
    public void add(Port port, SqlType type, Optional<Expr> arrived) {
        var use = port.isPassThrough() ? Slot.Use.BOTH : port.isInput() ? Slot.Use.INPUT : Slot.Use.OUTPUT;
        var kind = kind(port);
        if (use.isOutput() && !port.isInput() && ErrorDefault.isChanged(port)) {
            refuse("the output port '%s' has a default value".formatted(port.name()));
        }
        var neverNull = port.isInput() && !port.defaultValue().isBlank();
        var value = arrived.map(expr -> arrived(expr, kind, port, neverNull)).orElseGet(() -> begun(kind, type, port));
        var slot = new Slot(
                Optional.of(value),
                kind,
                use,
                Expr.truth(false),
                Expr.truth(true),
                arrived,
                neverNull,
                type instanceof SqlType.Text(var length) ? length : Texts.UNKNOWN);
        if (slots.put(port.name(), slot) != null) {
            refuse("there are two ports '%s'".formatted(port.name()));
        }
    }

    /** Why the ports cannot be variables; empty when they can. */
    public Optional<String> refused() {
        return refused;
    }

    Set<String> consumed() {
        return consumed;
    }

    Map<String, Slot> slots() {
        return slots;
    }

    private void refuse(String why) {
        refused = refused.or(() -> Optional.of(why));
    }

    private Optional<JavaType> kind(Port port) {
        return switch (port.datatype().toLowerCase(Locale.ROOT)) {
            case "integer" -> Optional.of(JavaType.INT);
            case "bigint" -> Optional.of(JavaType.LONG);
            case "double" -> Optional.of(JavaType.DOUBLE);
            case "decimal" -> decimal(port);
            case "string", "nstring", "text", "ntext" -> Optional.of(JavaType.TEXT);
            case "date/time", "binary" -> Optional.empty();
            default -> {
                refuse("the port '%s' has the datatype %s".formatted(port.name(), port.datatype()));
                yield Optional.empty();
            }
        };
    }

    /** A double that becomes a decimal with all its digits would be rounded in a way that is not documented. */
    private Optional<JavaType> decimal(Port port) {
        if (transformation.hasDecimals()) {
            return Optional.empty();
        }
        if (highPrecision) {
            refuse("the decimal '%s' is a double in the code, in a session with high precision".formatted(port.name()));
        }
        return Optional.of(JavaType.DOUBLE);
    }

    private JavaValue arrived(Expr expr, Optional<JavaType> kind, Port port, boolean neverNull) {
        if (kind.isEmpty()) {
            return new Thing(expr, port.datatype().toLowerCase(Locale.ROOT), isPrimitive(port));
        }
        return switch (kind.get()) {
            case INT -> WholeNumbers.any(expr, Width.INT);
            case LONG -> WholeNumbers.any(expr, Width.LONG);
            case DOUBLE -> new Real(expr);
            case TEXT -> neverNull ? Texts.any(expr).present() : Texts.any(expr);
            case BOOLEAN -> throw new IllegalStateException("no port is a boolean");
        };
    }

    private JavaValue begun(Optional<JavaType> kind, SqlType type, Port port) {
        if (kind.isEmpty()) {
            if (isPrimitive(port) && !port.isOutput()) {
                refuse("nothing leads to the date '%s'".formatted(port.name()));
            }
            return new Thing(Expr.nothing(type), port.datatype().toLowerCase(Locale.ROOT), isPrimitive(port));
        }
        return switch (kind.get()) {
            case INT -> WholeNumbers.constant(0, Width.INT);
            case LONG -> WholeNumbers.constant(0, Width.LONG);
            case DOUBLE -> new Real(Expr.number(BigDecimal.ZERO, Types.DOUBLE));
            case TEXT -> new Text(Expr.nothing(type), true, 0);
            case BOOLEAN -> throw new IllegalStateException("no port is a boolean");
        };
    }

    private boolean isPrimitive(Port port) {
        return port.datatype().equalsIgnoreCase("date/time") && !transformation.hasNanoseconds();
    }
}
