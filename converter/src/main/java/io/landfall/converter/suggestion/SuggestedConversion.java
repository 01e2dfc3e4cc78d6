package io.landfall.converter.suggestion;

import io.landfall.converter.conversion.Assessment;
import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.Conversion.Document;
import io.landfall.converter.conversion.EngineCheck;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Script;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;

/** What an asset would be with the answers of a model in it: at most PARTIAL, whatever else is true. */
public final class SuggestedConversion {

    private SuggestedConversion() {}

    /**
     * The conversion with an answer in the place of a declined step, in every pipeline that holds it; nothing when it cannot stand in
     * one of them, because another answer stands there too.
     *
     * @param engine asked about pipelines that have no script left
     */
    public static Optional<Conversion> with(
            Conversion conversion, Declined part, Suggestion suggestion, EngineCheck engine) {
        var script = part.script();
        var said = new ArrayList<Diagnostic>();
        said.add(Diagnostic.of(SuggestionCode.WRITTEN_BY_MODEL, script.at(), script.id(), suggestion.model()));
        var documents = new ArrayList<Document>();
        var written = 0;
        for (var document : conversion.documents()) {
            if (!part.documents().contains(document.path())) {
                documents.add(document);
                continue;
            }
            switch (new Filling(document.pipeline(), script).with(suggestion.text())) {
                case Filled.Refused _ -> {
                    return Optional.empty();
                }
                case Filled.Fits fits -> {
                    written = fits.operators().size();
                    documents.add(new Document(document.path(), fits.pipeline()));
                    fits.remarks().stream()
                            .filter(remark -> !said.contains(remark))
                            .forEach(said::add);
                    if (fits.pipeline().operators().stream().noneMatch(SuggestedConversion::isScript)) {
                        said.addAll(Assessment.engineProblems(fits.pipeline(), engine));
                    }
                }
            }
        }
        var diagnostics = conversion.diagnostics().stream()
                .filter(diagnostic -> !part.reasons().contains(diagnostic))
                .toList();
        return Optional.of(Assessment.filled(
                conversion,
                documents,
                conversion.operators().filled(part.documents().size(), written),
                Stream.concat(diagnostics.stream(), said.stream()).toList()));
    }

    private static boolean isScript(Operator operator) {
        return operator instanceof Script;
    }
}
