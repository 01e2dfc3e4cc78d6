package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.rule.Findings;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.powercenter.Port;
import io.landfall.rules.powercenter.flow.FlowContext;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The types of variable ports that remember the row before. With high precision a decimal passes through a port as it is, whatever the
 * port's precision and scale, so that such a variable has room for what it is set to: for all decimals, and for as many digits before the
 * point as the port and a few rows need. The number of a variable that adds to itself grows without end; the run ends where it has
 * more.
 *
 * @param trees what each variable is set to
 * @param fields the field of each port by its name in lower case
 */
record RememberedTypes(Map<Port, Expression> trees, Map<String, Field> fields, FlowContext context) {

    /** How often digits before the point are added: once for what variables above are set to, once more for what is remembered. */
    private static final int ROUNDS = 2;

    /** The fields with the types that they need. */
    Map<String, Field> needed() {
        var widened = new LinkedHashMap<>(fields);
        trees.keySet().stream()
                .filter(port -> context.typeOf(port) instanceof SqlType.Decimal)
                .forEach(port -> widened.computeIfPresent(key(port), (_, field) -> startingField(field)));
        var round = 0;
        while (widen(widened, round < ROUNDS)) {
            round++;
        }
        return widened;
    }

    /** It starts as 0, which has no decimals. */
    private static Field startingField(Field field) {
        var declared = (SqlType.Decimal) field.type();
        return new Field(field.name(), Types.decimal(Math.max(1, declared.precision() - declared.scale()), 0));
    }

    private boolean widen(Map<String, Field> widened, boolean before) {
        var grew = false;
        for (var tree : trees.entrySet()) {
            var port = tree.getKey();
            var field = widened.get(key(port));
            if (field == null || !(field.type() instanceof SqlType.Decimal now)) {
                continue;
            }
            var needed = context.translated(tree.getValue(), Scopes.of(widened), new Findings())
                    .flatMap(value -> new Findings().take(context.bounded(value, port)))
                    .filter(value -> value.type().isNumber() && !value.type().isFloating())
                    .map(value -> wider(now, Types.asDecimal(value.type()), before))
                    .orElse(now);
            grew |= !needed.equals(now);
            widened.put(key(port), new Field(field.name(), needed));
        }
        return grew;
    }

    private static SqlType.Decimal wider(SqlType.Decimal now, SqlType.Decimal value, boolean before) {
        var scale = Math.max(now.scale(), value.scale());
        var own = now.precision() - now.scale();
        var whole = before ? Math.max(own, value.precision() - value.scale()) : own;
        return whole + scale <= SqlType.Decimal.MAX_PRECISION ? new SqlType.Decimal(whole + scale, scale) : now;
    }

    private static String key(Port port) {
        return port.name().toLowerCase(Locale.ROOT);
    }
}
