package io.landfall.validation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.EngineCheck;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Script;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.export.Exports;
import io.landfall.rules.LegacyConverter;
import io.landfall.rules.alteryx.flow.FileSchemas;
import io.landfall.validation.proof.Proof.Outcome;
import io.landfall.validation.reference.LegacyInputs;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.LegacyRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Which share of the mistakes that converters make a proof finds: the pipelines of the samples, altered in one way after the other, each
 * beside the pipeline as it should be. A pipeline that reads nothing has one input, its own rows, which a proof tries: what alters no
 * row of it is the same whatever there is to find, so these pipelines say nothing about inputs and are left out. Run it with {@code ./mvnw -Pbench -pl validation -am test
 * -Dsurefire.failIfNoSpecifiedTests=false -Dtest=MutationBenchmark}; the line of the table in {@code docs/benchmarks.md} is in
 * {@code validation/target/benchmarks.md} then, the mutants that survive in {@code validation/target/survivors.txt}. With {@code
 * -Dlandfall.bench.step=10} only every tenth mutant is tried, with {@code -Dlandfall.bench.mutants=6} six of each pipeline, {@code
 * -Dlandfall.bench.draw=1} others than without it, and {@code
 * -Dlandfall.bench.seconds=8} gives each eight seconds, {@code -Dlandfall.bench.pipelines=m_stock.*} tries some pipelines alone,
 * {@code -Dlandfall.bench.again=survivors.txt} those mutants again that survived before.
 */
class MutationBenchmark {

    private static final int STEP = Integer.getInteger("landfall.bench.step", 1);
    private static final int EACH = Integer.getInteger("landfall.bench.mutants", Integer.MAX_VALUE);
    private static final int DRAW = Integer.getInteger("landfall.bench.draw", 0);
    private static final String PIPELINES = System.getProperty("landfall.bench.pipelines", ".*");
    private static final Set<String> AGAIN = again(System.getProperty("landfall.bench.again", ""));
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("landfall.bench.seconds", 60));
    private static final Prover.Settings SETTINGS = new Prover.Settings(300, 7, 0, TIME, true);

    private int number;
    private final Map<Outcome, List<String>> found = new EnumMap<>(Outcome.class);

    @Test
    void mutantsOfTheSamples() throws IOException {
        try (var engine = OnDuckDb.open(ConvertedTwice.START)) {
            var prover = new Prover(List.of(engine), SETTINGS);
            pipelines().forEach(pipeline -> tryMutants(pipeline, prover));
        }
        report();
        assertThat(caught()).isGreaterThanOrEqualTo(0.9);
    }

    private static Set<String> again(String file) {
        try {
            return file.isEmpty() ? Set.of() : Set.copyOf(Files.readAllLines(Path.of(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Pipeline> pipelines() throws IOException {
        try (var exports = Exports.find(List.of(Path.of("../samples")))) {
            return new LegacyConverter(EngineCheck.NONE, FileSchemas.NONE, List.of())
                    .convert(exports).stream()
                            .flatMap(conversion -> conversion.documents().stream())
                            .map(Conversion.Document::pipeline)
                            .filter(pipeline -> pipeline.operators().stream().noneMatch(Script.class::isInstance))
                            .filter(pipeline -> !InputRows.sources(pipeline).isEmpty())
                            .filter(distinctByOperators())
                            .filter(pipeline -> pipeline.name().matches(PIPELINES))
                            .toList();
        }
    }

    /** A mapping of two sessions that do the same has one pipeline to be wrong. */
    private static Predicate<Pipeline> distinctByOperators() {
        var seen = new HashSet<List<Operator>>();
        return pipeline -> seen.add(pipeline.operators());
    }

    private void tryMutants(Pipeline pipeline, Prover prover) {
        var legacy = remembered(pipeline);
        var mutants = some(pipeline);
        if (mutants.isEmpty() || prover.prove(pipeline, legacy).outcome() != Outcome.PROVEN) {
            return;
        }
        mutants.stream().filter(_ -> number++ % STEP == 0).forEach(mutant -> {
            var proof = prover.prove(mutant.pipeline(), legacy);
            var reason = proof.reason().map(text -> " (" + text + ")").orElse("");
            found.computeIfAbsent(proof.outcome(), _ -> new ArrayList<>()).add(mutant.what() + reason);
            System.out.printf("%s %d %s%s%n", proof.outcome(), proof.rows(), mutant.what(), reason);
        });
    }

    /** Drawn by chance where not all are wanted, the same each time. */
    private static List<Mutant> some(Pipeline pipeline) {
        var all = new ArrayList<>(Mutant.of(pipeline));
        Collections.shuffle(all, new Random(pipeline.name().hashCode() + DRAW));
        if (!AGAIN.isEmpty()) {
            return all.stream().filter(mutant -> AGAIN.contains(mutant.what())).toList();
        }
        return all.subList(0, Math.min(EACH, all.size()));
    }

    /** The same input is put to every mutant of a pipeline. */
    private static Legacy remembered(Pipeline pipeline) {
        return new Remembered(
                ConvertedTwice.legacy(pipeline),
                pipeline.operators().stream().map(Operator::at).distinct().toList(),
                new HashMap<>(),
                new HashMap<>());
    }

    /** What a legacy object has answered, by what was read and by the values of its runs. */
    private record Remembered(
            Legacy legacy,
            List<SourceLocation> places,
            Map<List<Optional<LegacyRows>>, LegacyOutcome> outcomes,
            Map<Map<String, Literal>, Legacy> runs)
            implements Legacy {

        @Override
        public LegacyOutcome run(LegacyInputs inputs) {
            return outcomes.computeIfAbsent(places.stream().map(inputs::rows).toList(), _ -> legacy.run(inputs));
        }

        @Override
        public boolean takes(Parameter parameter) {
            return legacy.takes(parameter);
        }

        @Override
        public Legacy given(Map<String, Literal> values) {
            return runs.computeIfAbsent(
                    values, _ -> new Remembered(legacy.given(values), places, new HashMap<>(), new HashMap<>()));
        }
    }

    private List<String> of(Outcome outcome) {
        return found.getOrDefault(outcome, List.of());
    }

    private double caught() {
        var caught = of(Outcome.DISPROVED).size();
        return caught / (double) Math.max(1, caught + of(Outcome.PROVEN).size());
    }

    private void report() throws IOException {
        var line = String.format(
                Locale.ROOT,
                "| Mutants caught | %,d | %,d survive | %,d undecided | %.1f %% |%n",
                of(Outcome.DISPROVED).size(),
                of(Outcome.PROVEN).size(),
                of(Outcome.NOT_PROVABLE).size(),
                100 * caught());
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/benchmarks.md"), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Files.write(Path.of("target/survivors.txt"), of(Outcome.PROVEN));
        Files.write(Path.of("target/undecided.txt"), of(Outcome.NOT_PROVABLE));
        System.out.print(line);
    }
}
