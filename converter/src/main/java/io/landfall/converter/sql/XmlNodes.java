package io.landfall.converter.sql;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Flatten.Generator.XmlElements;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** Writes what reads XML texts: on engines a definition of {@code xml_values} finds what elements hold, a name at a time. */
record XmlNodes(Scope scope) {

    private static final Expr NAME = Expr.field("name", Types.TEXT);
    private static final Expr CONTENT = Expr.field("content", Types.TEXT);
    private static final Expr REMARK = Expr.field("remark", Types.TEXT);
    private static final String PLACE = "place";

    /** What an engine's definition finds. */
    static SqlNode values(SqlNode text, List<SqlNode> settings) {
        var args = new ArrayList<SqlNode>();
        args.add(text);
        args.addAll(settings);
        return Prelude.call("xml_values", args.toArray(SqlNode[]::new));
    }

    /**
     * A row for each element.
     *
     * @param columns names of the remark, of what goes by each name, and of the element's place
     */
    SqlNode elements(SqlNode text, XmlElements xml, List<String> columns) {
        var values = scope.syntax().xmlValues(text, settings(xml));
        var select = Select.from(values).item(greatest(remark(xml)), columns.getFirst());
        for (int i = 0; i < xml.names().size(); i++) {
            var isNamed =
                    Expr.call(StandardFunction.EQ, NAME, Expr.text(xml.names().get(i)));
            select.item(greatest(Expr.when(isNamed, CONTENT, Expr.nothing(Types.TEXT))), columns.get(i + 1));
        }
        return select.item(Nodes.name(PLACE), columns.getLast())
                .groupBy(List.of(Nodes.name(PLACE)))
                .build();
    }

    private List<SqlNode> settings(XmlElements xml) {
        return List.of(
                scope.expr(xml.element().<Expr>map(Expr::text).orElseGet(() -> Expr.nothing(Types.TEXT))),
                truth(xml.children()),
                truth(xml.outsides()),
                scope.expr(Expr.text(xml.demand().name())));
    }

    private static SqlNode truth(boolean truth) {
        return SqlLiteral.createBoolean(truth, Nodes.AT);
    }

    private static Expr remark(XmlElements xml) {
        var list = new ArrayList<Expr>(List.of(NAME));
        xml.names().stream().map(Expr::text).forEach(list::add);
        var isKnown = list.size() == 1
                ? Expr.call(StandardFunction.IS_NULL, NAME)
                : Expr.call(
                        StandardFunction.OR,
                        Expr.call(StandardFunction.IS_NULL, NAME),
                        new Expr.Call(StandardFunction.IN, list));
        return Expr.when(isKnown, REMARK, Expr.text("OTHER"));
    }

    private SqlNode greatest(Expr value) {
        return Nodes.call(SqlStdOperatorTable.MAX, scope.expr(value));
    }
}
