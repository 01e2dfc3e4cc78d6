package io.landfall.converter.sql;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Scan;
import java.util.List;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/**
 * Writes a fold over ordered rows as a recursive query: rows are numbered, the initial state stands as a row before the first of each
 * partition, and each row updates the state of the one before it. Right on every engine, and slow on long partitions.
 */
record ScanNodes(Scope scope) {

    private static final String NUMBERED = "numbered";
    private static final String SCANNED = "scanned";

    SqlNode scan(Scan scan) {
        var fields = scope.fields(scan.input());
        var windows = new WindowNodes(scope);
        var numbered = Select.from(scope.relation(scan.input()))
                .star()
                .item(windows.position(scan.input(), scan.partition(), scan.order()), WindowNodes.POSITION)
                .build();
        var row = aliased(Nodes.name(NUMBERED), Expr.RIGHT);
        var first = Select.from(row)
                .where(Nodes.call(
                        SqlStdOperatorTable.EQUALS, Nodes.name(Expr.RIGHT, WindowNodes.POSITION), Nodes.integer(1)));
        var next =
                Select.from(JoinNodes.on(aliased(Nodes.name(SCANNED), Expr.LEFT), JoinType.INNER, row, follows(scan)));
        var states = new StateNodes(scope, scan, fields);
        var body = Nodes.call(SqlStdOperatorTable.UNION_ALL, states.initial(first), states.updated(next));
        var result = Select.from(Nodes.name(SCANNED))
                .where(Nodes.call(
                        SqlStdOperatorTable.GREATER_THAN, Nodes.name(WindowNodes.POSITION), Nodes.integer(0)));
        fields.forEach(field -> result.column(field.name()));
        scan.state().forEach(variable -> result.column(variable.name()));
        var items = List.of(item(NUMBERED, numbered, false), item(SCANNED, body, true));
        return new SqlWith(Nodes.AT, Nodes.list(items), result.build());
    }

    private SqlNode follows(Scan scan) {
        var next = Nodes.call(
                SqlStdOperatorTable.EQUALS,
                Nodes.name(Expr.RIGHT, WindowNodes.POSITION),
                Nodes.call(SqlStdOperatorTable.PLUS, Nodes.name(Expr.LEFT, WindowNodes.POSITION), Nodes.integer(1)));
        return scan.partition().stream()
                .map(key -> Nodes.call(
                        SqlStdOperatorTable.IS_NOT_DISTINCT_FROM,
                        Nodes.name(Expr.RIGHT, key),
                        Nodes.name(Expr.LEFT, key)))
                .reduce(next, (left, right) -> Nodes.call(SqlStdOperatorTable.AND, left, right));
    }

    private static SqlNode aliased(SqlNode relation, String alias) {
        return Nodes.call(SqlStdOperatorTable.AS, relation, Nodes.name(alias));
    }

    private static SqlNode item(String name, SqlNode query, boolean recursive) {
        return new SqlWithItem(Nodes.AT, Nodes.name(name), null, query, SqlLiteral.createBoolean(recursive, Nodes.AT));
    }
}
