package io.landfall.workbench.command;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.landfall.converter.conversion.Verdict;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.validation.proof.Counterexample;
import io.landfall.validation.proof.Difference;
import io.landfall.validation.proof.Proof;
import io.landfall.validation.proof.Proof.Outcome;
import io.landfall.workbench.conversion.AssetProof;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code prove} found.
 *
 * @param diagnostics about files as a whole
 */
record ProveAnswer(
        String landfall, long millis, Summary summary, List<Asset> assets, List<DiagnosticAnswer> diagnostics)
        implements Answer {

    /** How many assets came to which end. */
    record Summary(int assets, int proven, int disproved, int notProvable) {

        static Summary of(List<Asset> assets) {
            return new Summary(
                    assets.size(),
                    count(assets, Outcome.PROVEN),
                    count(assets, Outcome.DISPROVED),
                    count(assets, Outcome.NOT_PROVABLE));
        }

        private static int count(List<Asset> assets, Outcome outcome) {
            return (int)
                    assets.stream().filter(asset -> asset.proof() == outcome).count();
        }
    }

    /**
     * What became of one asset.
     *
     * @param engines that were compared with the legacy tool for every pipeline of the asset
     * @param reason why it is not proven
     * @param obstacles why an engine took no part
     */
    record Asset(
            String path,
            String system,
            String name,
            Verdict verdict,
            int confidence,
            Outcome proof,
            List<String> engines,
            long seed,
            int rows,
            Ways branches,
            @Nullable String reason,
            Map<String, String> obstacles,
            @Nullable Example counterexample,
            long millis) {

        static Asset of(AssetProof proven) {
            var conversion = proven.conversion();
            var deciding = proven.deciding();
            return new Asset(
                    conversion.asset().path(),
                    conversion.asset().system().name(),
                    conversion.asset().name(),
                    conversion.verdict(),
                    conversion.confidence(),
                    proven.outcome(),
                    engines(proven.proofs()),
                    deciding.map(Proof::seed).orElse(0L),
                    proven.proofs().stream().mapToInt(Proof::rows).sum(),
                    Ways.of(proven.proofs()),
                    deciding.flatMap(Proof::reason).orElse(null),
                    obstacles(proven.proofs()),
                    deciding.flatMap(Proof::counterexample).map(Example::of).orElse(null),
                    proven.millis());
        }

        private static List<String> engines(List<Proof> proofs) {
            return proofs.stream()
                    .map(Proof::engines)
                    .reduce((one, other) -> one.stream().filter(other::contains).toList())
                    .orElse(List.of());
        }

        private static Map<String, String> obstacles(List<Proof> proofs) {
            var all = new TreeMap<String, String>();
            proofs.forEach(proof -> proof.obstacles().forEach(all::putIfAbsent));
            return all;
        }
    }

    /** Ways through the conditions of the legacy object. */
    record Ways(int covered, int total) {

        static Ways of(List<Proof> proofs) {
            return new Ways(
                    proofs.stream().mapToInt(Proof::covered).sum(),
                    proofs.stream().mapToInt(Proof::total).sum());
        }
    }

    /**
     * The smallest input that shows a difference.
     *
     * @param operator the first whose rows differ
     * @param location of its legacy transformation or tool
     */
    record Example(
            String engine,
            String operator,
            @Nullable String field,
            String location,
            String difference,
            List<Sample> input,
            List<String> columns,
            List<List<@Nullable String>> legacy,
            List<List<@Nullable String>> converted,
            @Nullable String output) {

        private static final int SHOWN = 5;

        static Example of(Counterexample counterexample) {
            var parting = counterexample.parting();
            return new Example(
                    counterexample.engine(),
                    parting.operator(),
                    parting.field().orElse(null),
                    parting.at().path(),
                    parting.what(),
                    Sample.of(counterexample),
                    parting.columns(),
                    shown(parting.legacy()),
                    shown(parting.converted()),
                    output(counterexample.written()));
        }

        private static String output(Difference written) {
            return written.operator().isEmpty()
                    ? written.what()
                    : "%s%s: %s"
                            .formatted(
                                    written.operator(),
                                    written.field().map(field -> "." + field).orElse(""),
                                    written.what());
        }

        private static List<List<@Nullable String>> shown(List<List<@Nullable Object>> rows) {
            var all = new ArrayList<List<@Nullable String>>();
            for (List<@Nullable Object> row : rows.subList(0, Math.min(SHOWN, rows.size()))) {
                all.add(texts(row));
            }
            return all;
        }

        private static List<@Nullable String> texts(List<@Nullable Object> row) {
            var texts = new ArrayList<@Nullable String>();
            for (Object value : row) {
                texts.add(
                        value == null
                                ? null
                                : value instanceof byte[] bytes ? bytes.length + " bytes" : value.toString());
            }
            return texts;
        }
    }

    /** The rows of one source. */
    record Sample(String location, List<String> columns, List<List<@Nullable String>> rows) {

        static List<Sample> of(Counterexample counterexample) {
            return counterexample.input().tables().entrySet().stream()
                    .map(entry -> new Sample(
                            entry.getKey().path(),
                            entry.getValue().fields().stream()
                                    .map(field -> field.name())
                                    .toList(),
                            Example.shown(entry.getValue().rows())))
                    .toList();
        }
    }

    static ProveAnswer of(List<Asset> assets, List<Diagnostic> diagnostics, long millis) {
        return new ProveAnswer(
                Version.number(),
                millis,
                Summary.of(assets),
                assets,
                diagnostics.stream().map(DiagnosticAnswer::of).toList());
    }

    @JsonIgnore
    boolean isFine() {
        return summary.disproved() == 0;
    }

    @Override
    public Stream<String> text() {
        var sum = String.format(
                Locale.ROOT,
                "Of %d assets: %d proven, %d disproved, %d not provable (%.1f s)",
                summary.assets(),
                summary.proven(),
                summary.disproved(),
                summary.notProvable(),
                millis / 1000.0);
        return Stream.concat(assets.stream().flatMap(ProveAnswer::text), Stream.of("", sum));
    }

    private static Stream<String> text(Asset asset) {
        var head = "%s  %s".formatted(word(asset), asset.name());
        return switch (asset.proof()) {
            case PROVEN ->
                Stream.of(String.format(
                        Locale.ROOT,
                        "%s  %,d rows, %d of %d branches, on %s",
                        head,
                        asset.rows(),
                        asset.branches().covered(),
                        asset.branches().total(),
                        String.join(" and ", asset.engines())));
            case NOT_PROVABLE -> Stream.of("%s  %s".formatted(head, asset.reason()));
            case DISPROVED ->
                Stream.concat(
                        Stream.of(head),
                        Optional.ofNullable(asset.counterexample()).stream().flatMap(ProveAnswer::text));
        };
    }

    private static String word(Asset asset) {
        return switch (asset.proof()) {
            case PROVEN -> Colour.GOOD.of("proven      ");
            case DISPROVED -> Colour.BAD.of("disproved   ");
            case NOT_PROVABLE -> Colour.DOUBTFUL.of("not provable");
        };
    }

    private static Stream<String> text(Example example) {
        var place = example.operator() + (example.field() == null ? "" : "." + example.field());
        var where =
                "    %s (%s) on %s: %s".formatted(place, example.location(), example.engine(), example.difference());
        var input = example.input().stream()
                .flatMap(sample -> table("    given " + sample.location(), sample.columns(), sample.rows()));
        var legacy = table("    the legacy tool alone has", example.columns(), example.legacy());
        var converted = table("    the pipeline alone has", example.columns(), example.converted());
        var output = example.output() == null
                ? Stream.<String>of()
                : Stream.of("    in the end, %s".formatted(example.output()));
        return Stream.of(Stream.of(where), input, legacy, converted, output).flatMap(lines -> lines);
    }

    private static Stream<String> table(String title, List<String> columns, List<List<@Nullable String>> rows) {
        if (rows.isEmpty()) {
            return Stream.of();
        }
        var table = new Table();
        table.add(columns.toArray(String[]::new));
        for (List<@Nullable String> row : rows) {
            table.add(row.stream()
                    .map(cell -> cell == null ? "NULL" : "'" + cell + "'")
                    .toArray(String[]::new));
        }
        return Stream.concat(Stream.of(title), table.lines().map(line -> "      " + line));
    }
}
