package io.landfall.rules.powercenter.snippet;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.parsers.powercenter.snippet.JavaExpression;
import io.landfall.parsers.powercenter.snippet.JavaExpression.TextLiteral;
import io.landfall.parsers.powercenter.snippet.JavaType;
import io.landfall.rules.powercenter.snippet.JavaValue.Real;
import io.landfall.rules.powercenter.snippet.JavaValue.Text;
import io.landfall.rules.powercenter.snippet.JavaValue.Thing;
import io.landfall.rules.powercenter.snippet.JavaValue.Whole;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables and ports at a place of the code, by their names, which Java tells apart by case. */
final class Slots {

    private final Map<String, Slot> slots;
    private final Steps steps;
    private final Assumptions assumptions;

    private Slots(Map<String, Slot> slots, Steps steps, Assumptions assumptions) {
        this.slots = new LinkedHashMap<>(slots);
        this.steps = steps;
        this.assumptions = assumptions;
    }

    static Slots of(Ports ports, Steps steps) {
        return new Slots(ports.slots(), steps, new Assumptions(ports.consumed()));
    }

    /** The same for another way through the code. */
    Slots copy() {
        return new Slots(slots, steps, assumptions);
    }

    /** Takes over what is the case behind both ways of an {@code if}. */
    void merge(Expr test, Slots then, Slots otherwise, int line) {
        slots.replaceAll((name, _) -> step(
                        name, Slot.merged(test, then.slot(name, line), otherwise.slot(name, line), line))
                .withConditions(condition -> steps.step("_of_" + name, condition)));
    }

    /** Forgets variables that are not among others: those of a block that ends. */
    void keepOnly(Slots outer) {
        slots.keySet().retainAll(outer.slots.keySet());
    }

    /** What is taken for granted of the ports. */
    Assumptions assumptions() {
        return assumptions;
    }

    /** The names of the output ports. */
    List<String> outputs() {
        return slots.entrySet().stream()
                .filter(slot -> slot.getValue().use().isOutput())
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean has(String name) {
        return slots.containsKey(name);
    }

    Slot slot(String name, int line) {
        var slot = slots.get(name);
        if (slot == null) {
            throw new NotConverted(line, "names '%s', which is no port and no variable".formatted(name));
        }
        return slot;
    }

    void declare(String name, JavaType type, int line) {
        if (slots.putIfAbsent(name, Slot.variable(type)) != null) {
            throw new NotConverted(line, "declares '%s' a second time".formatted(name));
        }
    }

    void set(String name, JavaValue value, int line) {
        var slot = slot(name, line);
        if (slot.use() == Slot.Use.INPUT) {
            throw new NotConverted(line, "writes into the input port '%s'".formatted(name));
        }
        if (slot.mayBeMissing()) {
            throw new NotConverted(line, "writes into '%s' after setNull was called for it".formatted(name));
        }
        var held = slot.kind()
                .map(kind -> TypeConversion.assigned(value, kind, line))
                .orElseGet(() -> whole(slot, value, line));
        assumptions.written(name);
        slots.put(name, step(name, slot.with(held)));
    }

    private static JavaValue whole(Slot slot, JavaValue value, int line) {
        var own = slot.value().orElseThrow();
        if (own instanceof Thing(var type, var kind, var isPrimitive)
                && value instanceof Thing(var given, var other, var _)
                && kind.equals(other)
                && type.type().equals(given.type())) {
            return new Thing(given, kind, isPrimitive);
        }
        throw new NotConverted(line, "computes a date, a decimal or bytes");
    }

    /** {@code setNull} of a port. */
    void setNull(String name, int line) {
        var slot = slot(name, line);
        if (!slot.use().isOutput()) {
            throw new NotConverted(line, "calls setNull of '%s', which is no output port".formatted(name));
        }
        assumptions.written(name);
        slots.put(name, slot.withNothing());
    }

    /** What a name holds. A missing number counts as 0, and a missing date in milliseconds ends the run. */
    JavaValue read(String name, Place place, int line) {
        var slot = slot(name, line);
        var value = slot.value();
        if (value.isEmpty() || slot.mayBeMissing()) {
            throw new NotConverted(line, "reads '%s', into which nothing may be written yet".formatted(name));
        }
        if (slot.use() == Slot.Use.OUTPUT && slot.mayBeUnwritten()) {
            assumptions.read(name);
            endWhereUnwritten(name, slot, place, line);
        }
        if (slot.arrived().isEmpty() || slot.isSet()) {
            return known(value.get(), place);
        }
        var arrived = slot.arrived().get();
        var isPresent = place.isPresent(arrived);
        return switch (value.get()) {
            case Whole whole -> WholeNumbers.any(isPresent ? arrived : zero(name, arrived), whole.width());
            case Real _ -> new Real(isPresent ? arrived : zero(name, arrived));
            case Thing thing
            when thing.isPrimitive() && !isPresent -> {
                place.endsWhere(Expr.call(StandardFunction.IS_NULL, arrived), "reads a date that is missing");
                yield thing;
            }
            case JavaValue other -> known(other, place);
        };
    }

    /** What a date in milliseconds begins as is a number that the manual gives no meaning as a date. */
    static void endWhereUnwritten(String name, Slot slot, Place place, int line) {
        if (!(slot.value().orElseThrow() instanceof Thing(var _, var _, var isPrimitive)) || !isPrimitive) {
            return;
        }
        if (slot.unwritten().equals(Expr.truth(true))) {
            throw new NotConverted(line, "leaves the date '%s' as it begins".formatted(name));
        }
        place.endsWhere(slot.unwritten(), "leaves a date as it begins");
    }

    private static JavaValue known(JavaValue value, Place place) {
        return value instanceof Text text && place.isPresent(text.expr()) ? text.present() : value;
    }

    private Expr zero(String port, Expr arrived) {
        assumptions.countedAsZero(port);
        return Expr.call(StandardFunction.COALESCE, arrived, Expr.number(BigDecimal.ZERO, arrived.type()));
    }

    /** The text that a name holds, for what is known of it. */
    Optional<Expr> text(String name) {
        return Optional.ofNullable(slots.get(name))
                .flatMap(Slot::value)
                .filter(value -> value instanceof Text || value instanceof Thing)
                .map(JavaValue::expr);
    }

    /** The value that arrived at the port which the one argument of {@code isNull} names. */
    Expr arrived(List<JavaExpression> args, int line) {
        var name = port(args, line);
        var slot = slot(name, line);
        return slot.arrived()
                .orElseThrow(
                        () -> new NotConverted(line, "calls isNull of '%s', at which nothing arrives".formatted(name)));
    }

    /** The port that the one argument of a method names. */
    static String port(List<JavaExpression> args, int line) {
        if (args.size() == 1 && args.getFirst() instanceof TextLiteral(var name, var _)) {
            return name;
        }
        throw new NotConverted(line, "names a port by something else than a text");
    }

    private Slot step(String name, Slot slot) {
        return slot.value().map(value -> slot.holding(steps.step(name, value))).orElse(slot);
    }
}
