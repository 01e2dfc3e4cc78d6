package io.landfall.workbench.asset;

import io.landfall.converter.conversion.Asset;
import io.landfall.converter.workflow.Action;
import io.landfall.converter.yaml.WorkflowDocuments;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.workbench.cutover.StageMove;
import io.landfall.workbench.cutover.Stages;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.ConvertedAssets;
import io.landfall.workbench.estate.DiagnosticRow;
import io.landfall.workbench.estate.DocumentRow;
import io.landfall.workbench.estate.EstateFolder;
import io.landfall.workbench.estate.StoredDiagnostics;
import io.landfall.workbench.graph.Graph;
import io.landfall.workbench.graph.Place;
import io.landfall.workbench.graph.Remark;
import io.landfall.workbench.graph.Svg;
import io.landfall.workbench.plan.Handover;
import io.landfall.workbench.plan.Handovers;
import io.landfall.workbench.proving.ProofRow;
import io.landfall.workbench.proving.Proofs;
import io.landfall.workbench.validation.Validation;
import io.landfall.workbench.validation.Validations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what one asset's page shows. */
@Component
class AssetPages {

    private final ConvertedAssets converted;
    private final StoredDiagnostics said;
    private final PrintedScripts scripts;
    private final EstateFolder estate;
    private final Validations validations;
    private final Proofs proofs;
    private final Stages stages;
    private final Assets assets;
    private final Handovers handovers;

    AssetPages(
            ConvertedAssets converted,
            StoredDiagnostics said,
            PrintedScripts scripts,
            EstateFolder estate,
            Validations validations,
            Proofs proofs,
            Stages stages,
            Assets assets,
            Handovers handovers) {
        this.converted = converted;
        this.said = said;
        this.scripts = scripts;
        this.estate = estate;
        this.validations = validations;
        this.proofs = proofs;
        this.stages = stages;
        this.assets = assets;
        this.handovers = handovers;
    }

    /**
     * One asset's page.
     *
     * @param shown number of the pipeline in view
     * @param runs the mappings whose pipelines a workflow runs
     * @param next whom to review then
     * @param legacy the legacy picture where there is no pipeline to stand beside it
     */
    record AssetPage(
            AssetRow asset,
            List<DiagnosticRow> diagnostics,
            List<String> rules,
            List<StoredPipeline> pipelines,
            int shown,
            Optional<PipelineView> view,
            Optional<String> legacy,
            Optional<Validation> validation,
            Optional<ProofRow> proof,
            List<StageMove> moves,
            List<Handover> handovers,
            List<AssetRow> runs,
            Optional<AssetRow> next) {

        /** Whether there is a pipeline whose data can be compared. */
        public boolean isProvable() {
            return pipelines.stream().anyMatch(pipeline -> !pipeline.document().isWorkflow());
        }
    }

    AssetPage of(long project, AssetRow asset, int shown) throws IOException {
        var diagnostics = said.ofAsset(asset.id());
        var remarks = diagnostics.stream().map(AssetPages::remark).toList();
        var pipelines = pipelines(asset.id());
        var picture = picture(project, asset, remarks);
        var view = pipelines.stream()
                .filter(pipeline -> pipeline.number() == shown)
                .findFirst()
                .map(StoredPipeline::document)
                .flatMap(document ->
                        PipelineView.of(document.path(), document.yaml(), scripts.of(document), picture, remarks));
        var alone = view.isPresent() ? Optional.<String>empty() : picture.map(Svg::of);
        return new AssetPage(
                asset,
                diagnostics,
                converted.rules(asset.id()),
                pipelines,
                shown,
                view,
                alone,
                validations.latestOf(asset.id()),
                proofs.latestOf(asset.id()),
                stages.history(asset.id()),
                asset.counts() ? handovers.of(project, asset.id()) : List.of(),
                runs(project, pipelines),
                asset.counts() ? assets.nextToReview(project, asset) : Optional.empty());
    }

    List<StoredPipeline> pipelines(long asset) {
        var documents = converted.documents(asset);
        return IntStream.range(0, documents.size())
                .mapToObj(number -> new StoredPipeline(number, documents.get(number)))
                .toList();
    }

    private List<AssetRow> runs(long project, List<StoredPipeline> documents) {
        var pipelines = documents.stream()
                .map(StoredPipeline::document)
                .filter(DocumentRow::isWorkflow)
                .flatMap(document -> WorkflowDocuments.read(document.yaml(), document.path()).value().stream()
                        .flatMap(workflow -> workflow.flow().everyTask())
                        .flatMap(task -> task.action() instanceof Action.RunPipeline run
                                ? run.pipeline().stream()
                                : Stream.empty())
                        .map(pipeline -> Path.of("/" + document.path())
                                .resolveSibling(pipeline)
                                .normalize()
                                .toString()
                                .substring(1)))
                .distinct()
                .toList();
        return pipelines.isEmpty() ? List.of() : assets.withDocuments(project, pipelines);
    }

    private Optional<Graph> picture(long project, AssetRow row, List<Remark> remarks) throws IOException {
        var asset = new Asset(row.path(), row.system(), row.kind(), row.name());
        return estate.export(project, row.path())
                .flatMap(export -> LegacyPicture.of(export, asset, List.of(), remarks))
                .filter(graph -> !graph.nodes().isEmpty());
    }

    private static Remark remark(DiagnosticRow row) {
        return new Remark(row.severity(), Place.of(new SourceLocation(row.file(), row.line(), 0, row.objectPath())));
    }
}
