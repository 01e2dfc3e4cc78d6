package io.landfall.converter.sql;

import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pivot;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.pipeline.Sample;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.pipeline.Sequence;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.pipeline.Union;
import io.landfall.converter.pipeline.Unpivot;
import io.landfall.converter.pipeline.Values;
import io.landfall.converter.pipeline.Window;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** Writes one operator as one query over the relations of its inputs. Exhaustive: a new operator must not compile here. */
final class OperatorNodes {

    private final Scope scope;
    private final WindowNodes windows;
    private final JoinNodes joins;
    private final GroupNodes groups;
    private final GeneratorNodes generators;
    private final LookupNodes lookups;
    private final ScanNodes scans;

    OperatorNodes(Scope scope) {
        this.scope = scope;
        this.windows = new WindowNodes(scope);
        this.joins = new JoinNodes(scope);
        this.groups = new GroupNodes(scope);
        this.generators = new GeneratorNodes(scope);
        this.lookups = new LookupNodes(scope);
        this.scans = new ScanNodes(scope);
    }

    Scope scope() {
        return scope;
    }

    /**
     * The query for the rows that come from an operator.
     *
     * @param output which of its outputs, see {@link InputRef#output()}
     * @throws IllegalStateException for a script or a loop, which have no query
     */
    SqlNode query(Operator operator, String output) {
        return switch (operator) {
            case Source source -> source(source);
            case Values values -> generators.values(values);
            case Project project -> project(project);
            case Filter(var id, var input, var condition, var at) ->
                all(input).where(scope.expr(condition)).build();
            case Route route -> route(route, output);
            case Join join -> joins.join(join);
            case Lookup lookup -> lookups.lookup(lookup);
            case Aggregate aggregate -> groups.aggregate(aggregate);
            case Window window -> windows.window(window);
            case Sort sort -> windows.sort(sort);
            case Union union -> union(union);
            case Distinct distinct -> windows.distinct(distinct);
            case Sample sample -> windows.sample(sample);
            case Pivot pivot -> groups.pivot(pivot);
            case Unpivot unpivot -> generators.unpivot(unpivot);
            case Flatten flatten -> generators.flatten(flatten);
            case Sequence sequence -> windows.sequence(sequence);
            case Scan scan -> scans.scan(scan);
            case Iterate loop -> throw new IllegalStateException("'%s' is a loop".formatted(loop.id()));
            case Reject reject -> reject(reject, output);
            case Script script -> throw new IllegalStateException("'%s' is a script".formatted(script.id()));
            case Target target -> target(target);
        };
    }

    private Select all(InputRef input) {
        return Select.from(scope.relation(input)).star();
    }

    private SqlNode source(Source source) {
        var select = Select.from(scope.relations().of(source));
        source.fields().forEach(field -> select.column(field.name()));
        source.ordinal().ifPresent(select::column);
        return select.build();
    }

    private SqlNode project(Project project) {
        var select = Select.from(scope.relation(project.input()));
        project.fields().forEach(field -> select.item(scope.expr(field.expr()), field.name()));
        return select.build();
    }

    private SqlNode route(Route route, String output) {
        var group = route.groups().stream()
                .filter(candidate -> candidate.name().equals(output))
                .findFirst();
        if (group.isPresent()) {
            return all(route.input()).where(scope.expr(group.get().condition())).build();
        }
        var rest = all(route.input());
        route.groups().forEach(other -> rest.where(Nodes.call(TruthTest.IS_NOT_TRUE, scope.expr(other.condition()))));
        return rest.build();
    }

    private SqlNode reject(Reject reject, String output) {
        var condition = scope.expr(reject.condition());
        var taken = output.equals(InputRef.REJECTED) ? condition : Nodes.call(TruthTest.IS_NOT_TRUE, condition);
        return all(reject.input()).where(taken).build();
    }

    private SqlNode union(Union union) {
        List<Field> fields = scope.fields(union.inputs().getFirst());
        var branches = new ArrayList<SqlNode>();
        for (var input : union.inputs()) {
            var select = Select.from(scope.relation(input));
            fields.forEach(field -> select.column(field.name()));
            union.branch().ifPresent(branch -> select.item(Nodes.integer(branches.size() + 1L), branch));
            branches.add(select.build());
        }
        return branches.stream()
                .reduce((left, right) -> Nodes.call(SqlStdOperatorTable.UNION_ALL, left, right))
                .orElseThrow();
    }

    private SqlNode target(Target target) {
        var select = Select.from(scope.relation(target.input()));
        target.fields().forEach(field -> select.item(scope.expr(field.expr()), field.name()));
        return select.orderBy(scope.order(target.order(), scope.fields(target.input())))
                .build();
    }
}
