package io.landfall.workbench.command;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rule;
import io.landfall.parsers.diagnostic.DiagnosticCode;
import io.landfall.rules.RuleCatalog;
import io.landfall.workbench.catalog.DiagnosticCatalog;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what Landfall converts. */
@Command(
        name = "catalog",
        description = "Lists every rule, and everything that may be said about an export or a run.",
        mixinStandardHelpOptions = true)
final class CatalogCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Output output = new Output();

    /** The catalogue. */
    private record CatalogAnswer(String landfall, List<Chapter> chapters, List<Said> diagnostics) implements Answer {

        @Override
        public Stream<String> text() {
            return Stream.concat(
                    chapters.stream().flatMap(Chapter::text),
                    diagnostics.stream().flatMap(Said::text));
        }

        private static Stream<String> under(String title, Table table) {
            return Stream.concat(Stream.of(title), Stream.concat(table.lines(), Stream.of("")));
        }
    }

    /** The rules for one kind of construct. */
    private record Chapter(String title, List<Listed> rules) {

        Stream<String> text() {
            var table = new Table();
            rules.forEach(rule -> table.add("  " + rule.code(), rule.fidelity().name(), rule.summary()));
            return CatalogAnswer.under(title, table);
        }
    }

    /** One rule. */
    private record Listed(String code, String summary, Fidelity fidelity, String before, String after) {}

    /** What may be said at one stage. */
    private record Said(String title, List<DiagnosticCode.Entry> codes) {

        Stream<String> text() {
            var table = new Table();
            codes.forEach(code -> table.add("  " + code.id(), code.severity().name(), code.message()));
            return CatalogAnswer.under(title, table);
        }
    }

    @Override
    public Integer call() {
        var chapters = RuleCatalog.chapters().stream()
                .map(chapter -> new Chapter(
                        chapter.title(),
                        chapter.rules().stream().map(CatalogCommand::listed).toList()))
                .toList();
        var diagnostics = DiagnosticCatalog.chapters().stream()
                .map(chapter -> new Said(
                        chapter.title(),
                        chapter.codes().stream().map(DiagnosticCode::entry).toList()))
                .toList();
        output.print(
                new CatalogAnswer(Version.number(), chapters, diagnostics),
                spec.commandLine().getOut());
        return 0;
    }

    private static Listed listed(Rule rule) {
        var entry = rule.entry();
        return new Listed(entry.code(), entry.summary(), entry.fidelity(), entry.before(), entry.after());
    }
}
