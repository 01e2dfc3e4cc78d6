package io.landfall.rules.powercenter.flow;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.Source;
import io.landfall.parsers.powercenter.Target;
import io.landfall.parsers.powercenter.Transformation;

/** One instance in a mapping, its definition found and mapplets opened. */
public sealed interface Node {

    /** Unique in the mapping; of an instance inside a mapplet {@code mapplet.instance}. */
    String name();

    SourceLocation at();

    /** What the mapping and the session say about this use. */
    NodeSettings settings();

    record SourceNode(String name, Source definition, NodeSettings settings, SourceLocation at) implements Node {}

    record TargetNode(String name, Target definition, NodeSettings settings, SourceLocation at) implements Node {}

    record TransformationNode(String name, Transformation definition, NodeSettings settings, SourceLocation at)
            implements Node {}
}
