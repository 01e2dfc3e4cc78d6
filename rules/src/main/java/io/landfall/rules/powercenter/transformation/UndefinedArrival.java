package io.landfall.rules.powercenter.transformation;

import io.landfall.parsers.powercenter.Sorter;
import io.landfall.parsers.powercenter.SourceQualifier;
import io.landfall.rules.powercenter.flow.DatabaseTypes;
import io.landfall.rules.powercenter.flow.Flow;
import io.landfall.rules.powercenter.flow.Node;
import java.util.Locale;
import java.util.Set;

/**
 * Whether the legacy tool itself says nothing of the order in which rows reach a node: all of them come from tables, whose rows a
 * database hands out as it likes, and nothing on their way sorts them.
 */
record UndefinedArrival(Flow flow) {

    private static final Set<String> NONE = Set.of("", "0");

    boolean at(String consumer) {
        var key = consumer.toLowerCase(Locale.ROOT);
        return flow.nodes().stream()
                .filter(node -> flow.from(node.name()).contains(key))
                .noneMatch(UndefinedArrival::orders);
    }

    private static boolean orders(Node node) {
        return switch (node) {
            case Node.SourceNode source ->
                !DatabaseTypes.isRelational(source.definition().databaseType());
            case Node.TransformationNode work ->
                switch (work.definition()) {
                    case Sorter _ -> true;
                    case SourceQualifier _ ->
                        !NONE.contains(work.settings()
                                        .text("Number Of Sorted Ports")
                                        .strip())
                                || sorts(work.settings().text("Sql Query"))
                                || sorts(work.settings().sessionText("Sql Query"));
                    default -> false;
                };
            case Node.TargetNode _ -> false;
        };
    }

    private static boolean sorts(String query) {
        return query.toLowerCase(Locale.ROOT).contains("order");
    }
}
