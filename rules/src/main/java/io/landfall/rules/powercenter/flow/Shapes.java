package io.landfall.rules.powercenter.flow;

import io.landfall.parsers.powercenter.Aggregator;
import io.landfall.parsers.powercenter.ExpressionTransformation;
import io.landfall.parsers.powercenter.Filter;
import io.landfall.parsers.powercenter.JavaTransformation;
import io.landfall.parsers.powercenter.Joiner;
import io.landfall.parsers.powercenter.Lookup;
import io.landfall.parsers.powercenter.MappletInput;
import io.landfall.parsers.powercenter.MappletInterface;
import io.landfall.parsers.powercenter.MappletOutput;
import io.landfall.parsers.powercenter.MultipleMatch;
import io.landfall.parsers.powercenter.Normalizer;
import io.landfall.parsers.powercenter.OtherTransformation;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.PortRole;
import io.landfall.parsers.powercenter.Rank;
import io.landfall.parsers.powercenter.Router;
import io.landfall.parsers.powercenter.SequenceGenerator;
import io.landfall.parsers.powercenter.Sorter;
import io.landfall.parsers.powercenter.SourceQualifier;
import io.landfall.parsers.powercenter.SqlTransformation;
import io.landfall.parsers.powercenter.StoredProcedure;
import io.landfall.parsers.powercenter.TransactionControl;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.parsers.powercenter.Union;
import io.landfall.parsers.powercenter.UpdateStrategy;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How rows pass through the types of transformations: in which groups, one for one or not, with or without their marks. */
final class Shapes {

    private Shapes() {}

    /** Whether exactly one row comes out for each row in, so that ports before and after it can be used together. */
    static boolean isPassive(TransformationNode node) {
        return switch (node.definition()) {
            case ExpressionTransformation expression -> true;
            case SequenceGenerator sequence -> true;
            case StoredProcedure procedure -> true;
            case Lookup lookup -> !MatchPolicy.is(MultipleMatch.ALL, node);
            case SourceQualifier qualifier -> false;
            case Filter filter -> false;
            case Router router -> false;
            case Joiner joiner -> false;
            case Aggregator aggregator -> false;
            case Sorter sorter -> false;
            case Rank rank -> false;
            case UpdateStrategy strategy -> false;
            case Union union -> false;
            case Normalizer normalizer -> false;
            case TransactionControl control -> false;
            case SqlTransformation sql -> false;
            case JavaTransformation java -> !java.isActive().orElse(true);
            case MappletInput input -> false;
            case MappletOutput output -> false;
            case MappletInterface shown -> false;
            case OtherTransformation other -> false;
        };
    }

    /** Whether a mark for insert, update or delete stays with the row. */
    static boolean keepsRowMarks(Transformation transformation) {
        return switch (transformation) {
            case ExpressionTransformation expression -> true;
            case SequenceGenerator sequence -> true;
            case StoredProcedure procedure -> true;
            case Lookup lookup -> true;
            case Filter filter -> true;
            case Router router -> true;
            case Sorter sorter -> true;
            case TransactionControl control -> true;
            case SourceQualifier qualifier -> false;
            case Joiner joiner -> false;
            case Aggregator aggregator -> false;
            case Rank rank -> false;
            case UpdateStrategy strategy -> false;
            case Union union -> false;
            case Normalizer normalizer -> false;
            case SqlTransformation sql -> false;
            case JavaTransformation java -> !java.isActive().orElse(true);
            case MappletInput input -> false;
            case MappletOutput output -> false;
            case MappletInterface shown -> false;
            case OtherTransformation other -> false;
        };
    }

    static boolean hasOutputGroups(Transformation transformation) {
        return transformation instanceof Router || transformation instanceof OtherTransformation;
    }

    /** The input ports by group, in port order; a Source Qualifier takes no rows from others, nor does what stands in for it. */
    static Map<String, List<Port>> inputs(Transformation transformation) {
        return switch (transformation) {
            case SourceQualifier qualifier -> Map.of();
            case Normalizer normalizer when normalizer.isVsam() -> Map.of();
            case Joiner joiner -> sides(joiner);
            case Union union -> groups(union);
            case Router router ->
                Map.of("", router.ports().stream().filter(Port::isInput).toList());
            default ->
                Map.of("", transformation.ports().stream().filter(Port::isInput).toList());
        };
    }

    private static Map<String, List<Port>> sides(Joiner joiner) {
        var sides = new LinkedHashMap<String, List<Port>>();
        sides.put(
                TransformationRule.MASTER,
                joiner.ports().stream()
                        .filter(port -> port.isInput() && port.is(PortRole.MASTER))
                        .toList());
        sides.put(
                TransformationRule.DETAIL,
                joiner.ports().stream()
                        .filter(port -> port.isInput() && !port.is(PortRole.MASTER))
                        .toList());
        return sides;
    }

    private static Map<String, List<Port>> groups(Union union) {
        var groups = new LinkedHashMap<String, List<Port>>();
        union.inputGroups()
                .forEach(group -> groups.put(
                        group.name(),
                        union.ports(group).stream().filter(Port::isInput).toList()));
        return groups;
    }
}
