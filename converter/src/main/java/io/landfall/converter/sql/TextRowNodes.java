package io.landfall.converter.sql;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.FieldRef;
import io.landfall.converter.pipeline.InputRef;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/**
 * Writes rows beside those that are made of a text in them. Where the engine would find together by the text what belongs together,
 * and thus have each part of its work carry the whole text in each row, rows are numbered, and the text is looked up by the number.
 */
record TextRowNodes(Scope scope) {

    private static final String NUMBERED = "numbered_";

    /**
     * Rows beside those that are made of a text in them.
     *
     * @param made a relation that is made of the text, which is an expression over the row called {@code L}
     * @param result a query over the input, called {@code L}, and what is made
     */
    SqlNode rows(InputRef input, Expr text, UnaryOperator<SqlNode> made, Result result) {
        if (!scope.syntax().findsByText()) {
            return result.of(scope.relation(input, Expr.LEFT), made.apply(scope.expr(of(Expr.LEFT, text))));
        }
        var numbered = Select.from(scope.relation(input))
                .star()
                .item(WindowNodes.rowNumber(List.of(), List.of()), WindowNodes.POSITION)
                .build();
        var query = result.of(numbered(Expr.LEFT), made.apply(lookedUp(text)));
        return new SqlWith(Nodes.AT, Nodes.list(List.of(new MaterializedItem(NUMBERED, numbered))), query);
    }

    /** What is selected of the input's rows, called {@code L}, and those that are made. */
    interface Result {
        SqlNode of(SqlNode input, SqlNode made);
    }

    private SqlNode lookedUp(Expr text) {
        return Select.from(numbered(Expr.RIGHT))
                .item(scope.expr(of(Expr.RIGHT, text)), "given")
                .where(Nodes.call(
                        SqlStdOperatorTable.EQUALS,
                        Nodes.name(Expr.RIGHT, WindowNodes.POSITION),
                        Nodes.name(Expr.LEFT, WindowNodes.POSITION)))
                .build();
    }

    private static SqlNode numbered(String alias) {
        return Nodes.call(SqlStdOperatorTable.AS, Nodes.name(NUMBERED), Nodes.name(alias));
    }

    private static Expr of(String relation, Expr expr) {
        return expr.replaceFields(field -> new FieldRef(relation, field.name(), field.type()));
    }
}
