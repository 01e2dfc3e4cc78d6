package io.landfall.workbench.command;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.validation.proof.Proof.Outcome;
import io.landfall.workbench.proof.ProvenAsset;
import io.landfall.workbench.proof.SmallestInput;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code prove} found.
 *
 * @param diagnostics about files as a whole
 */
record ProveAnswer(String landfall, long millis, Summary summary, List<ProvenAsset> assets, FileRemarks diagnostics)
        implements Answer {

    /** How many assets came to which end. */
    record Summary(int assets, int proven, int disproved, int notProvable) {

        static Summary of(List<ProvenAsset> assets) {
            return new Summary(
                    assets.size(),
                    count(assets, Outcome.PROVEN),
                    count(assets, Outcome.DISPROVED),
                    count(assets, Outcome.NOT_PROVABLE));
        }

        private static int count(List<ProvenAsset> assets, Outcome outcome) {
            return (int)
                    assets.stream().filter(asset -> asset.proof() == outcome).count();
        }
    }

    static ProveAnswer of(List<ProvenAsset> assets, List<Diagnostic> diagnostics, long millis) {
        return new ProveAnswer(Version.number(), millis, Summary.of(assets), assets, FileRemarks.of(diagnostics));
    }

    @JsonIgnore
    boolean isFine() {
        return diagnostics.leaveNothing(assets) && summary.disproved() == 0;
    }

    @Override
    public Stream<String> text() {
        var sum = String.format(
                Locale.ROOT,
                "Of %s: %d proven, %d disproved, %d not provable (%.1f s)",
                Count.of(summary.assets(), "asset"),
                summary.proven(),
                summary.disproved(),
                summary.notProvable(),
                millis / 1000.0);
        return Stream.of(diagnostics.text(), assets.stream().flatMap(ProveAnswer::text), Stream.of("", sum))
                .flatMap(lines -> lines);
    }

    private static Stream<String> text(ProvenAsset asset) {
        var head = "%s  %s".formatted(word(asset), asset.name());
        return switch (asset.proof()) {
            case PROVEN ->
                Stream.concat(
                        Stream.of(String.format(
                                Locale.ROOT,
                                "%s  %s, %d of %d branches, on %s",
                                head,
                                Count.of(asset.rows(), "row"),
                                asset.branches().covered(),
                                asset.branches().total(),
                                String.join(" and ", asset.engines()))),
                        Optional.ofNullable(asset.reason()).stream().map("    "::concat));
            case NOT_PROVABLE -> Stream.of("%s  %s".formatted(head, asset.reason()));
            case DISPROVED ->
                Stream.concat(
                        Stream.of(head),
                        Optional.ofNullable(asset.counterexample()).stream().flatMap(ProveAnswer::text));
        };
    }

    private static String word(ProvenAsset asset) {
        return switch (asset.proof()) {
            case PROVEN -> Colour.GOOD.of("proven      ");
            case DISPROVED -> Colour.BAD.of("disproved   ");
            case NOT_PROVABLE -> Colour.DOUBTFUL.of("not provable");
        };
    }

    private static Stream<String> text(SmallestInput example) {
        var place = example.operator() + (example.field() == null ? "" : "." + example.field());
        var where =
                "    %s (%s) on %s: %s".formatted(place, example.location(), example.engine(), example.difference());
        var run = example.run().stream().map("    in a run with %s"::formatted);
        var input = example.input().stream()
                .flatMap(sample -> table("    given " + sample.location(), sample.columns(), sample.rows()));
        var legacy = table("    the legacy tool alone has", example.columns(), example.legacy());
        var converted = table("    the pipeline alone has", example.columns(), example.converted());
        var output = example.output() == null
                ? Stream.<String>of()
                : Stream.of("    in the end, %s".formatted(example.output()));
        return Stream.of(Stream.of(where), run, input, legacy, converted, output)
                .flatMap(lines -> lines);
    }

    private static Stream<String> table(String title, List<String> columns, List<List<@Nullable String>> rows) {
        if (rows.isEmpty()) {
            return Stream.of();
        }
        var table = new Table();
        table.add(columns.toArray(String[]::new));
        for (List<@Nullable String> row : rows) {
            table.add(row.stream().map(Table::value).toArray(String[]::new));
        }
        return Stream.concat(Stream.of(title), table.lines().map(line -> "      " + line));
    }
}
