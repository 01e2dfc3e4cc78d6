package io.landfall.workbench.graph;

import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Pivot;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.pipeline.Sample;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.pipeline.Sequence;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.pipeline.Union;
import io.landfall.converter.pipeline.Unpivot;
import io.landfall.converter.pipeline.Values;
import io.landfall.converter.pipeline.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Draws a native pipeline: its operators, and which reads from which. */
final class PipelineGraph {

    private PipelineGraph() {}

    static Graph of(Pipeline pipeline) {
        var nodes = pipeline.operators().stream().map(PipelineGraph::node).toList();
        var edges = pipeline.operators().stream()
                .flatMap(operator -> edges(operator).stream())
                .toList();
        return Graph.of("native", pipeline.name(), "Native pipeline", nodes, edges, List.of());
    }

    private static Node node(Operator operator) {
        return new Node(
                operator.id(),
                kind(operator),
                operator.id(),
                subtitle(operator),
                Optional.empty(),
                "#op-" + operator.id(),
                List.of(Place.of(operator.at())),
                Optional.empty(),
                false);
    }

    private static NodeKind kind(Operator operator) {
        return switch (operator) {
            case Source _, Values _ -> NodeKind.SOURCE;
            case Target _ -> NodeKind.TARGET;
            case Project _, Scan _, Iterate _ -> NodeKind.COMPUTE;
            case Filter _, Route _, Reject _, Sample _, Distinct _ -> NodeKind.CHOOSE;
            case Join _, Lookup _, Union _ -> NodeKind.COMBINE;
            case Aggregate _, Pivot _, Unpivot _, Flatten _ -> NodeKind.GATHER;
            case Sort _, Sequence _, Window _ -> NodeKind.ARRANGE;
            case Script _ -> NodeKind.SCRIPT;
        };
    }

    private static String subtitle(Operator operator) {
        return switch (operator) {
            case Source source -> "source · " + dataset(source.dataset());
            case Values values -> "values · " + counted(values.rows().size(), "row");
            case Project project -> "project · " + counted(project.fields().size(), "field");
            case Filter _ -> "filter";
            case Route route -> "route · " + counted(route.outputs().size(), "output");
            case Join join -> "join · " + word(join.kind());
            case Lookup lookup -> "lookup · " + word(lookup.match());
            case Aggregate aggregate ->
                aggregate.keys().isEmpty() ? "aggregate" : "aggregate · by " + String.join(", ", aggregate.keys());
            case Window window -> "window · " + counted(window.fields().size(), "field");
            case Sort sort -> "sort · " + counted(sort.order().keys().size(), "key");
            case Union union -> "union · " + counted(union.inputs().size(), "input");
            case Distinct distinct -> "distinct · " + counted(distinct.keys().size(), "key");
            case Sample sample -> "sample · %s %d".formatted(word(sample.pick()), sample.count());
            case Pivot _ -> "pivot";
            case Unpivot _ -> "unpivot";
            case Flatten _ -> "flatten";
            case Sequence sequence -> "sequence · " + sequence.field().name();
            case Scan scan -> "scan · " + counted(scan.state().size(), "variable");
            case Iterate loop -> "iterate · up to " + counted((int) Math.min(loop.limit(), Integer.MAX_VALUE), "round");
            case Reject _ -> "reject";
            case Script script -> "script · " + script.language();
            case Target target -> "target · " + word(target.mode());
        };
    }

    private static String dataset(Dataset dataset) {
        return switch (dataset) {
            case Dataset.Table table -> table.name();
            case Dataset.Rows rows -> "rows of " + rows.ref().text();
            case Dataset.Query query -> "query on " + query.connection();
            case Dataset.File file ->
                file.path()
                        .substring(Math.max(
                                        file.path().lastIndexOf('/'),
                                        file.path().lastIndexOf('\\'))
                                + 1);
        };
    }

    private static String counted(int count, String word) {
        return "%d %s%s".formatted(count, word, count == 1 ? "" : "s");
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static List<Edge> edges(Operator operator) {
        var edges = new ArrayList<Edge>();
        for (var input : operator.inputs()) {
            var side = side(operator, input, edges.size());
            var label =
                    input.output().isEmpty() || side.isEmpty() ? input.output() + side : input.output() + " → " + side;
            edges.add(new Edge(input.operator(), operator.id(), label, "", false));
        }
        return edges;
    }

    private static String side(Operator operator, InputRef input, int place) {
        return switch (operator) {
            case Join _ -> place == 0 ? "left" : "right";
            case Lookup lookup -> place > 0 && input.equals(lookup.reference()) ? "reference" : "";
            case Source _,
                    Values _,
                    Project _,
                    Filter _,
                    Route _,
                    Aggregate _,
                    Window _,
                    Sort _,
                    Union _,
                    Distinct _,
                    Sample _,
                    Pivot _,
                    Unpivot _,
                    Flatten _,
                    Sequence _,
                    Scan _,
                    Iterate _,
                    Reject _,
                    Script _,
                    Target _ -> "";
        };
    }
}
