package io.landfall.rules.powercenter.expression;

import io.landfall.parsers.expression.BinaryOperator;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.expression.Expression.Unary;
import java.util.Set;

/** Finds out whether an expression looks at a name for every row, whatever way it takes. */
final class Reads {

    /** Of these only the first argument is looked at for every row. */
    private static final Set<String> CHOOSING = Set.of("IIF", "DECODE", "CHOOSE", "IN", "GREATEST", "LEAST", "INDEXOF");

    private Reads() {}

    static boolean always(Expression tree, String name) {
        return switch (tree) {
            case Name own -> own.is(name);
            case Call call ->
                call.args().stream()
                        .limit(
                                CHOOSING.contains(call.function())
                                        ? 1
                                        : call.args().size())
                        .anyMatch(arg -> always(arg, name));
            case Unary unary -> always(unary.operand(), name);
            case Binary binary ->
                always(binary.left(), name) || (!isLogic(binary.operator()) && always(binary.right(), name));
            default -> false;
        };
    }

    private static boolean isLogic(BinaryOperator operator) {
        return operator == BinaryOperator.AND || operator == BinaryOperator.OR;
    }
}
