package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.Attribute;
import io.landfall.parsers.powercenter.Group;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.SessionInstance;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.powercenter.flow.FlowNode.TargetNode;
import io.landfall.validation.reference.powercenter.flow.FlowNode.WorkNode;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Variables that one target load order group sets and another reads, which has the value that the first one leaves. A run here gives every
 * group the value at the start of the session.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/designer-guide/mapping-parameters-and-variables/mapping-variables/variable-datatype-and-aggregation-type.html">Variable
 *     datatype and aggregation type</a>
 */
record GroupStarts(MappingRun run) {

    private static final Pattern SETTING = Pattern.compile("(?i)\\bSET\\w*VARIABLE\\s*\\(\\s*(\\$\\$\\w+)");
    private static final Pattern NAME = Pattern.compile("\\$\\$\\w+");

    /** Refuses a mapping in which a later group reads a variable. */
    void refuse() {
        var all = run.graph().nodes().stream()
                .filter(WorkNode.class::isInstance)
                .map(WorkNode.class::cast)
                .toList();
        for (var setter : all) {
            var set = named(setter, SETTING);
            all.stream()
                    .filter(reader -> !Collections.disjoint(named(reader, NAME), set) && isLater(reader, setter))
                    .findFirst()
                    .ifPresent(reader -> {
                        throw Unrepeatable.refused(
                                reader.at(), "a variable that '%s' sets in another group".formatted(setter.name()));
                    });
        }
    }

    private static Set<String> named(WorkNode node, Pattern how) {
        return texts(node)
                .flatMap(text -> how.matcher(text).results().map(GroupStarts::last))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static String last(MatchResult found) {
        return found.group(found.groupCount());
    }

    private static Stream<String> texts(WorkNode node) {
        var sheets = Stream.of(
                        Stream.of(
                                node.definition().attributes(),
                                node.settings().instance().attributes()),
                        node.settings().use().stream().map(SessionInstance::attributes))
                .flatMap(sheet -> sheet)
                .flatMap(sheet -> sheet.all().stream())
                .map(Attribute::value);
        return Stream.of(
                        node.definition().ports().stream().map(Port::expression),
                        node.definition().groups().stream().map(Group::expression),
                        sheets)
                .flatMap(texts -> texts);
    }

    /** Whether the reader belongs to another group, of which no load order says that it comes before. Any may ask what is not linked. */
    private boolean isLater(WorkNode reader, WorkNode setter) {
        if (feeding(reader).isEmpty()) {
            return run.graph().targets().stream()
                    .anyMatch(target -> run.graph()
                            .before(target)
                            .filter(run.graph()::reads)
                            .noneMatch(node -> feeding(setter).contains(node.name())));
        }
        return Collections.disjoint(feeding(reader), feeding(setter))
                && !targets(reader).stream()
                        .allMatch(early -> targets(setter).stream()
                                .allMatch(late -> run.graph().isLoadedBefore(early, late)));
    }

    /** What reads the sources of which rows come to a node. */
    private Set<String> feeding(WorkNode node) {
        return Stream.concat(Stream.of(node), run.graph().before(node))
                .filter(run.graph()::reads)
                .map(WorkNode::name)
                .collect(Collectors.toSet());
    }

    private List<TargetNode> targets(WorkNode node) {
        return run.graph().targets().stream()
                .filter(target -> run.graph().before(target).anyMatch(node::equals))
                .toList();
    }
}
