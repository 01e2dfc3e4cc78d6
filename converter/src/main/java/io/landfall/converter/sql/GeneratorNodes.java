package io.landfall.converter.sql;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.FieldRef;
import io.landfall.converter.pattern.PortablePattern;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.Flatten.Generator;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Unpivot;
import io.landfall.converter.pipeline.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** Writes the operators that make rows: of literals, or several of one. */
record GeneratorNodes(Scope scope) {

    private static final String ROWS = "rows_";

    SqlNode values(Values values) {
        var columns = new ArrayList<>(Scope.names(values.fields()));
        values.ordinal().ifPresent(columns::add);
        var rows = new ArrayList<SqlNode>();
        for (var row : values.rows()) {
            var cells = new ArrayList<SqlNode>();
            row.forEach(literal -> cells.add(scope.expr(literal)));
            values.ordinal().ifPresent(name -> cells.add(Nodes.integer(rows.size() + 1L)));
            rows.add(Nodes.call(SqlStdOperatorTable.ROW, cells));
        }
        return rows.isEmpty() ? noRows(values) : typed(values, relation(rows, columns));
    }

    private SqlNode typed(Values values, SqlNode relation) {
        var select = Select.from(relation);
        values.fields()
                .forEach(field -> select.item(scope.typed(Nodes.name(field.name()), field.type()), field.name()));
        values.ordinal().ifPresent(select::column);
        return select.build();
    }

    private SqlNode noRows(Values values) {
        var none = Nodes.call(SqlStdOperatorTable.ROW, Nodes.integer(0));
        var select = Select.from(relation(List.of(none), List.of("nothing")));
        values.fields().forEach(field -> select.item(scope.expr(Expr.nothing(field.type())), field.name()));
        values.ordinal().ifPresent(ordinal -> select.item(Nodes.integer(0), ordinal));
        return select.where(Nodes.call(SqlStdOperatorTable.EQUALS, Nodes.name("nothing"), Nodes.integer(1)))
                .build();
    }

    SqlNode unpivot(Unpivot unpivot) {
        var columns = new ArrayList<>(Scope.names(unpivot.fields()));
        unpivot.ordinal().ifPresent(columns::add);
        var rows = new ArrayList<SqlNode>();
        for (var occurrence : unpivot.rows()) {
            var cells = new ArrayList<SqlNode>();
            occurrence.forEach(expr -> cells.add(scope.expr(qualified(expr))));
            unpivot.ordinal().ifPresent(name -> cells.add(Nodes.integer(rows.size() + 1L)));
            rows.add(Nodes.call(SqlStdOperatorTable.ROW, cells));
        }
        var select =
                Select.from(beside(unpivot.input(), relation(Nodes.call(SqlStdOperatorTable.VALUES, rows), columns)));
        unpivot.keep().forEach(name -> select.item(Nodes.name(Expr.LEFT, name), name));
        columns.forEach(name -> select.item(Nodes.name(ROWS, name), name));
        return select.build();
    }

    SqlNode flatten(Flatten flatten) {
        return switch (flatten.generator()) {
            case Generator.Split(var text, var delimiters) ->
                pieces(flatten, scope.syntax().split(scope.expr(qualified(text)), Nodes.text(delimiters)));
            case Generator.Matches(var text, var pattern, var ignoreCase) ->
                pieces(
                        flatten,
                        scope.syntax().matches(scope.expr(qualified(text)), PortablePattern.of(pattern, ignoreCase)));
            case Generator.JsonValues(var text) ->
                ofText(flatten, text, given -> scope.syntax().jsonValues(given, columns(flatten)));
            case Generator.XmlElements xml ->
                ofText(flatten, xml.text(), given -> new XmlNodes(scope).elements(given, xml, columns(flatten)));
            case Generator.Loop loop -> looped(flatten, loop);
        };
    }

    private SqlNode ofText(Flatten flatten, Expr text, UnaryOperator<SqlNode> made) {
        return new TextRowNodes(scope)
                .rows(flatten.input(), text, made, (input, generated) -> pieces(flatten, input, generated));
    }

