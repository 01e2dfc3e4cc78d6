package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.powercenter.Aggregator;
import io.landfall.parsers.powercenter.Port;
import io.landfall.rules.powercenter.flow.Feed;
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Fragment;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.PortRef;
import io.landfall.rules.powercenter.flow.Rows;
import io.landfall.rules.powercenter.flow.TransformationRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes one row of each group; NULL keys are a group. A port that is neither a key nor computed by an aggregate function has the value of
 * the group's last row, NULL included. Without keys all rows are one group, and no rows give no row, where SQL would give one. Marks of
 * an Update Strategy are lost. Variable ports are computed for each row before it is aggregated.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/aggregator-transformation.html">Aggregator
 *     transformation</a>
 */
@RuleInfo(
        code = "PC-AGG-R01",
        summary = "An Aggregator becomes an aggregate, its other ports the group's last row",
        fidelity = Fidelity.EQUIVALENT,
        before = "Aggregator",
        after = "aggregate, project")
final class AggregatorToAggregate implements TransformationRule {

    @Override
    public Rewrite<Fragment> apply(TransformationNode node, Map<String, Feed> feeds, FlowContext context) {
        return node.definition() instanceof Aggregator aggregator
                ? TransformationRule.withRows(node, feeds, feed -> converted(node, aggregator, feed, context))
                : Rewrite.declined();
    }

    private static Rewrite<Fragment> converted(
            TransformationNode node, Aggregator aggregator, Feed feed, FlowContext context) {
        var findings = new Findings();
        var ports = AggregatorVariables.of(node, aggregator, context, findings);
        if (findings.isBlocked()) {
            return findings.answer(() -> Fragment.of(List.of(), feed.rows(), findings));
        }
        var variables = Variables.of(node, ports.ofRows(), feed, context, findings);
        var answer =
                grouped(node, aggregator, ports.ofGroups(), variables.feed(feed, ports.ofRows()), context, findings);
        return answer.then(fragment -> fragment.after(variables.operators()));
    }

    private static Rewrite<Fragment> grouped(
            TransformationNode node,
            Aggregator aggregator,
            Map<Port, Expression> ofGroups,
            Feed feed,
            FlowContext context,
            Findings findings) {
        var keys = new LinkedHashMap<Port, Translated>();
        for (var port : aggregator.groupBy()) {
            key(port, feed, context, findings).ifPresent(value -> keys.put(port, value));
        }
        if (NestedAggregates.in(aggregator, context)) {
            return NestedAggregates.of(node, aggregator, feed, context, findings)
                    .converted(feed, keys);
        }
        var measures = new Measures(node, feed, context, findings);
        ofGroups.forEach((port, tree) -> {
            held(measures.translated(tree), port, context, findings).ifPresent(value -> measures.set(port, value));
            measures.goTo(port);
        });
        var outputs = new LinkedHashMap<Port, Translated>();
        for (var port : aggregator.ports()) {
            var ref = new PortRef(node.name(), port.name());
            var wanted =
                    port.isOutput() && context.flow().consumers(ref).findAny().isPresent();
            if (wanted && !port.isGroupBy()) {
                output(port, measures, context, findings).ifPresent(value -> outputs.put(port, value));
            }
        }
        return findings.answer(() -> fragment(node, feed, keys, measures, outputs, context, findings));
    }

    private static Optional<Translated> key(Port port, Feed feed, FlowContext context, Findings findings) {
        if (port.isInput() || port.isVariable()) {
            return feed.value(port.name());
        }
        return context.expression(port.expression(), port.at(), feed::value, findings)
                .flatMap(value -> findings.take(context.bounded(value, port)))
                .flatMap(value -> context.settled(value, port, findings));
    }

    private static Optional<Translated> output(Port port, Measures measures, FlowContext context, Findings findings) {
        if (port.isPassThrough()) {
            return measures.lastRow(port.name());
        }
        var answer = measures.translated(context.parsed(port.expression(), port.at(), findings));
        measures.goTo(port);
        return held(answer, port, context, findings);
    }

    /** The value as the port holds it. */
    static Optional<Translated> held(Optional<Translated> answer, Port port, FlowContext context, Findings findings) {
        return answer.flatMap(value -> findings.take(context.bounded(value, port)))
                .flatMap(value -> context.settled(value, port, findings));
    }

