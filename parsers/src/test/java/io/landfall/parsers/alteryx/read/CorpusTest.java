package io.landfall.parsers.alteryx.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.expression.AlteryxFormulas;
import io.landfall.parsers.alteryx.tool.MacroCall;
import io.landfall.parsers.alteryx.tool.OtherTool;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.export.ExportKind;
import io.landfall.parsers.export.Exports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Reads every genuine workflow that is at hand. They belong to others and are not part of the project: the folder is
 * looked for upwards from the working directory, or given by the system property {@code landfall.corpus}.
 */
class CorpusTest {

    private static final double SHARE_OF_FORMULAS = 0.995;

    @Test
    void readsEveryWorkflow() {
        var corpus = corpus();
        assumeTrue(corpus.isPresent(), "there is no corpus");
        try (var exports = Exports.find(List.of(corpus.orElseThrow()))) {
            var alteryx = exports.of(ExportKind.ALTERYX);
            var start = System.nanoTime();
            var resolver = new MacroResolver(List.of());
            var read = alteryx.stream().map(resolver::read).toList();
            report("%d documents read with their macros in %d ms", read.size(), millis(start));
            assertThat(read).isNotEmpty();
            checkTools(read);
            checkFormulas(read);
            reportDiagnostics(read);
            checkSecrets(read);
            checkIncomplete(read);
        }
    }

    private static void checkTools(List<Parsed<Workflow>> read) {
        var tools = read.stream()
                .flatMap(document -> document.value().tools().stream())
                .toList();
        var others = tools.stream()
                .filter(tool -> tool.configuration() instanceof OtherTool)
                .collect(Collectors.groupingBy(Tool::plugin, TreeMap::new, Collectors.counting()));
        var calls = tools.stream()
                .filter(tool -> tool.configuration() instanceof MacroCall)
                .count();
        var untyped = others.values().stream().mapToLong(Long::longValue).sum();
        report(
                "%d tools: %d typed, %d of them calls of macros, %d without a type",
                tools.size(), tools.size() - untyped, calls, untyped);
        others.forEach((plugin, count) -> report("    %4d %s", count, plugin));
        assertThat(untyped).isLessThan(tools.size() / 20);
        assertThat(tools).allSatisfy(tool -> assertThat(tool.at().line()).isPositive());
    }

    private static void checkFormulas(List<Parsed<Workflow>> read) {
        var unread = new ArrayList<Diagnostic>();
        var formulas = read.stream()
                .flatMap(document -> Formulas.of(document.value()).stream())
                .toList();
        var start = System.nanoTime();
        for (var formula : formulas) {
            var parsed = AlteryxFormulas.parse(formula.text(), formula.at());
            unread.addAll(parsed.diagnostics());
        }
        var millis = millis(start);
        var share = 1 - (double) unread.size() / formulas.size();
        report(
                "%d formulas, %d of them different: %.2f %% read, in %d ms",
                formulas.size(), formulas.stream().distinct().count(), 100 * share, millis);
        unread.forEach(diagnostic -> report("    %s", diagnostic));
        assertThat(share).isGreaterThanOrEqualTo(SHARE_OF_FORMULAS);
    }

    private static void reportDiagnostics(List<Parsed<Workflow>> read) {
        var all = read.stream()
                .flatMap(document -> document.diagnostics().stream())
                .toList();
        all.stream()
                .collect(Collectors.groupingBy(
                        diagnostic -> diagnostic.id() + " "
                                + (diagnostic.id().startsWith("AX-PARSE-1") ? diagnostic.args() : ""),
                        TreeMap::new,
                        Collectors.counting()))
                .forEach((code, count) -> report("    %4d %s", count, code));
    }

    /** The placeholder that Designer writes for a stored password shows whether connection strings are cleaned. */
    private static void checkSecrets(List<Parsed<Workflow>> read) {
        var model = read.stream()
                .map(document -> document.value().withMacros(Map.of()).toString());
        assertThat(model).noneMatch(text -> text.contains("__EncPwd"));
    }

    /** What cannot be read to its end has said so, and the tools before that are there. */
    private static void checkIncomplete(List<Parsed<Workflow>> read) {
        var incomplete = read.stream()
                .filter(document -> document.diagnostics().stream()
                        .anyMatch(diagnostic -> diagnostic.code() == AlteryxCode.INCOMPLETE))
                .toList();
        incomplete.forEach(document -> report("%s: %s", document.value().at(), document.diagnostics()));
        assertThat(incomplete).allMatch(document -> !document.value().tools().isEmpty());
        assertThat(read)
                .filteredOn(document -> document.value().version().isEmpty())
                .isEmpty();
    }

    private static Optional<Path> corpus() {
        var given = Optional.ofNullable(System.getProperty("landfall.corpus")).map(Path::of);
        return given.or(() -> ancestors().filter(Files::isDirectory).findFirst());
    }

    private static Stream<Path> ancestors() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/corpus"));
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    @SuppressWarnings("SystemOut") // The figures are what the test is run for.
    private static void report(String format, Object... args) {
        System.out.println(format.formatted(args));
    }
}
