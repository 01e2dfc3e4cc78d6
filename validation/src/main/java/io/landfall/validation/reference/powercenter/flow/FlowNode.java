package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.Source;
import io.landfall.parsers.powercenter.Target;
import io.landfall.parsers.powercenter.Transformation;

/** One instance in a mapping, its definition found and the mapplets around it opened. */
sealed interface FlowNode {

    /** Unique in the mapping; of an instance inside a mapplet {@code mapplet.instance}. */
    String name();

    Settings settings();

    default SourceLocation at() {
        return settings().instance().at();
    }

    record SourceNode(String name, Source definition, Settings settings) implements FlowNode {}

    record TargetNode(String name, Target definition, Settings settings) implements FlowNode {}

    record WorkNode(String name, Transformation definition, Settings settings) implements FlowNode {}
}
