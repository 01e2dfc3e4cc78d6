package io.landfall.converter.sql;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;

/**
 * A function of an engine, written by its name as it is: {@code landfall.find_text(s, t)}. An operand that is a list is an order
 * inside the call: {@code LAST(x ORDER BY a, b)}.
 */
final class EngineFunction extends SqlFunction {

    EngineFunction(String name) {
        super(
                name,
                SqlKind.OTHER_FUNCTION,
                ReturnTypes.ARG0,
                null,
                OperandTypes.VARIADIC,
                SqlFunctionCategory.USER_DEFINED_FUNCTION);
    }

    @Override
    public void unparse(SqlWriter writer, SqlCall call, int leftPrecedence, int rightPrecedence) {
        writer.print(getName());
        var frame = writer.startList(SqlWriter.FrameTypeEnum.FUN_CALL, "(", ")");
        if (call.getFunctionQuantifier() != null) {
            call.getFunctionQuantifier().unparse(writer, 0, 0);
        }
        for (var operand : call.getOperandList()) {
            if (operand instanceof SqlNodeList order) {
                order(writer, order);
            } else {
                writer.sep(",", false);
                operand.unparse(writer, 0, 0);
            }
        }
        writer.endList(frame);
    }

    private static void order(SqlWriter writer, SqlNodeList order) {
        writer.keyword("ORDER BY");
        var items = writer.startList("", "");
        for (var item : order) {
            writer.sep(",");
            item.unparse(writer, 0, 0);
        }
        writer.endList(items);
    }
}
