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

    /** What stands before rows {@code R}, of which each is the first of its partition: their fields, the initial state, position 0. */
    SqlNode initial(Select rows) {
        var position =
                Nodes.call(SqlStdOperatorTable.MINUS, Nodes.name(Expr.RIGHT, WindowNodes.POSITION), Nodes.integer(1));
        var select = row(rows).item(position, WindowNodes.POSITION);
        scan.state()
                .forEach(variable ->
                        select.item(scope.typed(scope.expr(variable.initial()), variable.type()), variable.name()));
        return select.build();
    }

    /** The fields and position of rows {@code R} that follow on the row {@code L}, and every variable after its update. */
    SqlNode updated(Select rows) {
        var steps = steps();
        var select = kept(rows);
        if (steps.size() == 1) {
            return values(select, steps, 0, Scan.Variable::name);
        }
        scan.state().forEach(variable -> select.item(Nodes.name(Expr.LEFT, variable.name()), before(variable)));
        var query = values(select, steps, 0, StateNodes::after);
        for (int step = 1; step < steps.size(); step++) {
            query = values(from(query).star(), steps, step, StateNodes::after);
        }
        var result = kept(from(query));
        scan.state().forEach(variable -> result.item(Nodes.name(Expr.RIGHT, after(variable)), variable.name()));
        return result.build();
    }

    private static Select from(SqlNode query) {
        return Select.from(Nodes.call(SqlStdOperatorTable.AS, query, Nodes.name(Expr.RIGHT)));
    }

    private Select row(Select select) {
        fields.forEach(field -> select.item(Nodes.name(Expr.RIGHT, field.name()), field.name()));
        return select;
    }

    private Select kept(Select select) {
        return row(select).item(Nodes.name(Expr.RIGHT, WindowNodes.POSITION), WindowNodes.POSITION);
    }

    private SqlNode values(
            Select select, List<List<Scan.Variable>> steps, int step, Function<Scan.Variable, String> alias) {
        for (var variable : steps.get(step)) {
            var update = variable.update().replaceFields(field -> reference(variable, field, step));
            select.item(scope.typed(scope.expr(update), variable.type()), alias.apply(variable));
        }
        return select.build();
    }

    private Expr reference(Scan.Variable reader, FieldRef field, int step) {
        for (var variable : scan.state()) {
            if (variable.name().equals(field.name())) {
                return precedes(variable, reader)
                        ? new FieldRef(Expr.RIGHT, after(variable), variable.type())
                        : carried(variable, step);
            }
        }
        return new FieldRef(Expr.RIGHT, field.name(), field.type());
    }

    /** What a variable was before the row, as a step can name it. */
    private static Expr carried(Scan.Variable variable, int step) {
        return step == 0
                ? new FieldRef(Expr.LEFT, variable.name(), variable.type())
                : new FieldRef(Expr.RIGHT, before(variable), variable.type());
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
