package io.landfall.converter.sql;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.FieldRef;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Scan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/**
 * Writes the state of a scan after one row. A variable may read those before it as they are now, so each step of the update is a query
 * over the step before. Lateral joins would say the same, but engines plan a chain of them in a time that doubles with each.
 */
record StateNodes(Scope scope, Scan scan, List<Field> fields) {

    /** The fields and position of first rows, {@code R}, and every variable after its first update. */
    SqlNode started(Select rows) {
        return stepped(rows, (variable, _) -> variable.initial(), List.of());
    }

    /** The same of rows {@code R} that follow on the row {@code L}. */
    SqlNode updated(Select rows) {
        return stepped(
                rows,
                (variable, step) -> step == 0
                        ? new FieldRef(Expr.LEFT, variable.name(), variable.type())
                        : new FieldRef(Expr.RIGHT, before(variable), variable.type()),
                scan.state());
    }

    /** What a variable was before the row, as a step can name it. */
    private interface Before {
        Expr of(Scan.Variable variable, int step);
    }

    private SqlNode stepped(Select rows, Before before, List<Scan.Variable> carried) {
        var steps = steps();
        var several = steps.size() > 1;
        var select = kept(rows);
        if (several) {
            carried.forEach(variable -> select.item(Nodes.name(Expr.LEFT, variable.name()), before(variable)));
        }
        var query = values(select, steps, 0, before, several ? StateNodes::after : Scan.Variable::name);
        for (int step = 1; step < steps.size(); step++) {
            query = values(from(query).star(), steps, step, before, StateNodes::after);
        }
        if (!several) {
            return query;
        }
        var result = kept(from(query));
        scan.state().forEach(variable -> result.item(Nodes.name(Expr.RIGHT, after(variable)), variable.name()));
        return result.build();
    }

    private static Select from(SqlNode query) {
        return Select.from(Nodes.call(SqlStdOperatorTable.AS, query, Nodes.name(Expr.RIGHT)));
    }

    private Select kept(Select select) {
        fields.forEach(field -> select.item(Nodes.name(Expr.RIGHT, field.name()), field.name()));
        return select.item(Nodes.name(Expr.RIGHT, WindowNodes.POSITION), WindowNodes.POSITION);
    }

    private SqlNode values(
            Select select,
            List<List<Scan.Variable>> steps,
            int step,
            Before before,
            Function<Scan.Variable, String> alias) {
        for (var variable : steps.get(step)) {
            var update = variable.update().replaceFields(field -> reference(variable, field, step, before));
            select.item(scope.typed(scope.expr(update), variable.type()), alias.apply(variable));
        }
        return select.build();
    }

    private Expr reference(Scan.Variable reader, FieldRef field, int step, Before before) {
        for (var variable : scan.state()) {
            if (variable.name().equals(field.name())) {
                return precedes(variable, reader)
                        ? new FieldRef(Expr.RIGHT, after(variable), variable.type())
                        : before.of(variable, step);
            }
        }
        return new FieldRef(Expr.RIGHT, field.name(), field.type());
    }

    private boolean precedes(Scan.Variable variable, Scan.Variable reader) {
        return scan.state().indexOf(variable) < scan.state().indexOf(reader);
    }

    /** The variables in order, so that none reads what its own step makes. */
    private List<List<Scan.Variable>> steps() {
        var steps = new ArrayList<List<Scan.Variable>>();
        Set<String> made = new HashSet<>();
        for (var variable : scan.state()) {
            if (steps.isEmpty() || reads(variable, made)) {
                steps.add(new ArrayList<>());
                made.clear();
            }
            steps.getLast().add(variable);
            made.add(variable.name());
        }
        return steps;
    }

    private static boolean reads(Scan.Variable variable, Set<String> made) {
        return variable.update().fields().stream().map(FieldRef::name).anyMatch(made::contains);
    }

    private static String after(Scan.Variable variable) {
        return "_new_" + variable.name();
    }

    private static String before(Scan.Variable variable) {
        return "_old_" + variable.name();
    }
}
