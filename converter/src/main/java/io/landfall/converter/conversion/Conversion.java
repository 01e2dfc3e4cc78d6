package io.landfall.converter.conversion;

import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.keep.Kept;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What became of an asset.
 *
 * @param confidence 0 to 100, from counted facts
 * @param documents the native pipelines, one per way in which the asset is run; empty when nothing could be converted
 * @param workflow the native workflow of a PowerCenter workflow or worklet
 * @param rules codes of the rules that were applied
 */
public record Conversion(
        Asset asset,
        Verdict verdict,
        int confidence,
        Complexity complexity,
        OperatorCounts operators,
        List<Document> documents,
        Optional<WorkflowDocument> workflow,
        List<Diagnostic> diagnostics,
        Set<String> rules) {

    public Conversion {
        documents = List.copyOf(documents);
        diagnostics = List.copyOf(diagnostics);
        rules = Set.copyOf(rules);
    }

    public Conversion withDocuments(List<Document> others) {
        return new Conversion(asset, verdict, confidence, complexity, operators, others, workflow, diagnostics, rules);
    }

    public Conversion withWorkflow(WorkflowDocument other) {
        return new Conversion(
                asset, verdict, confidence, complexity, operators, documents, Optional.of(other), diagnostics, rules);
    }

    /**
     * A native pipeline and where it goes.
     *
     * @param path relative to the output folder, with forward slashes, for example {@code SALES/m_x.yaml}
     * @param kept where the pipeline is held: together with the document of a session of the same mapping
     */
    public record Document(String path, Kept<Pipeline> kept) {

        /** A document whose pipeline is held as it is. */
        public Document(String path, Pipeline pipeline) {
            this(path, Kept.open(pipeline));
        }

        public Pipeline pipeline() {
            return kept.get();
        }
    }
}
