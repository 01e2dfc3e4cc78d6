package io.landfall.workbench.asset;

import io.landfall.converter.analysis.Lineage;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.converter.yaml.WorkflowDocuments;
import io.landfall.workbench.code.SqlHtml;
import io.landfall.workbench.code.YamlHtml;
import io.landfall.workbench.graph.Graph;
import io.landfall.workbench.graph.Pictures;
import io.landfall.workbench.graph.Remark;
import io.landfall.workbench.graph.Svg;
import java.util.List;
import java.util.Optional;

/**
 * One native pipeline or workflow beside what it was converted from, ready for a page.
 *
 * @param path of the document
 * @param legacy the legacy picture as SVG, empty when there is none
 * @param converted the pipeline's picture as SVG
 * @param yaml the document as HTML
 * @param sql what engines run, as HTML; empty when something is not converted yet
 * @param columns what targets write, and where it comes from
 */
public record PipelineView(
        String path, String legacy, String converted, String yaml, List<Script> sql, List<Column> columns) {

    public PipelineView {
        sql = List.copyOf(sql);
        columns = List.copyOf(columns);
    }

    /**
     * SQL for one engine.
     *
     * @param engine for example {@code duckdb}
     */
    public record Script(String engine, String html) {}

    /** A written column and the source columns that its value is made of. */
    public record Column(String target, String field, List<Lineage.Origin> origins) {

        public Column {
            origins = List.copyOf(origins);
        }
    }

    /** Shows a stored document and its SQL; nothing when it cannot be read any more. */
    static Optional<PipelineView> of(
            String path,
            String document,
            List<PrintedScripts.Script> scripts,
            Optional<Graph> legacy,
            List<Remark> remarks) {
        return WorkflowDocuments.isWorkflow(document)
                ? workflow(path, document, legacy, remarks)
                : pipeline(path, document, scripts, legacy, remarks);
    }

    /** Whether it is a workflow: tasks in their order, which no engine runs as SQL. */
    public boolean isWorkflow() {
        return path.endsWith(WorkflowDocuments.SUFFIX);
    }

    private static Optional<PipelineView> workflow(
            String path, String document, Optional<Graph> legacy, List<Remark> remarks) {
        return WorkflowDocuments.read(document, path).value().map(workflow -> {
            var converted = Pictures.of(workflow, remarks);
            var pair = legacy.map(picture -> Pictures.pair(picture, converted));
            var shown = pair.map(Pictures.Pair::converted).orElse(converted);
            return new PipelineView(
                    path,
                    pair.map(both -> Svg.of(both.legacy())).orElse(""),
                    Svg.of(shown),
                    YamlHtml.of(document, id -> place(shown, id)),
                    List.of(),
                    List.of());
        });
    }

    private static Optional<PipelineView> pipeline(
            String path,
            String document,
            List<PrintedScripts.Script> scripts,
            Optional<Graph> legacy,
            List<Remark> remarks) {
        return PipelineDocuments.read(document, path).value().map(pipeline -> {
            var converted = Pictures.of(pipeline, remarks);
            var pair = legacy.map(picture -> Pictures.pair(picture, converted));
            return new PipelineView(
                    path,
                    pair.map(both -> Svg.of(both.legacy())).orElse(""),
                    Svg.of(pair.map(Pictures.Pair::converted).orElse(converted)),
                    YamlHtml.of(
                            document,
                            id -> place(pair.map(Pictures.Pair::converted).orElse(converted), id)),
                    scripts.stream()
                            .map(script -> new Script(script.dialect(), SqlHtml.of(script.sql())))
                            .toList(),
                    columns(pipeline));
        });
    }

    private static String place(Graph graph, String operator) {
        return graph.nodes().stream()
                .filter(node -> node.id().equals(operator))
                .map(node -> node.places().getFirst().path())
                .findFirst()
                .orElse("");
    }

    private static List<Column> columns(Pipeline pipeline) {
        return Lineage.of(pipeline).stream()
                .map(column -> new Column(
                        column.target(),
                        column.field(),
                        column.origins().stream().sorted().toList()))
                .toList();
    }
}
