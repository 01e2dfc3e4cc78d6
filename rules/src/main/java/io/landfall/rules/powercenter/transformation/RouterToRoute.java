package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Group;
import io.landfall.parsers.powercenter.Router;
import io.landfall.rules.powercenter.expression.Values;
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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Sends each row to every group whose condition is true. The default group takes the rows for which no condition is true, those with
 * NULL conditions included.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/router-transformation.html">Router
 *     transformation</a>
 */
@RuleInfo(
        code = "PC-RTR-R01",
        summary = "A Router becomes a route, its default group what is left",
        fidelity = Fidelity.EXACT,
        before = "Router",
        after = "route")
final class RouterToRoute implements TransformationRule {

    @Override
    public Rewrite<Fragment> apply(TransformationNode node, Map<String, Feed> feeds, FlowContext context) {
        return node.definition() instanceof Router router
                ? TransformationRule.withRows(node, feeds, feed -> converted(node, router, feed, context))
                : Rewrite.declined();
    }

    private static Rewrite<Fragment> converted(TransformationNode node, Router router, Feed feed, FlowContext context) {
        var findings = new Findings();
        var ready = Outputs.ready(node, feed, context);
        var scope = Scopes.of(ready.fields());
        var groups = new ArrayList<Route.Group>();
        var conditions = new ArrayList<Translated>();
        var names = names(router);
        var processed = router.conditionalGroups().stream()
                .filter(group -> isProcessed(node, router, group, context))
                .toList();
        for (var group : processed) {
            var condition = context.expression(group.expression(), group.at(), scope, findings);
            var test = condition.flatMap(value -> Values.condition(value.value()));
            if (condition.isPresent() && test.isEmpty()) {
                findings.block(Diagnostic.of(TransformationCode.CONDITION_UNREADABLE, group.at(), group.expression()));
            }
            condition.ifPresent(conditions::add);
            test.ifPresent(value -> groups.add(new Route.Group(name(names, group), value)));
        }
        return findings.answer(() -> fragment(node, router, names, feed, ready, groups, conditions, context, findings));
    }

    /** A group that is linked to nothing is tested only for what the default group is to have. */
    private static boolean isProcessed(TransformationNode node, Router router, Group group, FlowContext context) {
        return router.groups().stream()
                .filter(one -> one.isDefault() || one.equals(group))
                .flatMap(one -> router.ports(one).stream())
                .anyMatch(port -> context.flow()
                        .consumers(new PortRef(node.name(), port.name()))
                        .findAny()
                        .isPresent());
    }

    private static Fragment fragment(
            TransformationNode node,
            Router router,
            Map<String, String> names,
            Feed feed,
            Outputs.Ready ready,
            List<Route.Group> groups,
            List<Translated> conditions,
            FlowContext context,
            Findings findings) {
        var operators = new ArrayList<Operator>(ready.operators());
        var rows = Errors.rejected(node, ready.ref(), conditions, context, operators);
        var otherwise =
                router.groups().stream().filter(Group::isDefault).findFirst().map(group -> name(names, group));
        var route = new Route(context.id(node.name()), rows, groups, otherwise, node.at());
        operators.add(route);
        var outputs = new LinkedHashMap<String, Rows>();
        for (var group : router.groups()) {
            if (group.isOutput()) {
                var output = new InputRef(route.id(), name(names, group));
                outputs.put(group.name(), rows(node, router, group, feed, ready, output));
            }
        }
        return new Fragment(operators, outputs, findings);
    }

    private static Rows rows(
            TransformationNode node, Router router, Group group, Feed feed, Outputs.Ready ready, InputRef output) {
        var ports = new LinkedHashMap<PortRef, Field>();
        for (var port : router.ports(group)) {
            Optional.ofNullable(ready.fields().get(port.refField().toLowerCase(Locale.ROOT)))
                    .ifPresent(field -> ports.put(new PortRef(node.name(), port.name()), field));
        }
        return new Rows(output, ports, feed.rows().operation());
    }

    private static String name(Map<String, String> names, Group group) {
        return Objects.requireNonNull(names.get(group.name()));
    }

    private static Map<String, String> names(Router router) {
        return outputs(router.groups().stream().map(Group::name).toList());
    }

    /** The groups' names as outputs: letters, digits and underscores, and a number where two would be one. */
    static Map<String, String> outputs(List<String> groups) {
        var free = new FieldNames(List.of());
        var names = new LinkedHashMap<String, String>();
        groups.forEach(
                group -> names.computeIfAbsent(group, name -> free.free(name.replaceAll("[^A-Za-z0-9_]+", "_"))));
        return names;
    }
}
