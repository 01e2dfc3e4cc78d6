package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.powercenter.Aggregator;
import io.landfall.parsers.powercenter.Port;
import io.landfall.rules.powercenter.flow.Feed;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Fragment;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.PortRef;
import io.landfall.rules.powercenter.flow.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes one row of an Aggregator with aggregate functions inside of others: the inner one answers for each group, the outer one over the
 * answers of all groups. The Designer allows one level, and no single function beside. A port that is handed through has the value of the last
 * row, as it has in every Aggregator; that this is the last of all rows here is not stated.
 *
 * @see <a href="https://docs.informatica.com/data-engineering/data-engineering-integration/10-5-2/user-guide/stateful-computing/window-functions/aggregate-functions-as-window-functions/nested-aggregate-functions.html">Nested
 *     aggregate functions</a>
 */
record NestedAggregates(
        TransformationNode node,
        Aggregator aggregator,
        FlowContext context,
        Findings findings,
        Measures inner,
        Map<String, Translated> answers,
        Map<Measure, Port> ports) {

    private static final String PLACEHOLDER = "\u0000answer";

    static NestedAggregates of(
            TransformationNode node, Aggregator aggregator, Feed feed, FlowContext context, Findings findings) {
        var inner = new Measures(node, feed, context, findings);
        return new NestedAggregates(
                node, aggregator, context, findings, inner, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /** Whether any port has an aggregate function in another. */
    static boolean in(Aggregator aggregator, FlowContext context) {
        return aggregator.ports().stream()
                .filter(NestedAggregates::isComputed)
                .map(port -> context.parsed(port.expression(), port.at(), new Findings()))
                .flatMap(Expressions::calls)
                .anyMatch(NestedAggregates::isNested);
    }

    private static boolean isComputed(Port port) {
        return port.isOutput() && !port.isInput() && !port.isGroupBy();
    }

    /** Whether a call is of an aggregate function over another. */
    static boolean isNested(Call call) {
        return Measures.isAggregate(call) && call.args().stream().anyMatch(Measures::nests);
    }

    Rewrite<Fragment> converted(Feed feed, Map<Port, Translated> keys) {
        var trees = new LinkedHashMap<Port, Expression>();
        var beside = new LastOfAll(node, new Measures(node, feed, context, findings), new LinkedHashMap<>());
        for (var port : aggregator.ports()) {
            if (isComputed(port)) {
                trees.put(port, overAnswers(port));
            } else if (isRead(port) && !beside.takes(port)) {
                block("'%s' is read beside them".formatted(port.name()));
            }
        }
        var all = new Feed(new Rows(feed.rows().ref(), Map.of(), Optional.empty()), answers, List.of());
        var outer = new Measures(node, all, context, findings);
        var outputs = new LinkedHashMap<Port, Translated>();
        trees.forEach((port, tree) -> {
            if (isRead(port) && !findings.isBlocked()) {
                AggregatorToAggregate.held(outer.translated(tree), port, context, findings)
                        .ifPresent(value -> outputs.put(port, value));
            }
        });
        if (!keys.isEmpty()) {
            findings.say(Diagnostic.of(AggregateCode.NESTED_ROW, node.at(), node.name()));
        }
        beside.said().ifPresent(findings::say);
        return findings.answer(() -> fragment(feed, keys, outer, beside, outputs));
    }

    private boolean isRead(Port port) {
        var ref = new PortRef(node.name(), port.name());
        return port.isOutput() && context.flow().consumers(ref).findAny().isPresent();
    }

    /** The port's expression with the inner functions' answers in place of their calls. */
    private Expression overAnswers(Port port) {
        var tree = context.parsed(port.expression(), port.at(), findings);
        var replaced = Expressions.replaceCalls(tree, this::overAnswers);
        inner.goTo(port);
        inner.all().forEach(measure -> ports.putIfAbsent(measure, port));
        var names = aggregator.ports().stream()
                .map(own -> own.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        if (Expressions.names(replaced).anyMatch(names::contains)) {
            block("'%s' names a port outside of them".formatted(port.name()));
        }
        return replaced;
    }

    private Optional<Expression> overAnswers(Call call) {
        if (!Measures.isAggregate(call)) {
            return Optional.empty();
        }
        var problem = problem(call);
        problem.ifPresent(this::block);
        if (problem.isPresent() || !(call.arg(0) instanceof Call nested)) {
            return Optional.of(call);
        }
        var name = PLACEHOLDER + answers.size();
        inner.measure(nested).ifPresent(answer -> answers.put(name, answer));
        var args = new ArrayList<>(call.args());
        args.set(0, new Name(name, false, call.at()));
        return Optional.of(new Call(call.space(), call.function(), args, call.at()));
    }

    private static Optional<String> problem(Call call) {
        if (!isNested(call)) {
            return Optional.of("%s stands alone beside them".formatted(call.function()));
        }
        if (!(call.arg(0) instanceof Call nested) || !Measures.isAggregate(nested) || isNested(nested)) {
            return Optional.of("the argument of %s is not just one of them".formatted(call.function()));
        }
        if (call.args().size() > (call.function().equals("PERCENTILE") ? 2 : 1)) {
            return Optional.of("%s has a filter, for which there are no rows".formatted(call.function()));
        }
        return call.function().equals("FIRST") || call.function().equals("LAST")
                ? Optional.of("groups have no order for %s".formatted(call.function()))
                : Optional.empty();
    }

    private void block(String problem) {
        findings.block(Diagnostic.of(AggregateCode.NESTED, node.at(), node.name(), problem));
    }

    private Fragment fragment(
            Feed feed, Map<Port, Translated> keys, Measures outer, LastOfAll beside, Map<Port, Translated> outputs) {
        var operators = new ArrayList<Operator>();
        var accepted = AggregatorToAggregate.accepted(node, feed, keys, inner.arguments(), context, operators);
        var groups = AggregatorToAggregate.groups(
                node, accepted, keys, inner, new LinkedHashMap<Port, Field>(), context, operators);
        var rows = Errors.rejected(node, groups, List.copyOf(answers.values()), context, operators);
        var all = new Aggregate(
                context.id(node.name() + "_all"), rows, List.of(), outer.all(), Ordering.NONE, false, node.at());
        operators.add(all);
        var sums = new IntegerSums(node, context, findings);
        sums.checkAnswers(ports, groups);
        sums.check(outer.all(), outputs, InputRef.of(all.id()));
        var row = beside.joined(all, accepted, outputs, context, operators);
        var made = new LinkedHashMap<PortRef, Field>();
        var ref = AggregatorToAggregate.computed(node, Map.of(), outputs, row, made, context, operators);
        return Fragment.of(operators, new Rows(ref, made, Optional.empty()), findings);
    }
}
