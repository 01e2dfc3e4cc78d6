package io.landfall.converter.sql;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlSelectKeyword;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.jspecify.annotations.Nullable;

/** Puts a query together, clause by clause. */
final class Select {

    private final @Nullable SqlNode from;
    private final List<SqlNode> items = new ArrayList<>();
    private @Nullable SqlNode where;
    private @Nullable SqlNodeList groupBy;
    private @Nullable SqlNode having;
    private boolean distinct;
    private List<SqlNode> orderBy = List.of();
    private @Nullable SqlNode limit;

    private Select(@Nullable SqlNode from) {
        this.from = from;
    }

    static Select from(SqlNode relation) {
        return new Select(relation);
    }

    static Select fromNothing() {
        return new Select(null);
    }

    Select star() {
        items.add(SqlIdentifier.star(Nodes.AT));
        return this;
    }

    /** A computed column. A bare name that is its own alias goes without. */
    Select item(SqlNode value, String alias) {
        var same = value instanceof SqlIdentifier name
                && name.isSimple()
                && name.getSimple().equals(alias);
        items.add(same ? value : Nodes.call(SqlStdOperatorTable.AS, value, Nodes.name(alias)));
        return this;
    }

    Select column(String name) {
        return item(Nodes.name(name), name);
    }

    Select where(SqlNode condition) {
        where = where == null ? condition : Nodes.call(SqlStdOperatorTable.AND, where, condition);
        return this;
    }

    Select groupBy(List<? extends SqlNode> keys) {
        groupBy = keys.isEmpty() ? null : Nodes.list(keys);
        return this;
    }

    Select having(SqlNode condition) {
        having = condition;
        return this;
    }

    Select distinct() {
        distinct = true;
        return this;
    }

    Select orderBy(List<SqlNode> keys) {
        orderBy = keys;
        return this;
    }

    Select limit(long rows) {
        limit = Nodes.integer(rows);
        return this;
    }

    SqlNode build() {
        var keywords = distinct ? Nodes.list(List.of(SqlSelectKeyword.DISTINCT.symbol(Nodes.AT))) : null;
        var select = new SqlSelect(
                Nodes.AT,
                keywords,
                Nodes.list(items),
                from,
                where,
                groupBy,
                having,
                null,
                null,
                null,
                null,
                null,
                null);
        var plain = orderBy.isEmpty() && limit == null;
        return plain ? select : new SqlOrderBy(Nodes.AT, select, Nodes.list(orderBy), null, limit);
    }
}
