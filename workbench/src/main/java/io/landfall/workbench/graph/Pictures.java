package io.landfall.workbench.graph;

import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.powercenter.TaskFlow;
import io.landfall.parsers.powercenter.catalog.FlowView;
import java.util.List;

/**
 * Makes the pictures of an asset: what the legacy tool has, what runs now, and which box of one is which box of the other.
 *
 * <pre>{@code
 * var legacy = Pictures.of(mapping, remarks);
 * var pair = Pictures.pair(legacy, Pictures.of(pipeline, remarks));
 * page.add(Svg.of(pair.legacy()), Svg.of(pair.converted()));
 * }</pre>
 */
public final class Pictures {

    private Pictures() {}

    /** A mapping or mapplet. */
    public static Graph of(FlowView flow, List<Remark> remarks) {
        return Badges.on(MappingGraph.of(flow), remarks);
    }

    /** A workflow, app or macro, whose macros have been resolved. */
    public static Graph of(Workflow workflow, List<Remark> remarks) {
        return Badges.on(WorkflowGraph.of(workflow), remarks);
    }

    /** A PowerCenter workflow or worklet. */
    public static Graph of(TaskFlow flow, List<Remark> remarks) {
        return Badges.on(TaskFlowGraph.of(flow), remarks);
    }

    /** A native workflow. */
    public static Graph of(io.landfall.converter.workflow.Workflow workflow, List<Remark> remarks) {
        return Badges.on(FlowGraph.of(workflow), remarks);
    }

    public static Graph of(Pipeline pipeline, List<Remark> remarks) {
        return Badges.on(PipelineGraph.of(pipeline), remarks);
    }

    /** Both sides of a conversion, knowing each other. */
    public record Pair(Graph legacy, Graph converted) {}

    /**
     * Lets each operator share the place of the legacy box that it came from, and lets each legacy box lead to its first
     * operator.
     */
    public static Pair pair(Graph legacy, Graph converted) {
        var operators = converted.nodes().stream()
                .map(operator -> Badges.closest(
                                legacy.nodes(), operator.places().getFirst())
                        .stream()
                        .findFirst()
                        .map(box -> operator.withPlace(box.places().getFirst()))
                        .orElse(operator))
                .toList();
        var boxes = legacy.nodes().stream()
                .map(box -> operators.stream()
                        .filter(operator ->
                                operator.places().getFirst().equals(box.places().getFirst()))
                        .findFirst()
                        .map(operator -> box.withLink(operator.link()))
                        .orElse(box))
                .toList();
        return new Pair(legacy.withNodes(boxes), converted.withNodes(operators));
    }
}
