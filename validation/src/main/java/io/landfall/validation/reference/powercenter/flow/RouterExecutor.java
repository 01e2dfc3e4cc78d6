package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.powercenter.Group;
import io.landfall.parsers.powercenter.Router;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.validation.reference.powercenter.expression.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Runs Routers: a row goes to every group whose condition is true, and to the default group when there is none, as for conditions that
 * are NULL. Groups that are linked to nothing count as well where the default group is linked; otherwise nobody looks at their conditions.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5-1/transformation-guide/router-transformation/working-with-groups/output-groups/user-defined-groups.html">User-defined
 *     groups</a>
 */
final class RouterExecutor implements TransformationExecutor {

    @Override
    public boolean runs(Transformation transformation) {
        return transformation instanceof Router;
    }

    @Override
    public Map<String, RowStream> run(Work work) {
        var router = (Router) work.transformation();
        var feed = work.feed(work.inputs());
        var conditions = new LinkedHashMap<Group, Expression>();
        var isRestTaken = isTaken(work, router, Group::isDefault);
        router.conditionalGroups().stream()
                .filter(group -> isRestTaken || isTaken(work, router, group::equals))
                .forEach(group -> conditions.put(group, work.parsed(group.expression(), group.at())));
        var routed = new LinkedHashMap<Group, List<FlowRow>>();
        router.groups().stream().filter(Group::isOutput).forEach(group -> {
            work.run().branches().declare(group.at(), 2);
            routed.put(group, new ArrayList<>());
        });
        for (var row : feed.rows()) {
            work.unlessInError(() -> taking(work, conditions, row))
                    .ifPresent(groups -> routed.forEach((group, rows) -> {
                        var taken = group.isDefault() ? groups.isEmpty() : groups.contains(group);
                        work.run().branches().take(group.at(), taken ? 0 : 1);
                        if (taken) {
                            rows.add(row.renewed(copied(router, group, row.values())));
                        }
                    }));
        }
        var streams = new LinkedHashMap<String, RowStream>();
        routed.forEach((group, rows) -> streams.put(group.name(), RowStream.begun(rows, feed.ordered())));
        return streams;
    }

    private static boolean isTaken(Work work, Router router, Predicate<Group> wanted) {
        return router.groups().stream()
                .filter(wanted)
                .flatMap(group -> router.ports(group).stream())
                .anyMatch(work::isUsed);
    }

    private static List<Group> taking(Work work, Map<Group, Expression> conditions, FlowRow row) {
        var groups = new ArrayList<Group>();
        conditions.forEach((group, condition) -> {
            if (Truth.holds(work.run().evaluator().value(condition, work.scope(row.values())))) {
                groups.add(group);
            }
        });
        return groups;
    }

    /** The ports of a group copy input ports. */
    private static PortValues copied(Router router, Group group, PortValues inputs) {
        var values = new PortValues();
        router.ports(group).forEach(port -> values.put(port.name(), inputs.get(port.refField())));
        return values;
    }
}
