package io.landfall.rules.powercenter.snippet;

import io.landfall.converter.expression.DateFunction;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.rules.powercenter.snippet.JavaValue.Real;
import io.landfall.rules.powercenter.snippet.JavaValue.Text;
import io.landfall.rules.powercenter.snippet.JavaValue.Thing;
import io.landfall.rules.powercenter.snippet.JavaValue.Whole;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A row that comes out of a Java transformation.
 *
 * @param when whether the arriving row makes it come out
 * @param values of the output ports, by their names
 * @param setsNull whether one of them may have been set to NULL by the code
 */
public record OutputRow(Expr when, Map<String, Expr> values, boolean setsNull) {

    public OutputRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** What the slots hold where a row is made. */
    static OutputRow of(Slots slots, Place place, int line) {
        var values = new LinkedHashMap<String, Expr>();
        var setsNull = false;
        for (var name : slots.outputs()) {
            var slot = slots.slot(name, line);
            note(name, slot, slots.assumptions());
            var written = slot.mayBeMissing()
                    ? place.behind(Expr.call(StandardFunction.NOT, slot.missing()), Set.of())
                    : place;
            if (slot.use() == Slot.Use.OUTPUT
                    && slot.mayBeUnwritten()
                    && slots.assumptions().isConsumed(name)) {
                Slots.endWhereUnwritten(name, slot, written, line);
            }
            var value = value(slot, written);
            setsNull |= slot.mayBeMissing();
            values.put(
                    name, slot.mayBeMissing() ? Expr.when(slot.missing(), Expr.nothing(value.type()), value) : value);
        }
        return new OutputRow(place.reached(), values, setsNull);
    }

    private static void note(String name, Slot slot, Assumptions assumptions) {
        if (slot.mayBeUnwritten() && slot.use() == Slot.Use.BOTH) {
            assumptions.leftAsItArrives(name);
        } else if (slot.mayBeUnwritten()) {
            assumptions.leftAsItBegins(name);
        }
    }

    /**
     * What is written out. Of a port for input and output into which the code writes nothing the manual says both that its value passes
     * through and that it does not; here it does, with a warning, and a missing number or date ends the run.
     */
    private static Expr value(Slot slot, Place place) {
        var held = slot.value().orElseThrow();
        var arrived = slot.arrived();
        var bare = held instanceof Whole
                || held instanceof Real
                || (held instanceof Thing(var _, var _, var simple) && simple);
        if (arrived.isPresent() && bare && !slot.isSet() && !place.isPresent(arrived.get())) {
            place.endsWhere(
                    Expr.call(StandardFunction.IS_NULL, arrived.get()), "hands a missing number or date through");
        }
        if (held instanceof Text(var text, var _, var longest) && longest > slot.room()) {
            place.endsWhere(
                    Expr.call(
                            StandardFunction.GT,
                            Expr.call(StandardFunction.CHAR_LENGTH, text),
                            Expr.integer(slot.room())),
                    "makes a text that is too long for its port");
        }
        if (held instanceof Thing(var date, var _, var isPrimitive) && isPrimitive) {
            var whole = Expr.call(DateFunction.START_OF, Expr.text("millisecond"), date);
            place.endsWhere(
                    Expr.call(StandardFunction.NE, date, whole), "hands on a time that is finer than a millisecond");
        }
        return held instanceof Whole whole ? WholeNumbers.settled(whole).expr() : held.expr();
    }
}
