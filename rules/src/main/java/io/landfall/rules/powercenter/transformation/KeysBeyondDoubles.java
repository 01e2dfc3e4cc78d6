package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.rule.Findings;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.math.BigDecimal;
import java.util.List;

/**
 * Bigint keys that a Joiner or Lookup compares with doubles, which decimals are too without high precision. Whether two of more digits than a double
 * holds are equal when they become the same double, or not, is not documented.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/joiner-transformation.html">Joiner
 *     transformation</a>
 */
record KeysBeyondDoubles(TransformationNode node, FlowContext context, Findings findings) {

    /** Up to here a double holds every whole number. */
    private static final BigDecimal DOUBLES_HOLD = BigDecimal.valueOf(1L << 53);

    /** Adds a check of the keys where they meet doubles. */
    void check(Field key, InputRef rows, Field other) {
        if (!key.type().equals(Types.BIGINT) || !other.type().isFloating()) {
            return;
        }
        var value = Expr.field(key.name(), key.type());
        context.check(new Check(
                "%s: no number of '%s' is beyond what a double holds".formatted(node.name(), key.name()),
                rows,
                new Check.Assertion.EveryRow(Conditions.any(List.of(
                        Expr.call(StandardFunction.IS_NULL, value),
                        Conditions.all(List.of(
                                Expr.call(StandardFunction.GE, value, limit(DOUBLES_HOLD.negate())),
                                Expr.call(StandardFunction.LE, value, limit(DOUBLES_HOLD))))))),
                node.at()));
        findings.say(Diagnostic.of(
                TransformationCode.KEYS_BEYOND_DOUBLES, node.at(), node.name(), key.name(), other.name()));
    }

    /**
     * Adds a check of the numbers that a lookup compares with doubles: of its column or of what is looked up.
     *
     * @param condition over what is looked up, on the left side, and the reference
     */
    void check(Expr condition, InputRef lookedUp, InputRef reference) {
        for (var part : Conditions.conjuncts(condition)) {
            if (part instanceof Expr.Call(var _, var pair) && pair.size() == 2) {
                compared(pair.get(0), pair.get(1), lookedUp, reference);
                compared(pair.get(1), pair.get(0), lookedUp, reference);
            }
        }
    }

    private void compared(Expr key, Expr other, InputRef lookedUp, InputRef reference) {
        if (key instanceof Expr.Cast(Expr.FieldRef field, var _) && other instanceof Expr.FieldRef with) {
            check(
                    new Field(field.name(), field.type()),
                    field.side().equals(Expr.LEFT) ? lookedUp : reference,
                    new Field(with.name(), with.type()));
        }
    }

    private static Expr limit(BigDecimal value) {
        return Expr.number(value, Types.BIGINT);
    }
}
