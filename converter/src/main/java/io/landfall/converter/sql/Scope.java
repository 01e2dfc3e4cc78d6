package io.landfall.converter.sql;

import io.landfall.converter.analysis.Schemas;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.converter.pipeline.SortKey.Direction;
import io.landfall.converter.pipeline.SortKey.Nulls;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** What every operator's query needs: the engine's syntax, the fields of inputs, and what relations are called. */
record Scope(ExpressionNodes expressions, Schemas schemas, Relations relations) {

    Syntax syntax() {
        return expressions.syntax();
    }

    SqlNode expr(Expr expr) {
        return expressions.of(expr);
    }

    List<Field> fields(InputRef input) {
        return schemas.of(input);
    }

    SqlNode relation(InputRef input) {
        return relations.of(input);
    }

    /** A relation under an alias. */
    SqlNode relation(InputRef input, String alias) {
        return Nodes.call(SqlStdOperatorTable.AS, relations.of(input), Nodes.name(alias));
    }

    /** An engine's result as the declared type. */
    SqlNode typed(SqlNode value, SqlType type) {
        return Nodes.call(SqlStdOperatorTable.CAST, value, syntax().type(type));
    }

    /** The items of an {@code ORDER BY} over an input's own fields. */
    List<SqlNode> order(Ordering order, List<Field> fields) {
        return order(order, fields, Nodes::name);
    }

    List<SqlNode> order(Ordering order, List<Field> fields, Naming naming) {
        if (order.thenArrival()) {
            throw new IllegalStateException("arrival order was not resolved");
        }
        return order.keys().stream()
                .flatMap(key -> sortKey(key, naming.name(key.field()), type(key.field(), fields)).stream())
                .toList();
    }

    /** How a field's name becomes a reference. */
    interface Naming {
        SqlNode name(String field);
    }

    /**
     * One key; a key that ignores case or goes by the dictionary orders by a derived text. Ties stay ties.
     */
    private List<SqlNode> sortKey(SortKey key, SqlNode field, SqlType type) {
        if (!type.isText()) {
            return List.of(directed(key, field));
        }
        return List.of(
                switch (key.collation()) {
                    case BINARY -> directed(key, syntax().byCodePoint(field));
                    case IGNORE_CASE -> directed(key, syntax().byCodePoint(syntax().lower(field)));
                    case DICTIONARY -> directed(key, syntax().dictionaryKey(field));
                });
    }

    private static SqlNode directed(SortKey key, SqlNode value) {
        var directed = key.direction() == Direction.DESCENDING ? Nodes.call(SqlStdOperatorTable.DESC, value) : value;
        return Nodes.call(
                key.nulls() == Nulls.FIRST ? SqlStdOperatorTable.NULLS_FIRST : SqlStdOperatorTable.NULLS_LAST,
                directed);
    }

    private static SqlType type(String field, List<Field> fields) {
        return fields.stream()
                .filter(candidate -> candidate.name().equals(field))
                .map(Field::type)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no field '%s' to order by".formatted(field)));
    }

    static List<String> names(List<Field> fields) {
        return fields.stream().map(Field::name).toList();
    }
}
