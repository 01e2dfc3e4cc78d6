package io.landfall.converter.sql;

import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSpecialOperator;
import org.apache.calcite.sql.SqlWriter;

/** A list as DuckDB writes it: {@code [a, b]}. */
final class Bracketed extends SqlSpecialOperator {

    private static final Bracketed OPERATOR = new Bracketed();

    private Bracketed() {
        super("[]", SqlKind.OTHER);
    }

    static SqlNode list(List<SqlNode> items) {
        return Nodes.call(OPERATOR, items);
    }

    /** The items of a list; empty when the node is none. */
    static List<SqlNode> items(SqlNode node) {
        return node instanceof SqlCall call && call.getOperator() instanceof Bracketed
                ? call.getOperandList()
                : List.of();
    }

    @Override
    public void unparse(SqlWriter writer, SqlCall call, int leftPrecedence, int rightPrecedence) {
        var frame = writer.startList("[", "]");
        for (var item : call.getOperandList()) {
            writer.sep(",");
            item.unparse(writer, 0, 0);
        }
        writer.endList(frame);
    }
}
