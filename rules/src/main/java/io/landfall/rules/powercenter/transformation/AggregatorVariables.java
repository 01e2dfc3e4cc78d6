package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.rule.Findings;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.powercenter.Aggregator;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressions;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The variable ports of an Aggregator. Those that compute from one row are, for each row that comes, what they are in an Expression, and
 * aggregate functions and keys read them as they read inputs: so the manual simplifies complex expressions. One that holds an aggregate
 * function is not described; it is taken as the same function in the place where it is read, over the whole group.
 *
 * @param ofRows the variables of single rows
 * @param ofGroups what each variable is that holds an aggregate function, in their order
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/working-with-transformations/using-local-variables.html">Using
 *     local variables</a>
 */
record AggregatorVariables(List<Port> ofRows, Map<Port, Expression> ofGroups) {

    static AggregatorVariables of(
            TransformationNode node, Aggregator aggregator, FlowContext context, Findings findings) {
        var computed = new LinkedHashMap<Port, Expression>();
        aggregator.ports().stream()
                .filter(port -> !port.isInput() && !PowerCenterExpressions.isEmpty(port.expression()))
                .forEach(port -> computed.put(port, context.parsed(port.expression(), port.at(), new Findings())));
        var ofGroups = new LinkedHashMap<>(computed);
        ofGroups.entrySet().removeIf(entry -> !entry.getKey().isVariable() || !Measures.nests(entry.getValue()));
        var ofRows = aggregator.ports().stream()
                .filter(port -> port.isVariable() && !ofGroups.containsKey(port))
                .toList();
        var variables = new AggregatorVariables(ofRows, ofGroups);
        variables.say(node, computed, context, findings);
        return variables;
    }

    private void say(TransformationNode node, Map<Port, Expression> computed, FlowContext context, Findings findings) {
        var nested = computed.values().stream().flatMap(Expressions::calls).anyMatch(NestedAggregates::isNested)
                && !ofGroups.isEmpty();
        var sets = ofRows.stream()
                .anyMatch(port -> VariableFunctions.calls(context.parsed(port.expression(), port.at(), new Findings()))
                        .findAny()
                        .isPresent());
        if (nested
                || sets
                || computed.entrySet().stream().anyMatch(port -> readsTooEarly(port.getKey(), port.getValue()))) {
            findings.block(Diagnostic.of(AggregateCode.STATE, node.at(), node.name()));
        }
        if (!ofGroups.isEmpty()) {
            var names = ofGroups.keySet().stream().map(Port::name).collect(Collectors.joining(", "));
            findings.say(Diagnostic.of(AggregateCode.VARIABLES, node.at(), node.name(), names));
        }
    }

    /** Whether rows, keys or aggregate functions read what only a whole group has, or a variable reads one below. */
    private boolean readsTooEarly(Port port, Expression tree) {
        var whole = names(ofGroups.keySet().stream());
        var above = names(ofGroups.keySet().stream().takeWhile(one -> !one.equals(port)));
        var read = Expressions.names(tree).toList();
        var inside = Expressions.calls(tree)
                .filter(Measures::isAggregate)
                .flatMap(call -> call.args().stream())
                .flatMap(Expressions::names);
        return (port.isGroupBy() || ofRows.contains(port))
                ? read.stream().anyMatch(whole::contains)
                : inside.anyMatch(whole::contains)
                        || (port.isVariable()
                                && read.stream().anyMatch(name -> whole.contains(name) && !above.contains(name)));
    }

    private static List<String> names(Stream<Port> ports) {
        return ports.map(port -> port.name().toLowerCase(Locale.ROOT)).toList();
    }
}
