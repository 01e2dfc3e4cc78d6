package io.landfall.converter.conversion;

import io.landfall.converter.conversion.Completion.Completed;
import io.landfall.converter.conversion.Conversion.Document;
import io.landfall.converter.rule.Fidelity;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Comes to a verdict on an asset from the facts about its pipelines. */
public final class Assessment {

    private static final int UNPROVEN_CEILING = 90;
    private static final int WARNING_COST = 5;
    private static final int PARTIAL_CEILING = 75;
    private static final int MANUAL_CEILING = 40;

    private Assessment() {}

    /** A pipeline and where it goes. */
    public record Part(String path, Completed completed) {}

    /**
     * The conversion of an asset that could be read.
     *
     * @param remarks about the asset itself
     */
    public static Conversion conversion(
            Asset asset, Complexity complexity, List<Part> parts, List<Diagnostic> remarks) {
        var diagnostics = new ArrayList<>(remarks);
        var fidelities = new ArrayList<Fidelity>();
        var rules = new TreeSet<String>();
        var documents = new ArrayList<Document>();
        for (var part : parts) {
            part.completed().diagnostics().stream()
                    .filter(diagnostic -> !diagnostics.contains(diagnostic))
                    .forEach(diagnostics::add);
            fidelities.addAll(part.completed().fidelities().values());
            rules.addAll(part.completed().rules());
            documents.add(new Document(part.path(), part.completed().pipeline()));
        }
        var counts = OperatorCounts.of(fidelities);
        var verdict = verdict(diagnostics, counts);
        return new Conversion(
                asset,
                verdict,
                confidence(verdict, counts, diagnostics),
                complexity,
                counts,
                documents,
                diagnostics,
                rules);
    }

    /** The conversion of an asset that could not be read. */
    public static Conversion failed(Asset asset, List<Diagnostic> diagnostics) {
        return new Conversion(
                asset, Verdict.FAILED, 0, Complexity.LOW, OperatorCounts.NONE, List.of(), diagnostics, Set.of());
    }

    private static Verdict verdict(List<Diagnostic> diagnostics, OperatorCounts counts) {
        if (count(diagnostics, Severity.ERROR) > 0 || counts.blocked() > 0) {
            return Verdict.MANUAL;
        }
        return count(diagnostics, Severity.WARNING) > 0 || counts.approximate() > 0
                ? Verdict.PARTIAL
                : Verdict.AUTOMATED;
    }

    private static long count(List<Diagnostic> diagnostics, Severity severity) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }

    /** The share of operators that keep the meaning, less what warnings put in doubt; without a proof never certain. */
    private static int confidence(Verdict verdict, OperatorCounts counts, List<Diagnostic> diagnostics) {
        if (counts.total() == 0) {
            return 0;
        }
        var kept = (100.0 * counts.exact() + 95.0 * counts.equivalent() + 50.0 * counts.approximate()) / counts.total();
        var doubt = WARNING_COST * count(diagnostics, Severity.WARNING);
        var ceiling = switch (verdict) {
            case AUTOMATED -> UNPROVEN_CEILING;
            case PARTIAL -> PARTIAL_CEILING;
            case MANUAL -> MANUAL_CEILING;
            case FAILED -> 0;
        };
        return Math.clamp(Math.round(kept - doubt), 0, ceiling);
    }
}
