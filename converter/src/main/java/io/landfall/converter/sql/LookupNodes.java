package io.landfall.converter.sql;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.FieldRef;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.SortKey;
import java.util.List;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** Writes lookups: the input is called {@code L}, its reference {@code R}. */
record LookupNodes(Scope scope) {

    /** A column of the reference that is not NULL, and so says whether there was a match. */
    private static final String MATCH = "_match";

    SqlNode lookup(Lookup lookup) {
        var select = Select.from(matched(lookup));
        scope.fields(lookup.input()).forEach(field -> select.item(Nodes.name(Expr.LEFT, field.name()), field.name()));
        lookup.fields().forEach(field -> select.item(returned(field), field.name()));
        if (lookup.match() == Lookup.Match.ERROR) {
            select.where(matchedOnce(lookup));
        }
        return select.build();
    }

    /** Asked of the joined rows: several reference rows that no input row looks for are no error. */
    private SqlNode matchedOnce(Lookup lookup) {
        var count = Conditions.equalities(lookup.condition()).isPresent()
                ? Nodes.call(SqlStdOperatorTable.COALESCE, Nodes.name(Expr.RIGHT, MATCH), Nodes.integer(1))
                : Nodes.call(
                        SqlStdOperatorTable.COALESCE,
                        Nodes.call(SqlStdOperatorTable.NULLIF, matches(lookup), Nodes.integer(0)),
                        Nodes.integer(1));
        return Nodes.call(SqlStdOperatorTable.EQUALS, scope.syntax().onlyOne(count), Nodes.integer(1));
    }

    /** How many reference rows an input row matches. */
    private SqlNode matches(Lookup lookup) {
        var other = "M";
        var condition = lookup.condition()
                .replaceFields(field ->
                        field.side().equals(Expr.RIGHT) ? new FieldRef(other, field.name(), field.type()) : field);
        var rows = Nodes.call(SqlStdOperatorTable.COUNT, SqlIdentifier.star(Nodes.AT));
        return Select.from(scope.relation(lookup.reference(), other))
                .item(rows, "found")
                .where(scope.expr(condition))
                .build();
    }

    private SqlNode matched(Lookup lookup) {
        var left = scope.relation(lookup.input(), Expr.LEFT);
        var condition = scope.expr(lookup.condition());
        var equalities = Conditions.equalities(lookup.condition());
        return switch (lookup.match()) {
            case ALL -> JoinNodes.on(left, JoinType.LEFT, reference(lookup, Nodes.integer(1)), condition);
            case FIRST, LAST ->
                equalities.isPresent()
                        ? first(lookup, left, condition, keys(equalities.get()))
                        : best(lookup, left, condition);
            case ERROR -> {
                var match = equalities.isPresent() ? counted(keys(equalities.get())) : Nodes.integer(1);
                yield JoinNodes.on(left, JoinType.LEFT, reference(lookup, match), condition);
            }
        };
    }

    /** Where the condition compares keys, the reference is first brought down to one row for each. */
    private SqlNode first(Lookup lookup, SqlNode left, SqlNode condition, List<SqlNode> keys) {
        var order = scope.order(direction(lookup), scope.fields(lookup.reference()));
        var right = reference(lookup, WindowNodes.rowNumber(keys, order));
        var first = Nodes.call(SqlStdOperatorTable.EQUALS, Nodes.name(Expr.RIGHT, MATCH), Nodes.integer(1));
        return JoinNodes.on(left, JoinType.LEFT, right, Nodes.call(SqlStdOperatorTable.AND, condition, first));
    }

    /** Where it compares otherwise, the best match is looked for row by row. */
    private SqlNode best(Lookup lookup, SqlNode left, SqlNode condition) {
        var order =
                scope.order(direction(lookup), scope.fields(lookup.reference()), name -> Nodes.name(Expr.RIGHT, name));
        var best = Select.from(scope.relation(lookup.reference(), Expr.RIGHT))
                .star()
                .item(Nodes.integer(1), MATCH)
                .where(condition)
                .orderBy(order)
                .limit(1)
                .build();
        var right = Nodes.call(
                SqlStdOperatorTable.AS, Nodes.call(SqlStdOperatorTable.LATERAL, best), Nodes.name(Expr.RIGHT));
        return JoinNodes.on(left, JoinType.LEFT, right, SqlLiteral.createBoolean(true, Nodes.AT));
    }

    private SqlNode reference(Lookup lookup, SqlNode match) {
        var query = Select.from(scope.relation(lookup.reference()))
                .star()
                .item(match, MATCH)
                .build();
        return Nodes.call(SqlStdOperatorTable.AS, query, Nodes.name(Expr.RIGHT));
    }

    private SqlNode counted(List<SqlNode> keys) {
        var over = SqlWindow.create(
                null,
                null,
                Nodes.list(keys),
                Nodes.list(List.of()),
                SqlLiteral.createBoolean(false, Nodes.AT),
                null,
                null,
                null,
                Nodes.AT);
        var rows = Nodes.call(SqlStdOperatorTable.COUNT, SqlIdentifier.star(Nodes.AT));
        return Nodes.call(SqlStdOperatorTable.OVER, rows, over);
    }

    private List<SqlNode> keys(List<Conditions.Equality> equalities) {
        return equalities.stream()
                .map(equality ->
                        scope.expr(equality.right().replaceFields(field -> Expr.field(field.name(), field.type()))))
                .toList();
    }

    /** The last in one order is the first in the reverse. */
    private static Ordering direction(Lookup lookup) {
        if (lookup.match() != Lookup.Match.LAST) {
            return lookup.order();
        }
        return Ordering.by(lookup.order().keys().stream().map(SortKey::reversed).toList());
    }

    private SqlNode returned(Lookup.Returned field) {
        var nullWhenUnmatched = field.unmatched() instanceof Literal.Missing
                && field.matched() instanceof FieldRef ref
                && ref.side().equals(Expr.RIGHT);
        if (nullWhenUnmatched) {
            return scope.expr(field.matched());
        }
        var unmatched = Nodes.call(SqlStdOperatorTable.IS_NULL, Nodes.name(Expr.RIGHT, MATCH));
        return new SqlCase(
                Nodes.AT,
                null,
                Nodes.list(List.of(unmatched)),
                Nodes.list(List.of(scope.expr(field.unmatched()))),
                scope.expr(field.matched()));
    }
}