    /** Keys become fields, then groups are made, then what is computed from measures. */
    private static Fragment fragment(
            TransformationNode node,
            Feed feed,
            Map<Port, Translated> keys,
            Measures measures,
            Map<Port, Translated> outputs,
            FlowContext context,
            Findings findings) {
        var operators = new ArrayList<Operator>();
        var keyFields = new LinkedHashMap<Port, Field>();
        var accepted = accepted(node, feed, keys, measures.arguments(), context, operators);
        var groups = groups(node, accepted, keys, measures, keyFields, context, operators);
        new IntegerSums(node, context, findings).check(measures.all(), outputs, groups);
        var sort = new SortedGroups(node, context).of(groups, keyFields);
        sort.ifPresent(operators::add);
        var sorted = sort.map(Sort::id).map(InputRef::of).orElse(groups);
        var ports = new LinkedHashMap<PortRef, Field>();
        var ref = computed(node, keyFields, outputs, sorted, ports, context, operators);
        return Fragment.of(operators, new Rows(ref, ports, Optional.empty()), findings);
    }

    /** The rows that are not in error. */
    static InputRef accepted(
            TransformationNode node,
            Feed feed,
            Map<Port, Translated> keys,
            List<Translated> arguments,
            FlowContext context,
            List<Operator> operators) {
        var values = new ArrayList<>(keys.values());
        values.addAll(arguments);
        return Errors.rejected(node, feed.rows().ref(), values, context, operators);
    }

    /**
     * The rows of the groups.
     *
     * @param rows that are grouped
     * @param keyFields is filled with the field of each key
     */
    static InputRef groups(
            TransformationNode node,
            InputRef rows,
            Map<Port, Translated> keys,
            Measures measures,
            Map<Port, Field> keyFields,
            FlowContext context,
            List<Operator> operators) {
        var grouped = keyed(node, keys, measures, rows, keyFields, context, operators);
        var aggregate = new Aggregate(
                context.id(node.name()),
                grouped,
                keyFields.values().stream().map(Field::name).toList(),
                measures.all(),
                measures.dependOnOrder() ? Ordering.ARRIVAL : Ordering.NONE,
                false,
                node.at());
        operators.add(aggregate);
        return InputRef.of(aggregate.id());
    }

    /** Rows in which every key is a field of its own; nothing to do when each is one already. */
    private static InputRef keyed(
            TransformationNode node,
            Map<Port, Translated> keys,
            Measures measures,
            InputRef rows,
            Map<Port, Field> keyFields,
            FlowContext context,
            List<Operator> operators) {
        keys.forEach((port, value) -> {
            if (value.value() instanceof Expr.FieldRef field
                    && keyFields.values().stream().noneMatch(own -> own.name().equals(field.name()))) {
                keyFields.put(port, new Field(field.name(), field.type()));
            }
        });
        if (keyFields.size() == keys.size()) {
            return rows;
        }
        keyFields.clear();
        var read = measures.fields();
        var names = new FieldNames(Stream.concat(
                        read.stream(),
                        measures.all().stream().map(measure -> new Field(measure.name(), measure.type())))
                .toList());
        var projections = new ArrayList<Projection>();
        read.forEach(field -> projections.add(Outputs.passed(field, node)));
        keys.forEach((port, value) -> {
            var field = new Field(names.free(port.name()), value.type());
            projections.add(new Projection(field.name(), value.value(), port.at()));
            keyFields.put(port, field);
        });
        var project = new Project(context.id(node.name() + "_keys"), rows, projections, node.at());
        operators.add(project);
        return InputRef.of(project.id());
    }

    static InputRef computed(
            TransformationNode node,
            Map<Port, Field> keyFields,
            Map<Port, Translated> outputs,
            InputRef groups,
            Map<PortRef, Field> ports,
            FlowContext context,
            List<Operator> operators) {
        keyFields.forEach((port, field) -> ports.put(new PortRef(node.name(), port.name()), field));
        var names = new FieldNames(keyFields.values());
        var plain = outputs.values().stream()
                .allMatch(value -> value.fails().isEmpty() && value.value() instanceof Expr.FieldRef);
        if (plain) {
            outputs.forEach((port, value) -> {
                var field = (Expr.FieldRef) value.value();
                ports.put(new PortRef(node.name(), port.name()), new Field(field.name(), field.type()));
            });
            return groups;
        }
        var rows = Errors.rejected(node, groups, List.copyOf(outputs.values()), context, operators);
        var projections = new ArrayList<Projection>();
        keyFields.values().forEach(field -> projections.add(Outputs.passed(field, node)));
        outputs.forEach((port, value) -> {
            var field = new Field(names.free(port.name()), value.type());
            projections.add(new Projection(field.name(), value.value(), port.at()));
            ports.put(new PortRef(node.name(), port.name()), field);
        });
        var project = new Project(context.id(node.name() + "_out"), rows, projections, node.at());
        operators.add(project);
        return InputRef.of(project.id());
    }
}
