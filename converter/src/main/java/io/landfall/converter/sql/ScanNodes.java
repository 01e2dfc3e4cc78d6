package io.landfall.converter.sql;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.FieldRef;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/**
 * Writes a fold over ordered rows as a recursive query: rows are numbered, the first of each partition starts the state, and each
 * next row updates it. Right on every engine, and slow on long partitions.
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
        var position = Nodes.name(Expr.RIGHT, WindowNodes.POSITION);
        var row = aliased(NUMBERED, Expr.RIGHT);
        var first = updated(scan, fields, row, Scan.Variable::initial)
                .where(Nodes.call(SqlStdOperatorTable.EQUALS, position, Nodes.integer(1)))
                .build();
        var pairs = JoinNodes.on(aliased(SCANNED, Expr.LEFT), JoinType.INNER, row, follows(scan));
        var next = updated(scan, fields, pairs, variable -> new FieldRef(Expr.LEFT, variable.name(), variable.type()))
                .build();
        var body = Nodes.call(SqlStdOperatorTable.UNION_ALL, first, next);
        var result = Select.from(Nodes.name(SCANNED));
        fields.forEach(field -> result.column(field.name()));
        scan.state().forEach(variable -> result.column(variable.name()));
        var items = List.of(item(NUMBERED, numbered, false), item(SCANNED, body, true));
        return new SqlWith(Nodes.AT, Nodes.list(items), result.build());
    }

    /** The row's fields and position, and every variable after its update. */
    private Select updated(Scan scan, List<Field> fields, SqlNode rows, Function<Scan.Variable, Expr> before) {
        var from = rows;
        var columns = new ArrayList<SqlNode>();
        for (var variable : scan.state()) {
            var update = variable.update().replaceFields(field -> reference(scan, variable, field, before));
            var value = Select.fromNothing()
                    .item(scope.typed(scope.expr(update), variable.type()), variable.name())
                    .build();
            from = JoinNodes.cross(
                    from,
                    Nodes.call(
                            SqlStdOperatorTable.AS,
                            Nodes.call(SqlStdOperatorTable.LATERAL, value),
                            Nodes.name(alias(variable))));
            columns.add(Nodes.name(alias(variable), variable.name()));
        }
        var select = Select.from(from);
        fields.forEach(field -> select.item(Nodes.name(Expr.RIGHT, field.name()), field.name()));
        select.item(Nodes.name(Expr.RIGHT, WindowNodes.POSITION), WindowNodes.POSITION);
        for (int i = 0; i < columns.size(); i++) {
            select.item(columns.get(i), scan.state().get(i).name());
        }
        return select;
    }

    private static Expr reference(
            Scan scan, Scan.Variable reader, FieldRef field, Function<Scan.Variable, Expr> before) {
        var variables = scan.state();
        for (int i = 0; i < variables.size(); i++) {
            var variable = variables.get(i);
            if (variable.name().equals(field.name())) {
                return i < variables.indexOf(reader)
                        ? new FieldRef(alias(variable), variable.name(), variable.type())
                        : before.apply(variable);
            }
        }
        return new FieldRef(Expr.RIGHT, field.name(), field.type());
    }

    private static String alias(Scan.Variable variable) {
        return "new_" + variable.name();
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

    private static SqlNode aliased(String relation, String alias) {
        return Nodes.call(SqlStdOperatorTable.AS, Nodes.name(relation), Nodes.name(alias));
    }

    private static SqlNode item(String name, SqlNode query, boolean recursive) {
        return new SqlWithItem(Nodes.AT, Nodes.name(name), null, query, SqlLiteral.createBoolean(recursive, Nodes.AT));
    }
}
