package io.landfall.rules.powercenter;

import io.landfall.converter.conversion.Complexity;
import io.landfall.parsers.powercenter.ExpressionTransformation;
import io.landfall.parsers.powercenter.Filter;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.Router;
import io.landfall.parsers.powercenter.SequenceGenerator;
import io.landfall.parsers.powercenter.Sorter;
import io.landfall.parsers.powercenter.SourceQualifier;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.parsers.powercenter.Union;
import io.landfall.parsers.powercenter.UpdateStrategy;
import io.landfall.rules.powercenter.flow.Flow;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;

/** Counts what makes a mapping hard. */
final class MappingComplexity {

    private MappingComplexity() {}

    static Complexity of(Flow flow) {
        var transformations = flow.nodes().stream()
                .filter(TransformationNode.class::isInstance)
                .map(node -> ((TransformationNode) node).definition())
                .toList();
        var hard = transformations.stream().filter(MappingComplexity::isHard).count();
        var expressions = transformations.stream()
                .flatMap(transformation -> transformation.ports().stream())
                .filter(MappingComplexity::computes)
                .count();
        return Complexity.of(transformations.size(), (int) hard, (int) expressions);
    }

    private static boolean isHard(Transformation transformation) {
        return !(transformation instanceof SourceQualifier
                || transformation instanceof ExpressionTransformation
                || transformation instanceof Filter
                || transformation instanceof Router
                || transformation instanceof Sorter
                || transformation instanceof Union
                || transformation instanceof SequenceGenerator
                || transformation instanceof UpdateStrategy);
    }

    private static boolean computes(Port port) {
        return !port.expression().isBlank() && !port.expression().strip().equalsIgnoreCase(port.name());
    }
}
