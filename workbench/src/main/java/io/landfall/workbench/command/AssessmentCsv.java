package io.landfall.workbench.command;

import io.landfall.workbench.sheet.Csv;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The inventory of an assessment as CSV, one line for each asset. */
final class AssessmentCsv {

    private static final List<String> HEADER = List.of(
            "path",
            "system",
            "kind",
            "name",
            "verdict",
            "bucket",
            "wave",
            "confidence",
            "complexity",
            "operators",
            "exact",
            "equivalent",
            "approximate",
            "blocked",
            "reads",
            "writes",
            "after",
            "same_as",
            "least_hours_estimated",
            "most_hours_estimated",
            "first_diagnostic");

    private AssessmentCsv() {}

    static Stream<String> of(AssessAnswer answer) {
        return Stream.concat(Stream.of(HEADER), answer.assets().stream().map(AssessmentCsv::cells))
                .map(Csv::line);
    }

    private static List<String> cells(AssessAnswer.Asset asset) {
        var operators = asset.operators();
        return List.of(
                asset.path(),
                asset.system().name(),
                asset.kind().name(),
                asset.name(),
                asset.verdict().name(),
                asset.bucket().name(),
                asset.wave().name(),
                Integer.toString(asset.confidence()),
                asset.complexity().name(),
                Integer.toString(operators.total()),
                Integer.toString(operators.exact()),
                Integer.toString(operators.equivalent()),
                Integer.toString(operators.approximate()),
                Integer.toString(operators.blocked()),
                String.join("; ", asset.reads()),
                String.join("; ", asset.writes()),
                String.join("; ", asset.after()),
                asset.sameAs() == null ? "" : asset.sameAs(),
                String.format(Locale.ROOT, "%.2f", asset.hours().least()),
                String.format(Locale.ROOT, "%.2f", asset.hours().most()),
                asset.worst().map(DiagnosticAnswer::text).orElse(""));
    }
}
