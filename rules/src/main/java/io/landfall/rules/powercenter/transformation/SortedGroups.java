package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.parsers.powercenter.ExpressionTransformation;
import io.landfall.parsers.powercenter.Filter;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.Sorter;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.PortRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The order of the groups of an Aggregator with sorted input: it hands each group on when the next one begins, so that they leave it as a
 * Sorter before it has put their rows.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/aggregator-transformation/using-sorted-input.html">Using
 *     sorted input</a>
 */
record SortedGroups(TransformationNode node, FlowContext context) {

    /** A group-by port and the port of the Sorter that it comes from. */
    private record Origin(TransformationNode sorter, Port port) {}

    /**
     * Puts the groups in order; nothing where the input is not sorted by a Sorter, or not by what groups are made of before all else.
     *
     * @param fields of the group-by ports
     */
    Optional<Sort> of(InputRef groups, Map<Port, Field> fields) {
        if (!node.settings().isYes("Sorted Input")) {
            return Optional.empty();
        }
        var origins = new LinkedHashMap<Origin, Field>();
        fields.forEach((port, field) ->
                origin(port, new PortRef(node.name(), port.name())).ifPresent(origin -> origins.put(origin, field)));
        var sorters = origins.keySet().stream().map(Origin::sorter).distinct().toList();
        return origins.size() == fields.size() && sorters.size() == 1
                ? sorted(sorters.getFirst(), origins, groups)
                : Optional.empty();
    }

    private Optional<Sort> sorted(TransformationNode sorter, Map<Origin, Field> origins, InputRef groups) {
        var keys = new ArrayList<SortKey>();
        for (var port : ((Sorter) sorter.definition()).keys()) {
            var field = origins.get(new Origin(sorter, port));
            if (field == null) {
                break;
            }
            keys.add(SorterToSort.key(sorter, port, field));
        }
        var isWhole = keys.size() == origins.size()
                && keys.stream().allMatch(key -> key.collation() == SortKey.Collation.BINARY);
        return isWhole
                ? Optional.of(new Sort(
                        context.id(node.name() + "_sorted"),
                        groups,
                        new Ordering(keys, false),
                        Optional.empty(),
                        node.at()))
                : Optional.empty();
    }

    /** Whether values stay as they are: what is cut or rounded may make one group of two, whose rows were sorted as two. */
    private static boolean isHeld(Port from, Port taken) {
        return from.datatype().equalsIgnoreCase(taken.datatype())
                && taken.precision() >= from.precision()
                && taken.scale() >= from.scale();
    }

    /** Through transformations that hand a port on as it is. */
    private Optional<Origin> origin(Port taken, PortRef input) {
        var from = context.flow().feeding(input);
        var feeding = from.flatMap(port -> context.flow().node(port.node()))
                .filter(TransformationNode.class::isInstance)
                .map(TransformationNode.class::cast);
        var port = feeding.flatMap(
                        own -> own.definition().port(from.orElseThrow().port()))
                .filter(own -> isHeld(own, taken));
        if (port.isEmpty()) {
            return Optional.empty();
        }
        return switch (feeding.orElseThrow().definition()) {
            case Sorter _ -> Optional.of(new Origin(feeding.orElseThrow(), port.get()));
            case Filter _ -> origin(port.get(), from.orElseThrow());
            case ExpressionTransformation _ when port.get().isPassThrough() -> origin(port.get(), from.orElseThrow());
            default -> Optional.empty();
        };
    }
}
