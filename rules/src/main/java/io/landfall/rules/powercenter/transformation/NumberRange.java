package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.math.BigDecimal;

/**
 * The numbers of a Sequence Generator up to its end value, and what comes after them.
 *
 * @param first the number of the first row
 * @param increment above 0
 * @param again the number after the last, of a sequence that cycles
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/sequence-generator-transformation/sequence-generator-transformation-properties.html">Sequence
 *     Generator properties</a>
 */
record NumberRange(long first, long increment, long end, long again) {

    /** The number of a row, counted on beyond the end value; the first beyond it ends the run. */
    Expr ending(Field field, String name) {
        var number = Expr.field(field.name(), field.type());
        var problem = "'%s' has handed out its last number %d".formatted(name, end);
        var stop = Expr.cast(Expr.call(TextFunction.FAIL, Expr.text(problem)), field.type());
        return Expr.when(isBeyond(field), stop, number);
    }

    /** Whether no row has come beyond the end value, of those that are dropped later on too: an engine may never ask for their numbers. */
    Check check(Field field, InputRef numbered, TransformationNode node) {
        return new Check(
                "%s: no row needs more than its last number %d".formatted(node.name(), end),
                numbered,
                new Check.Assertion.EveryRow(
                        Expr.call(StandardFunction.LE, Expr.field(field.name(), field.type()), constant(end, field))),
                node.at());
    }

    /** Whether there are numbers before the end value, at first and after it. */
    boolean canCycle() {
        return increment > 0 && first <= end && again <= end;
    }

    /** The number of a row, counted on beyond the end value; beyond it numbers begin again, as often as they have to. */
    Expr cycling(Field field) {
        var beyond = first + ((end - first) / increment + 1) * increment;
        var round = ((end - again) / increment + 1) * increment;
        var over = Expr.call(StandardFunction.MINUS, Expr.field(field.name(), field.type()), constant(beyond, field));
        var number = Expr.call(
                StandardFunction.PLUS,
                constant(again, field),
                Expr.call(NumberFunction.REMAINDER, over, constant(round, field)));
        return Expr.when(isBeyond(field), Expr.cast(number, field.type()), Expr.field(field.name(), field.type()));
    }

    private Expr isBeyond(Field field) {
        return Expr.call(StandardFunction.GT, Expr.field(field.name(), field.type()), constant(end, field));
    }

    private static Expr constant(long value, Field field) {
        return Expr.number(BigDecimal.valueOf(value), field.type());
    }
}
