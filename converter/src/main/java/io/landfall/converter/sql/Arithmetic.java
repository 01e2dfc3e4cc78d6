package io.landfall.converter.sql;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.Call;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.calcite.sql.SqlNode;

/** Makes engines compute numbers in the type that an expression has, where they would take a narrower one or another. */
record Arithmetic(Syntax syntax) {

    /** The operands of a sum, difference or product. */
    List<SqlNode> operands(Call call, List<SqlNode> args) {
        var type = call.type();
        if (type instanceof SqlType.Decimal || call.args().stream().anyMatch(arg -> decides(arg, type))) {
            return args;
        }
        if (call.args().stream().allMatch(Literal.class::isInstance) && type.equals(Types.INTEGER)) {
            return args;
        }
        return IntStream.range(0, args.size())
                .mapToObj(index -> syntax.cast(args.get(index), call.arg(index).type(), type))
                .toList();
    }

    /** Whether an operand makes the engine compute in the type. A constant's digits do not show whether it is a wide integer. */
    private static boolean decides(Expr operand, SqlType type) {
        return operand.type().equals(type) && (type.equals(Types.DOUBLE) || !(operand instanceof Literal));
    }
}