    private SqlNode pieces(Flatten flatten, SqlNode generated) {
        return pieces(flatten, scope.relation(flatten.input(), Expr.LEFT), generated);
    }

    private SqlNode pieces(Flatten flatten, SqlNode input, SqlNode generated) {
        var select = Select.from(JoinNodes.cross(input, relation(generated, columns(flatten))));
        scope.fields(flatten.input()).forEach(field -> select.item(Nodes.name(Expr.LEFT, field.name()), field.name()));
        flatten.fields()
                .forEach(field -> select.item(scope.typed(Nodes.name(ROWS, field.name()), field.type()), field.name()));
        flatten.ordinal().ifPresent(ordinal -> select.item(Nodes.name(ROWS, WindowNodes.POSITION), ordinal));
        return select.build();
    }

    private static List<String> columns(Flatten flatten) {
        var columns = new ArrayList<>(Scope.names(flatten.fields()));
        columns.add(WindowNodes.POSITION);
        return columns;
    }

    /** Starts with every row's first value and goes on, row by row, while the condition holds. */
    private SqlNode looped(Flatten flatten, Generator.Loop loop) {
        var fields = scope.fields(flatten.input());
        var name = flatten.field().name();
        var started = Select.from(scope.relation(flatten.input()))
                .star()
                .item(scope.typed(scope.expr(loop.first()), flatten.field().type()), name)
                .item(Nodes.integer(1), WindowNodes.POSITION);
        var next = columns(Select.from(Nodes.name("looped")), fields)
                .item(scope.typed(scope.expr(loop.next()), flatten.field().type()), name)
                .item(
                        Nodes.call(SqlStdOperatorTable.PLUS, Nodes.name(WindowNodes.POSITION), Nodes.integer(1)),
                        WindowNodes.POSITION);
        var body = Nodes.call(
                SqlStdOperatorTable.UNION_ALL, whileHolds(started, "started", loop), whileHolds(next, "stepped", loop));
        var result = columns(Select.from(Nodes.name("looped")), fields).column(name);
        flatten.ordinal().ifPresent(ordinal -> result.item(Nodes.name(WindowNodes.POSITION), ordinal));
        return recursive("looped", body, result.build());
    }

    private SqlNode whileHolds(Select rows, String alias, Generator.Loop loop) {
        var relation = Nodes.call(SqlStdOperatorTable.AS, rows.build(), Nodes.name(alias));
        return Select.from(relation).star().where(scope.expr(loop.condition())).build();
    }

    private static Select columns(Select select, List<Field> fields) {
        fields.forEach(field -> select.column(field.name()));
        return select;
    }

    static SqlNode recursive(String name, SqlNode body, SqlNode result) {
        var item = new SqlWithItem(Nodes.AT, Nodes.name(name), null, body, SqlLiteral.createBoolean(true, Nodes.AT));
        return new SqlWith(Nodes.AT, Nodes.list(List.of(item)), result);
    }

    /** An input, called {@code L}, and for each of its rows those of a relation over its fields. */
    private SqlNode beside(InputRef input, SqlNode relation) {
        return JoinNodes.cross(scope.relation(input, Expr.LEFT), relation);
    }

    private static SqlNode relation(List<SqlNode> rows, List<String> columns) {
        return named(Nodes.call(SqlStdOperatorTable.VALUES, rows), columns);
    }

    private static SqlNode relation(SqlNode generated, List<String> columns) {
        return named(Nodes.call(SqlStdOperatorTable.LATERAL, generated), columns);
    }

    private static SqlNode named(SqlNode relation, List<String> columns) {
        var operands = new ArrayList<SqlNode>();
        operands.add(relation);
        operands.add(Nodes.name(ROWS));
        columns.forEach(column -> operands.add(Nodes.name(column)));
        return Nodes.call(SqlStdOperatorTable.AS, operands);
    }

    private static Expr qualified(Expr expr) {
        return expr.replaceFields(field -> new FieldRef(Expr.LEFT, field.name(), field.type()));
    }
}
