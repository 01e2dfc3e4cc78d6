package io.landfall.converter.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.SqlWriterConfig;
import org.apache.calcite.sql.pretty.SqlPrettyWriter;

/** How SQL looks on the page: a clause a line, a column a line, an operator a paragraph. Expressions are Calcite's writing. */
record Layout(SqlDialect dialect) {

    private static final SqlWriterConfig ONE_LINE = SqlPrettyWriter.config()
            .withQuoteAllIdentifiers(false)
            .withAlwaysUseParentheses(false)
            .withClauseStartsLine(false)
            .withLineFolding(SqlWriterConfig.LineFolding.WIDE)
            .withLineLength(0);

    /** A named query of a {@code WITH} clause. */
    record Named(String name, String query) {}

    /** A query on lines of its own. */
    String query(SqlNode query) {
        return switch (query) {
            case SqlSelect select -> select(select);
            case SqlOrderBy order -> ordered(order);
            case SqlWith with -> with(with);
            case SqlCall union
            when union.getKind() == SqlKind.UNION ->
                union.getOperandList().stream().map(this::query).collect(Collectors.joining("\nUNION ALL\n"));
            default -> expression(query);
        };
    }

    /** An expression on one line, unless it asks whether a query has rows. */
    String expression(SqlNode expression) {
        if (expression instanceof SqlCall call && call.getKind() == SqlKind.EXISTS) {
            return "EXISTS (\n" + indented(query(call.operand(0))) + "\n)";
        }
        if (expression instanceof SqlCall call
                && call.getKind() == SqlKind.NOT
                && call.operand(0).getKind() == SqlKind.EXISTS) {
            return "NOT " + expression(call.operand(0));
        }
        return new SqlPrettyWriter(ONE_LINE.withDialect(dialect)).format(expression);
    }

    /** A query after those that it builds on. */
    String with(List<Named> parts, String query) {
        if (parts.isEmpty()) {
            return query;
        }
        return parts.stream().map(Layout::part).collect(Collectors.joining(",\n", "WITH ", "\n" + query));
    }

    private static String part(Named part) {
        return part.name() + " AS " + bracketed(part.query());
    }

    private static String bracketed(String query) {
        return "(\n" + indented(query) + "\n)";
    }

    private String with(SqlWith with) {
        return with.withList.stream()
                .map(SqlWithItem.class::cast)
                .map(this::item)
                .collect(Collectors.joining(",\n", "WITH RECURSIVE ", "\n" + query(with.body)));
    }

    private String item(SqlWithItem item) {
        var as = item instanceof MaterializedItem ? " AS MATERIALIZED " : " AS ";
        return expression(item.name) + as + bracketed(query(item.query));
    }

    private String ordered(SqlOrderBy order) {
        var lines = new ArrayList<String>();
        lines.add(query(order.query));
        lines.add("ORDER BY " + listed(order.orderList));
        if (order.fetch != null) {
            lines.add("LIMIT " + expression(order.fetch));
        }
        return String.join("\n", lines);
    }

    private String select(SqlSelect select) {
        var lines = new ArrayList<String>();
        var items = select.getSelectList().stream().map(this::expression).toList();
        var word = select.isDistinct() ? "SELECT DISTINCT" : "SELECT";
        lines.add(
                items.size() == 1 ? word + " " + items.getFirst() : word + "\n" + indented(String.join(",\n", items)));
        if (select.getFrom() != null) {
            lines.add("FROM " + relation(select.getFrom()));
        }
        if (select.getWhere() != null) {
            lines.add("WHERE " + expression(select.getWhere()));
        }
        if (select.getGroup() != null && !select.getGroup().isEmpty()) {
            lines.add("GROUP BY " + listed(select.getGroup()));
        }
        if (select.getHaving() != null) {
            lines.add("HAVING " + expression(select.getHaving()));
        }
        return String.join("\n", lines);
    }

    private String listed(SqlNodeList nodes) {
        return nodes.stream().map(this::expression).collect(Collectors.joining(", "));
    }

    private String relation(SqlNode relation) {
        return switch (relation) {
            case SqlJoin join -> join(join);
            case SqlCall alias
            when alias.getKind() == SqlKind.AS && isQuery(alias.operand(0)) ->
                "(\n" + indented(query(alias.operand(0))) + "\n) AS " + expression(alias.operand(1));
            case SqlCall alias
            when alias.getKind() == SqlKind.AS && isLateralQuery(alias.operand(0)) ->
                "LATERAL (\n" + indented(query(((SqlCall) alias.operand(0)).operand(0))) + "\n) AS "
                        + expression(alias.operand(1));
            default -> expression(relation);
        };
    }

    private static boolean isQuery(SqlNode node) {
        return node instanceof SqlSelect || node instanceof SqlOrderBy;
    }

    private static boolean isLateralQuery(SqlNode node) {
        return node.getKind() == SqlKind.LATERAL && isQuery(((SqlCall) node).operand(0));
    }

    private String join(SqlJoin join) {
        var condition = join.getCondition();
        var on = condition == null || join.getConditionType() == JoinConditionType.NONE
                ? ""
                : "\n  ON " + expression(condition);
        return relation(join.getLeft()) + "\n" + words(join.getJoinType()) + " " + relation(join.getRight()) + on;
    }

    private static String words(JoinType type) {
        return switch (type) {
            case INNER -> "JOIN";
            case LEFT -> "LEFT JOIN";
            case RIGHT -> "RIGHT JOIN";
            case FULL -> "FULL JOIN";
            case CROSS -> "CROSS JOIN";
            default -> throw new IllegalArgumentException(type.name());
        };
    }

    private static String indented(String text) {
        return text.lines().map(line -> "  " + line).collect(Collectors.joining("\n"));
    }
}
