package io.landfall.converter.conversion;

import io.landfall.converter.conversion.Completion.Completed;
import io.landfall.converter.conversion.Conversion.Document;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.rule.Fidelity;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Severity;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Comes to a verdict on an asset from the facts about its pipelines. */
public final class Assessment {

    private static final int UNPROVEN_CEILING = 90;
    private static final int PROVEN_CEILING = 99;
    private static final int DISPROVED_CEILING = 30;
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
            documents.add(new Document(part.path(), part.completed().kept()));
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
                Optional.empty(),
                diagnostics,
                rules);
    }

    /**
     * The conversion of a workflow.
     *
     * @param fidelities of its tasks and links
     */
    public static Conversion workflow(
            Asset asset,
            Complexity complexity,
            WorkflowDocument document,
            List<Fidelity> fidelities,
            Set<String> rules,
            List<Diagnostic> diagnostics) {
        var counts = OperatorCounts.of(fidelities);
        var verdict = verdict(diagnostics, counts);
        return new Conversion(
                asset,
                verdict,
                confidence(verdict, counts, diagnostics),
                complexity,
                counts,
                List.of(),
                Optional.of(document),
                diagnostics,
                rules);
    }

    /** The conversion of an asset that could not be read. */
    public static Conversion failed(Asset asset, List<Diagnostic> diagnostics) {
        return new Conversion(
                asset,
                Verdict.FAILED,
                0,
                Complexity.LOW,
                OperatorCounts.NONE,
                List.of(),
                Optional.empty(),
                diagnostics,
                Set.of());
    }

    /** The same conversion when something stands in the place of what was blocked; the verdict follows from what is said now. */
    public static Conversion filled(
            Conversion conversion, List<Document> documents, OperatorCounts operators, List<Diagnostic> diagnostics) {
        var verdict = verdict(diagnostics, operators);
        return new Conversion(
                conversion.asset(),
                verdict,
                confidence(verdict, operators, diagnostics),
                conversion.complexity(),
                operators,
                documents,
                conversion.workflow(),
                diagnostics,
                conversion.rules());
    }

    /** Why an engine does not take a pipeline, as its asset's diagnostics. */
    public static List<Diagnostic> engineProblems(Pipeline pipeline, EngineCheck engine) {
        var origin = pipeline.origin();
        return engine.problems(pipeline).stream()
                .map(problem -> Diagnostic.of(
                        ConversionCode.DOES_NOT_COMPILE,
                        new SourceLocation(origin.file(), 0, 0, origin.object()),
                        problem))
                .toList();
    }

    /** The same conversion when a proof has shown that it does what the legacy object does. */
    public static Conversion proven(Conversion conversion) {
        var confidence = conversion.verdict() == Verdict.AUTOMATED
                ? confidence(kept(conversion.operators()), 0, PROVEN_CEILING)
                : conversion.confidence();
        return judged(conversion, conversion.verdict(), confidence, conversion.diagnostics());
    }

    /** The same conversion when a proof has shown that it does something else. */
    public static Conversion disproved(Conversion conversion, List<Diagnostic> found) {
        var diagnostics = new ArrayList<>(conversion.diagnostics());
        diagnostics.addAll(found);
        var verdict = conversion.verdict() == Verdict.AUTOMATED ? Verdict.PARTIAL : conversion.verdict();
        var confidence = Math.min(conversion.confidence(), DISPROVED_CEILING);
        return judged(conversion, verdict, confidence, diagnostics);
    }

    private static Conversion judged(
            Conversion conversion, Verdict verdict, int confidence, List<Diagnostic> diagnostics) {
        return new Conversion(
                conversion.asset(),
                verdict,
                confidence,
                conversion.complexity(),
                conversion.operators(),
                conversion.documents(),
                conversion.workflow(),
                diagnostics,
                conversion.rules());
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
        var ceiling = switch (verdict) {
            case AUTOMATED -> UNPROVEN_CEILING;
            case PARTIAL -> PARTIAL_CEILING;
            case MANUAL -> MANUAL_CEILING;
            case FAILED -> 0;
        };
        return confidence(kept(counts), WARNING_COST * count(diagnostics, Severity.WARNING), ceiling);
    }

    private static double kept(OperatorCounts counts) {
        return counts.total() == 0
                ? 0
                : (100.0 * counts.exact() + 95.0 * counts.equivalent() + 50.0 * counts.approximate()) / counts.total();
    }

    private static int confidence(double kept, long doubt, int ceiling) {
        return Math.clamp(Math.round(kept - doubt), 0, ceiling);
    }
}
