package io.landfall.workbench.validation;

import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.export.Exports;
import io.landfall.validation.data.Connections;
import io.landfall.validation.data.DataFolder;
import io.landfall.validation.parity.Difference;
import io.landfall.validation.proof.NativeEngine;
import io.landfall.validation.proof.OnDuckDb;
import io.landfall.validation.proof.RecordedInput;
import io.landfall.validation.proof.Relocated;
import io.landfall.validation.proof.Traceback;
import io.landfall.validation.proof.TracedKey;
import io.landfall.workbench.conversion.LegacyObjects;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.estate.ConvertedAssets;
import io.landfall.workbench.estate.EstateFolder;
import io.landfall.workbench.proof.ProofEngines;
import io.landfall.workbench.proof.TracedPipeline;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Replays a stored pipeline and its legacy object over the data of a validation, for the row of a difference. */
@Component
class RowTracing {

    private final ConvertedAssets converted;
    private final EstateFolder estate;
    private final ArrivedResults arrived;
    private final Validations validations;

    RowTracing(ConvertedAssets converted, EstateFolder estate, ArrivedResults arrived, Validations validations) {
        this.converted = converted;
        this.estate = estate;
        this.arrived = arrived;
        this.validations = validations;
    }

    /**
     * The way of a row.
     *
     * @param columns that can be followed
     * @param key the values that were followed
     */
    record Traced(
            List<String> columns,
            Map<String, String> key,
            List<TracedPipeline> pipelines,
            List<Diagnostic> diagnostics) {}

    /**
     * Follows a row.
     *
     * @param chosen columns whose values tell which rows to follow; none for those that sources have too
     */
    Traced trace(long project, AssetRow asset, long validation, Difference difference, List<String> chosen)
            throws IOException {
        var pipelines = pipelines(asset);
        var row = new FollowedRow(difference);
        var key = row.key(chosen, pipelines);
        var diagnostics = new ArrayList<Diagnostic>();
        if (validations.wasTold(validation)) {
            diagnostics.add(Diagnostic.of(ValidationCode.FOLLOWED_WITH_USUAL_ANSWERS, SourceLocation.of(asset.path())));
        }
        try (var exports = estate.exports(project);
                var engine = OnDuckDb.open(ProofEngines.START)) {
            var objects = LegacyObjects.of(exports, List.of(), ProofEngines.START);
            var over = new Over(objects, engine, new TracedKey(key), diagnostics);
            var sent = validations.data(validation);
            return new Traced(
                    row.columns(),
                    key,
                    sent.isPresent() ? over.all(pipelines, sent.get()) : arrived(exports, asset, pipelines, over),
                    diagnostics);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<TracedPipeline> arrived(Exports exports, AssetRow asset, List<Pipeline> pipelines, Over over)
            throws IOException, SQLException {
        var results = arrived.of(exports, asset);
        if (results.isEmpty()) {
            return List.of();
        }
        try (var copies = results.get()) {
            return over.all(pipelines, copies.data());
        }
    }

    private List<Pipeline> pipelines(AssetRow asset) {
        return converted.pipelines(asset.id()).stream()
                .map(document ->
                        PipelineDocuments.read(document.yaml(), document.path()).value())
                .flatMap(Optional::stream)
                .toList();
    }

    /** What all pipelines of one asset are followed with. */
    private record Over(LegacyObjects objects, NativeEngine engine, TracedKey key, List<Diagnostic> diagnostics) {

        List<TracedPipeline> all(List<Pipeline> pipelines, Path data) throws IOException, SQLException {
            var all = new ArrayList<TracedPipeline>();
            try (var folder = DataFolder.of(data)) {
                for (var pipeline : pipelines) {
                    one(pipeline, folder).ifPresent(all::add);
                }
            }
            return all;
        }

        private Optional<TracedPipeline> one(Pipeline pipeline, DataFolder folder) throws SQLException {
            var input = new RecordedInput(pipeline, folder, Connections.NONE).read();
            diagnostics.addAll(input.diagnostics());
            // Stored pipelines know the paths of legacy objects, and no lines.
            var legacy = objects.legacy(pipeline)
                    .map(found -> new Relocated(found, pipeline.origin().file()));
            return input.value()
                    .flatMap(rows -> legacy.map(found -> new Traceback(pipeline, found, engine).of(rows, key)))
                    .map(trace -> TracedPipeline.of(pipeline.name(), trace));
        }
    }
}
