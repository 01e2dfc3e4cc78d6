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
 * Bigint keys that a Joiner compares with doubles, which decimals are too without high precision. Whether two of more digits than a double
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

    private static Expr limit(BigDecimal value) {
        return Expr.number(value, Types.BIGINT);
    }
}
