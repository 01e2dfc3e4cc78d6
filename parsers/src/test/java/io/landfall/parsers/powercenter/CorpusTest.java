package io.landfall.parsers.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.export.Export;
import io.landfall.parsers.export.ExportKind;
import io.landfall.parsers.export.Exports;
import io.landfall.parsers.powercenter.catalog.Catalog;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressions;
import io.landfall.parsers.powercenter.read.PowerCenterParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Reads a collection of genuine exports, where there is one: in the folder that the system property or the environment
 * variable {@code landfall.corpus} names, or in {@code shared/corpus} beside the project.
 */
class CorpusTest {

    private static final double WANTED_SHARE = 0.995;

    private static Exports exports;
    private static final List<PowerCenterExport> PARSED = new ArrayList<>();
    private static final List<Diagnostic> DIAGNOSTICS = new ArrayList<>();

    /** A text that should be an expression, and where it stands. */
    private record Formula(String text, SourceLocation at) {}

    @BeforeAll
    static void readEverything() {
        var corpus = corpus();
        Assumptions.assumeTrue(corpus.isPresent(), "no corpus of genuine exports here");
        exports = Exports.find(Stream.of("powercenter", "golden/powercenter")
                .map(corpus.get()::resolve)
                .toList());
        for (var export : exports.of(ExportKind.POWERCENTER)) {
            var parsed = PowerCenterParser.parse(export.file());
            PARSED.add(parsed.value());
            DIAGNOSTICS.addAll(parsed.diagnostics());
        }
    }

    @AfterAll
    static void close() {
        if (exports != null) {
            exports.close();
        }
    }

    private static Optional<Path> corpus() {
        var named = Optional.ofNullable(System.getProperty("landfall.corpus"))
                .or(() -> Optional.ofNullable(System.getenv("landfall.corpus")));
        var above = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/corpus"));
        return Stream.concat(named.map(Path::of).stream(), above)
                .filter(Files::isDirectory)
                .findFirst();
    }

    @Test
    void recognisesEveryExport() {
        assertThat(exports.of(ExportKind.UNREADABLE)).extracting(Export::file).isEmpty();
        assertThat(exports.all())
                .filteredOn(export -> export.file().extension().equals("xml"))
                .extracting(Export::kind)
                .containsOnly(ExportKind.POWERCENTER);
        assertThat(PARSED)
                .hasSizeGreaterThan(200)
                .allSatisfy(
                        export -> assertThat(export.objects(FolderObject.class)).isNotEmpty());
    }

    @Test
    void remarksOnlyOnPasswords() {
        var counts = new TreeMap<String, Integer>();
        DIAGNOSTICS.forEach(diagnostic -> counts.merge(diagnostic.id(), 1, Integer::sum));
        System.out.println("PowerCenter corpus: diagnostics of the parser " + counts);
        assertThat(counts.keySet()).isSubsetOf("PC-PARSE-110", "PC-PARSE-111");
    }

    @Test
    void readsTheExpressions() {
        var formulas = PARSED.stream()
                .flatMap(CorpusTest::formulas)
                .filter(formula -> !PowerCenterExpressions.isEmpty(formula.text()))
                .toList();
        var unread = formulas.stream()
                .flatMap(formula -> PowerCenterExpressions.parse(formula.text(), formula.at()).diagnostics().stream())
                .toList();
        System.out.printf(
                "PowerCenter corpus: %d of %d expressions read%n", formulas.size() - unread.size(), formulas.size());
        unread.forEach(System.out::println);
        assertThat(formulas).hasSizeGreaterThan(5000);
        assertThat(unread.size()).isLessThanOrEqualTo((int) (formulas.size() * (1 - WANTED_SHARE)));
    }

    @Test
    void findsWhatBelongsTogether() {
        var counts = new TreeMap<String, Integer>();
        var sessions = 0;
        for (var export : PARSED) {
            var catalog = Catalog.of(export);
            catalog.check().forEach(diagnostic -> counts.merge(diagnostic.id(), 1, Integer::sum));
            sessions += catalog.sessions().size();
        }
        System.out.println("PowerCenter corpus: " + sessions + " sessions, diagnostics of the catalogue " + counts);
        assertThat(sessions).isGreaterThan(500);
    }

    private static Stream<Transformation> transformations(PowerCenterExport export) {
        return Stream.concat(
                export.objects(Transformation.class).stream(),
                export.objects(DataFlow.class).stream().flatMap(flow -> flow.transformations().stream()));
    }

    private static Stream<Formula> formulas(PowerCenterExport export) {
        var flows = export.objects(TaskFlow.class).stream()
                .flatMap(CorpusTest::withWorklets)
                .toList();
        return Stream.of(
                        transformations(export).flatMap(CorpusTest::formulas),
                        flows.stream()
                                .flatMap(flow -> flow.links().stream())
                                .map(link -> new Formula(link.condition(), link.at())),
                        flows.stream().flatMap(flow -> flow.tasks().stream()).flatMap(CorpusTest::formulas))
                .flatMap(stream -> stream);
    }

    private static Stream<TaskFlow> withWorklets(TaskFlow flow) {
        return Stream.concat(Stream.of(flow), flow.worklets().stream().flatMap(CorpusTest::withWorklets));
    }

    private static Stream<Formula> formulas(Task task) {
        var assignments = task.kind().filter(kind -> kind == TaskKind.ASSIGNMENT).stream()
                .flatMap(kind -> task.values().stream())
                .map(value -> new Formula(value.value(), value.at()));
        return Stream.concat(Stream.of(new Formula(task.decision(), task.at())), assignments);
    }

    private static Stream<Formula> formulas(Transformation transformation) {
        var at = transformation.at();
        var ports = transformation.ports().stream()
                .flatMap(port -> Stream.of(
                        new Formula(port.expression(), port.at()), new Formula(port.defaultValue(), port.at())));
        var groups = transformation.groups().stream().map(group -> new Formula(group.expression(), group.at()));
        var sheet = Stream.of(
                        "Filter Condition",
                        "Join Condition",
                        "Lookup condition",
                        "Update Strategy Expression",
                        "Transaction Control Condition")
                .map(name -> new Formula(transformation.attributes().text(name), at));
        return Stream.of(ports, groups, sheet).flatMap(stream -> stream);
    }
}
