package io.landfall.workbench.command;

import io.landfall.converter.conversion.AssetKind;
import io.landfall.converter.conversion.Complexity;
import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.OperatorCounts;
import io.landfall.converter.conversion.Verdict;
import io.landfall.converter.conversion.WorkflowDocument;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code convert} did.
 *
 * @param diagnostics about files as a whole
 */
record ConvertAnswer(String landfall, long millis, Summary summary, List<Asset> assets, FileRemarks diagnostics)
        implements Answer {

    /**
     * The counts of assets that the rate counts.
     *
     * @param rate share of automated ones, 0 to 1; null without any
     */
    record Summary(
            int assets,
            int automated,
            int partial,
            int manual,
            int failed,
            @Nullable Double rate) {}

    /** What became of one asset. */
    record Asset(
            String path,
            LegacySystem system,
            AssetKind kind,
            String name,
            Verdict verdict,
            int confidence,
            Complexity complexity,
            OperatorCounts operators,
            List<String> outputs,
            List<DiagnosticAnswer> diagnostics) {}

    static ConvertAnswer of(List<Conversion> conversions, List<Diagnostic> diagnostics, long millis) {
        return new ConvertAnswer(
                Version.number(),
                millis,
                summary(conversions),
                conversions.stream().map(ConvertAnswer::asset).toList(),
                FileRemarks.of(diagnostics));
    }

    private static Summary summary(List<Conversion> conversions) {
        var counted = conversions.stream()
                .filter(conversion -> conversion.asset().counts())
                .toList();
        var automated = count(counted, Verdict.AUTOMATED);
        return new Summary(
                counted.size(),
                automated,
                count(counted, Verdict.PARTIAL),
                count(counted, Verdict.MANUAL),
                count(counted, Verdict.FAILED),
                counted.isEmpty() ? null : Math.round(10_000.0 * automated / counted.size()) / 10_000.0);
    }

    private static int count(List<Conversion> conversions, Verdict verdict) {
        return (int) conversions.stream()
                .filter(conversion -> conversion.verdict() == verdict)
                .count();
    }

    private static Asset asset(Conversion conversion) {
        var asset = conversion.asset();
        return new Asset(
                asset.path(),
                asset.system(),
                asset.kind(),
                asset.name(),
                conversion.verdict(),
                conversion.confidence(),
                conversion.complexity(),
                conversion.operators(),
                Stream.concat(
                                conversion.documents().stream().map(Conversion.Document::path),
                                conversion.workflow().stream().map(WorkflowDocument::path))
                        .toList(),
                conversion.diagnostics().stream().map(DiagnosticAnswer::of).toList());
    }

    /** Whether something was converted, and nothing is left for a person to finish. */
    boolean isFine() {
        return diagnostics.leaveNothing(assets)
                && assets.stream()
                        .noneMatch(asset -> asset.verdict() == Verdict.MANUAL || asset.verdict() == Verdict.FAILED);
    }

    @Override
    public Stream<String> text() {
        var table = new Table();
        assets.stream()
                .sorted(Comparator.comparing(Asset::verdict).reversed())
                .forEach(asset -> table.add(
                        asset.verdict().name(),
                        asset.kind().name().toLowerCase(Locale.ROOT),
                        asset.name(),
                        worst(asset).map(DiagnosticAnswer::text).orElse("")));
        return Stream.of(diagnostics.text(), table.lines(), Stream.of("", sentence()))
                .flatMap(lines -> lines);
    }

    /** The first thing that a person has to look at. */
    private static Optional<DiagnosticAnswer> worst(Asset asset) {
        return asset.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() != Severity.NOTE)
                .max(Comparator.comparing(DiagnosticAnswer::severity));
    }

    private String sentence() {
        return "%s: %d automated, %d partial, %d manual, %d failed%s in %.1f s"
                .formatted(
                        Count.of(summary.assets(), "asset"),
                        summary.automated(),
                        summary.partial(),
                        summary.manual(),
                        summary.failed(),
                        summary.rate() == null
                                ? ""
                                : String.format(Locale.ROOT, " (%.1f %% automated)", 100 * summary.rate()),
                        millis / 1000.0);
    }
}
