package io.landfall.converter.sql;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Projection;
import java.util.List;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** Writes joins of two relations, called {@code L} and {@code R}. */
record JoinNodes(Scope scope) {

    SqlNode join(Join join) {
        return switch (join.kind()) {
            case INNER -> paired(join, JoinType.INNER, join.condition());
            case LEFT -> paired(join, JoinType.LEFT, join.condition());
            case RIGHT -> paired(join, JoinType.RIGHT, join.condition());
            case FULL -> paired(join, JoinType.FULL, MatchingKeys.plain(join.condition()));
            case SEMI -> filtered(join, true);
            case ANTI -> filtered(join, false);
        };
    }

    private SqlNode paired(Join join, JoinType type, Expr condition) {
        var left = scope.relation(join.left(), Expr.LEFT);
        var right = scope.relation(join.right(), Expr.RIGHT);
        var from = on(left, type, right, scope.expr(condition));
        return projected(Select.from(from), join.fields()).build();
    }

    private SqlNode filtered(Join join, boolean wanted) {
        var partner = Select.from(scope.relation(join.right(), Expr.RIGHT))
                .item(Nodes.integer(1), "partner")
                .where(scope.expr(join.condition()))
                .build();
        var exists = Nodes.call(SqlStdOperatorTable.EXISTS, partner);
        return projected(Select.from(scope.relation(join.left(), Expr.LEFT)), join.fields())
                .where(wanted ? exists : Nodes.call(SqlStdOperatorTable.NOT, exists))
                .build();
    }

    private Select projected(Select select, List<Projection> fields) {
        fields.forEach(field -> select.item(scope.expr(field.expr()), field.name()));
        return select;
    }

    static SqlNode on(SqlNode left, JoinType type, SqlNode right, SqlNode condition) {
        return new SqlJoin(
                Nodes.AT,
                left,
                SqlLiteral.createBoolean(false, Nodes.AT),
                type.symbol(Nodes.AT),
                right,
                JoinConditionType.ON.symbol(Nodes.AT),
                condition);
    }

    /** Every pair; the right side may refer to the left when it is {@code LATERAL}. */
    static SqlNode cross(SqlNode left, SqlNode right) {
        return new SqlJoin(
                Nodes.AT,
                left,
                SqlLiteral.createBoolean(false, Nodes.AT),
                JoinType.CROSS.symbol(Nodes.AT),
                right,
                JoinConditionType.NONE.symbol(Nodes.AT),
                null);
    }
}
