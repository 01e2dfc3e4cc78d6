package io.landfall.workbench.command;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.validation.engine.RunResult;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code run} did. */
record RunAnswer(String landfall, long millis, List<Ran> pipelines, List<WorkflowRunAnswer> workflows)
        implements Answer {

    /** What became of one pipeline. */
    record Ran(
            String path,
            String name,
            boolean complete,
            long millis,
            List<Written> targets,
            List<Rejected> rejected,
            List<Failed> checks,
            List<DiagnosticAnswer> diagnostics) {

        static Ran of(Path path, String name, RunResult result) {
            return new Ran(
                    path.toString(),
                    name,
                    result.complete(),
                    result.millis(),
                    result.targets().stream()
                            .map(target -> new Written(
                                    target.target(),
                                    target.file().map(Path::toString).orElse(null),
                                    target.rows()))
                            .toList(),
                    result.rejects().stream()
                            .filter(reject -> reject.rows() > 0)
                            .map(reject -> new Rejected(reject.reject(), reject.reason(), reject.rows()))
                            .toList(),
                    result.checks().stream()
                            .map(check -> new Failed(check.check(), check.reason()))
                            .toList(),
                    result.diagnostics().stream().map(DiagnosticAnswer::of).toList());
        }

        static Ran unreadable(Path path, List<Diagnostic> diagnostics) {
            return new Ran(
                    path.toString(),
                    "",
                    false,
                    0,
                    List.of(),
                    List.of(),
                    List.of(),
                    diagnostics.stream().map(DiagnosticAnswer::of).toList());
        }
    }

    /**
     * A target.
     *
     * @param file null when nothing was written
     */
    record Written(String target, @Nullable String file, long rows) {}

    /** Rows that were taken out with an error. */
    record Rejected(String operator, String reason, long rows) {}

    /** A check that does not hold. */
    record Failed(String check, String reason) {}

    /** Everything that was said. */
    Stream<DiagnosticAnswer> diagnostics() {
        return Stream.concat(
                pipelines.stream().flatMap(ran -> ran.diagnostics().stream()),
                workflows.stream().flatMap(ran -> ran.diagnostics().stream()));
    }

    boolean isFine() {
        return pipelines.stream().allMatch(ran -> ran.complete() && ran.checks().isEmpty())
                && workflows.stream().allMatch(WorkflowRunAnswer::isFine);
    }

    @Override
    public Stream<String> text() {
        return Stream.concat(
                pipelines.stream().flatMap(RunAnswer::text), workflows.stream().flatMap(WorkflowRunAnswer::text));
    }

    private static Stream<String> text(Ran ran) {
        var table = new Table();
        ran.targets()
                .forEach(target -> table.add(
                        "  " + target.target(),
                        Count.of(target.rows(), "row"),
                        target.file() == null ? "not written" : target.file()));
        ran.rejected()
                .forEach(reject -> table.add(
                        "  " + reject.operator(), Count.of(reject.rows(), "row"), "taken out: " + reject.reason()));
        ran.checks().forEach(check -> table.add("  " + check.check(), "does not hold", check.reason()));
        return Stream.of(
                        Stream.of("%s %s in %.1f s"
                                .formatted(
                                        ran.name().isEmpty() ? ran.path() : ran.name(),
                                        ran.complete() ? "ran" : "did not run to its end",
                                        ran.millis() / 1000.0)),
                        table.lines(),
                        ran.diagnostics().stream()
                                .map(diagnostic -> "  %s%n    %s".formatted(diagnostic.text(), diagnostic.remedy())))
                .flatMap(lines -> lines);
    }
}
