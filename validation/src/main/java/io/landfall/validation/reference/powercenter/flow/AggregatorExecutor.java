package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.expression.Expression.Unary;
import io.landfall.parsers.powercenter.Aggregator;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.validation.reference.powercenter.expression.AggregateFunctions;
import io.landfall.validation.reference.powercenter.expression.Kind;
import io.landfall.validation.reference.powercenter.expression.RowScope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs Aggregators: one row for each group, NULL being a key like others. What is neither key nor computed by an aggregate function has
 * the value of the last row. Without keys all rows are one group; no rows make no group. Marks of an Update Strategy are lost.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/aggregator-transformation.html">Aggregator
 *     transformation</a>
 */
final class AggregatorExecutor implements TransformationExecutor {

    @Override
    public boolean runs(Transformation transformation) {
        return transformation instanceof Aggregator;
    }

    @Override
    public Map<String, RowStream> run(Work work) {
        var feed = work.feed(work.inputs());
        var program = new PortProgram(work, AggregateFunctions::aggregates);
        var groups = new LinkedHashMap<MatchKey, List<NodeScope>>();
        @Nullable NodeScope latest = null;
        @Nullable MatchKey last = null;
        var sorted = work.settings().isYes("Sorted Input");
        for (var row : feed.rows()) {
            var member = work.unlessInError(() -> member(work, program, row.values()));
            if (member.isPresent()) {
                var key = key(work, member.get());
                if (sorted && !key.equals(last) && groups.containsKey(key)) {
                    throw work.undefined("rows that are not sorted as '%s' expects"
                            .formatted(work.node().name()));
                }
                groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(member.get());
                last = key;
                latest = member.get();
            }
        }
        if (isNested(program)) {
            var all = latest == null
                    ? List.<FlowRow>of()
                    : List.of(overAll(work, program, List.copyOf(groups.values()), latest.values()));
            return Map.of("", RowStream.begun(all, false));
        }
        var rows = new ArrayList<FlowRow>();
        groups.values()
                .forEach(group -> work.unlessInError(() -> answered(work, program, group))
                        .map(FlowRow::of)
                        .ifPresent(rows::add));
        return Map.of("", RowStream.begun(rows, sorted && feed.ordered()));
    }

    private static boolean isNested(PortProgram program) {
        return program.outputs().values().stream()
                .flatMap(AggregatorExecutor::aggregates)
                .anyMatch(AggregateFunctions::nests);
    }

    /** One row of functions over what other functions answer for the groups, with the last row's values beside. */
    private static FlowRow overAll(Work work, PortProgram program, List<List<NodeScope>> groups, PortValues last) {
        var answered = new PortValues();
        var scope = new NestedScope(work, new AggregateFunctions(work.run().evaluator()), groups);
        for (var port : work.transformation().ports()) {
            var expression = program.outputs().get(port);
            if (port.isOutput() && port.isInput()) {
                answered.put(port.name(), last.get(port.name()));
            } else if (port.isOutput() && !port.isGroupBy() && expression != null) {
                answered.put(port.name(), work.computed(port, expression, scope));
            } else if (work.isUsed(port) && port.isOutput()) {
                throw work.undefined("the port '%s' beside nested aggregate functions".formatted(port.name()));
            }
        }
        return FlowRow.of(answered);
    }

    /** A row with its variables and computed keys. It is in error when an argument of an aggregate function is. */
    private static NodeScope member(Work work, PortProgram program, PortValues inputs) {
        var values = program.withVariables(inputs);
        var scope = work.scope(values);
        program.outputs().forEach((port, expression) -> {
            if (port.isGroupBy()) {
                values.put(port.name(), work.computed(port, expression, scope));
            } else {
                aggregates(expression)
                        .flatMap(call -> call.args().stream())
                        .filter(arg -> !(arg instanceof Name star && star.name().equals("*")))
                        .filter(arg -> !AggregateFunctions.aggregates(arg))
                        .forEach(arg -> work.run().evaluator().value(arg, scope));
            }
        });
        return scope;
    }

    private static MatchKey key(Work work, NodeScope member) {
        var values = new ArrayList<@Nullable Object>();
        ((Aggregator) work.transformation())
                .groupBy()
                .forEach(port -> values.add(member.values().get(port.name())));
        return MatchKey.of(values, false, work.at());
    }

    private static PortValues answered(Work work, PortProgram program, List<NodeScope> group) {
        var last = group.getLast();
        var values = last.values().copy();
        var scope = new GroupScope(new AggregateFunctions(work.run().evaluator()), work.scope(values), group);
        program.later().forEach((port, expression) -> values.put(port.name(), work.computed(port, expression, scope)));
        var answered = new PortValues();
        for (var port : work.transformation().ports()) {
            if (port.isOutput()) {
                answered.put(port.name(), answered(work, program, port, scope));
            }
        }
        return answered;
    }

    private static @Nullable Object answered(Work work, PortProgram program, Port port, GroupScope scope) {
        if (port.isInput() || port.isGroupBy()) {
            return scope.last().values().get(port.name());
        }
        var expression = program.outputs().get(port);
        return expression == null ? null : work.computed(port, expression, scope);
    }

    private static Stream<Call> aggregates(Expression expression) {
        return switch (expression) {
            case Call call
            when AggregateFunctions.isAggregate(call) ->
                Stream.concat(Stream.of(call), call.args().stream().flatMap(AggregatorExecutor::aggregates));
            case Call call -> call.args().stream().flatMap(AggregatorExecutor::aggregates);
            case Unary unary -> aggregates(unary.operand());
            case Binary binary -> Stream.concat(aggregates(binary.left()), aggregates(binary.right()));
            default -> Stream.of();
        };
    }

    /** Aggregate functions stand for all groups; a port's value or a single function beside is not documented. */
    private record NestedScope(Work work, AggregateFunctions functions, List<List<NodeScope>> groups)
            implements RowScope {

        private NodeScope any() {
            return groups.getLast().getLast();
        }

        @Override
        public @Nullable Object value(Name name) {
            if (any().values().has(name.name())) {
                throw work.undefined("the port '%s' beside nested aggregate functions".formatted(name.name()));
            }
            return any().value(name);
        }

        @Override
        public Kind kind(Name name) {
            return any().kind(name);
        }

        @Override
        public @Nullable Object call(Call call, List<@Nullable Object> args) {
            if (AggregateFunctions.nests(call)) {
                return functions.nestedAnswer(call, groups);
            }
            if (AggregateFunctions.isAggregate(call)) {
                throw work.undefined("%s beside nested aggregate functions".formatted(call.function()));
            }
            return any().call(call, args);
        }

        @Override
        public Kind kind(Call call) {
            return AggregateFunctions.isAggregate(call) ? functions.kind(call, this) : any().kind(call);
        }
    }

    /** Names stand for the group's last row, aggregate functions for all of it. */
    private record GroupScope(AggregateFunctions functions, NodeScope last, List<NodeScope> rows) implements RowScope {

        @Override
        public @Nullable Object value(Name name) {
            return last.value(name);
        }

        @Override
        public Kind kind(Name name) {
            return last.kind(name);
        }

        @Override
        public @Nullable Object call(Call call, List<@Nullable Object> args) {
            return AggregateFunctions.isAggregate(call) ? functions.answer(call, rows) : last.call(call, args);
        }

        @Override
        public Kind kind(Call call) {
            return AggregateFunctions.isAggregate(call) ? functions.kind(call, last) : last.kind(call);
        }
    }
}
