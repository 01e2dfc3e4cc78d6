package io.landfall.workbench.suggestion;

import io.landfall.converter.conversion.Asset;
import io.landfall.converter.conversion.Complexity;
import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.Conversion.Document;
import io.landfall.converter.conversion.OperatorCounts;
import io.landfall.converter.conversion.Verdict;
import io.landfall.converter.suggestion.Declined;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.DiagnosticCode;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.estate.ConvertedAssets;
import io.landfall.workbench.estate.DiagnosticRow;
import io.landfall.workbench.estate.StoredDiagnostics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is stored of an asset, as the conversion that it was: pages need no export for it. */
@Component
class DeclinedAssets {

    private final ConvertedAssets converted;
    private final StoredDiagnostics said;

    DeclinedAssets(ConvertedAssets converted, StoredDiagnostics said) {
        this.converted = converted;
        this.said = said;
    }

    static Asset asset(AssetRow row) {
        return new Asset(row.path(), row.system(), row.kind(), row.name());
    }

    Conversion of(AssetRow row) {
        var documents = documents(row);
        var written = of(row, documents, said.ofAsset(row.id()));
        var steps =
                Declined.in(written).stream().map(part -> part.script().at()).toList();
        return of(row, documents, atSteps(said.ofAsset(row.id()), steps));
    }

    /** A document names the place of a step, but not that its file is the one of a macro; what is said of it does. */
    private static List<DiagnosticRow> atSteps(List<DiagnosticRow> said, List<SourceLocation> steps) {
        return said.stream()
                .map(row -> steps.stream()
                        .filter(step -> isIn(row.objectPath(), step.path()))
                        .findFirst()
                        .map(step -> row.in(step.file()))
                        .orElse(row))
                .toList();
    }

    private static boolean isIn(String place, String step) {
        return place.equals(step) || place.startsWith(step + "/");
    }

    private List<Document> documents(AssetRow row) {
        return converted.pipelines(row.id()).stream()
                .flatMap(document -> PipelineDocuments.read(document.yaml(), document.path()).value().stream()
                        .map(pipeline -> new Document(document.path(), pipeline)))
                .toList();
    }

    private Conversion of(AssetRow row, List<Document> documents, List<DiagnosticRow> rows) {
        return new Conversion(
                asset(row),
                Optional.ofNullable(row.verdict()).orElse(Verdict.MANUAL),
                row.confidence(),
                Optional.ofNullable(row.complexity()).orElse(Complexity.LOW),
                new OperatorCounts(row.total(), row.exact(), row.equivalent(), row.approximate(), row.blocked()),
                documents,
                Optional.empty(),
                rows.stream().map(DeclinedAssets::diagnostic).toList(),
                Set.copyOf(converted.rules(row.id())));
    }

    /** A diagnostic that was read back has its message in full, and that is its argument. */
    private static Diagnostic diagnostic(DiagnosticRow row) {
        var entry = new DiagnosticCode.Entry(row.code(), row.severity(), "%s", row.remedy());
        var at = new SourceLocation(row.file(), row.line(), 0, row.objectPath());
        return Diagnostic.of(() -> entry, at, row.message());
    }
}
