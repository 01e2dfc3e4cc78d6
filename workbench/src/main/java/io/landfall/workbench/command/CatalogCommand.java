package io.landfall.workbench.command;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rule;
import io.landfall.rules.RuleCatalog;
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
        description = "Lists every rule: what becomes of what, and how close.",
        mixinStandardHelpOptions = true)
final class CatalogCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Output output = new Output();

    /** The catalogue. */
    private record CatalogAnswer(String landfall, List<Chapter> chapters) implements Answer {

        @Override
        public Stream<String> text() {
            return chapters.stream().flatMap(chapter -> {
                var table = new Table();
                chapter.rules()
                        .forEach(rule ->
                                table.add("  " + rule.code(), rule.fidelity().name(), rule.summary()));
                return Stream.concat(Stream.of(chapter.title()), Stream.concat(table.lines(), Stream.of("")));
            });
        }
    }

    /** The rules for one kind of construct. */
    private record Chapter(String title, List<Listed> rules) {}

    /** One rule. */
    private record Listed(String code, String summary, Fidelity fidelity, String before, String after) {}

    @Override
    public Integer call() {
        var chapters = RuleCatalog.chapters().stream()
                .map(chapter -> new Chapter(
                        chapter.title(),
                        chapter.rules().stream().map(CatalogCommand::listed).toList()))
                .toList();
        output.print(
                new CatalogAnswer(Version.number(), chapters),
                spec.commandLine().getOut());
        return 0;
    }

    private static Listed listed(Rule rule) {
        var entry = rule.entry();
        return new Listed(entry.code(), entry.summary(), entry.fidelity(), entry.before(), entry.after());
    }
}
