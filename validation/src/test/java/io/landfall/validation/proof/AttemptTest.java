package io.landfall.validation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.data.TypedRows;
import io.landfall.validation.proof.Proof.Outcome;
import io.landfall.validation.reference.Branches;
import io.landfall.validation.reference.LegacyInputs;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.LegacyRows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which inputs a proof tries: how many rows each has, and what it does where runs end. */
class AttemptTest {

    private static final Duration PATIENT = Duration.ofMinutes(5);

    private static final String COPIED = """
        - id: SRC
          op: source
          dataset: {connection: shop, table: ORDERS}
          fields:
            - {name: ID, type: BIGINT}
            - {name: STATUS, type: VARCHAR(10)}
          origin: m_orders/SRC
        - id: TGT
          op: target
          input: SRC
          dataset: {connection: dwh, table: COPY}
          mode: append
          fields: [ID, STATUS]
          origin: m_orders/TGT
        """;

    private static final String READS_NOTHING = """
        - id: ROWS
          op: values
          fields: [{name: ID, type: BIGINT}]
          rows: [[1], [2]]
          origin: m_orders/ROWS
        - id: TGT
          op: target
          input: ROWS
          dataset: {connection: dwh, table: COPY}
          mode: append
          fields: [ID]
          origin: m_orders/TGT
        """;

    /** Both copy rows, and write down how many they were given. */
    private static final class Copying implements Legacy, NativeEngine {

        private final Pipeline pipeline;
        private final IntPredicate runs;
        private final List<List<List<Object>>> inputs = new ArrayList<>();

        Copying(String operators, IntPredicate runs) {
            this.pipeline = ConvertedTwice.pipeline(operators);
            this.runs = runs;
        }

        Proof prove(Prover.Settings settings) {
            return attempt(settings).run();
        }

        Attempt attempt(Prover.Settings settings) {
            return new Attempt(settings, pipeline, this, new ArrayList<>(List.of(this)), new HashMap<>());
        }

        List<Integer> sizes() {
            return inputs.stream().map(List::size).toList();
        }

        @Override
        public LegacyOutcome run(LegacyInputs given) {
            var target = pipeline.targets().getFirst();
            var rows = InputRows.sources(pipeline).stream()
                    .findFirst()
                    .flatMap(source -> given.rows(source.at()))
                    .orElseGet(() -> new LegacyRows(List.of("ID"), List.of()));
            inputs.add(rows.rows().stream()
                    .map(row -> row.stream()
                            .map(value -> (Object) String.valueOf(value))
                            .toList())
                    .toList());
            return runs.test(rows.rows().size())
                    ? new LegacyOutcome.Ran(
                            List.of(new LegacyOutcome.Output("TGT", target.at(), rows, false)),
                            List.of(),
                            new Branches(),
                            Map.of())
                    : new LegacyOutcome.Undefined(SourceLocation.of("m_orders"), "so many rows");
        }

        @Override
        public NativeOutcome run(Pipeline same, Map<String, TypedRows> sources) {
            var target = same.targets().getFirst();
            var none = new TypedRows(List.of(), List.of());
            return new NativeOutcome.Ran(
                    Map.of(target.id(), sources.values().stream().findFirst().orElse(none)), Map.of());
        }

        @Override
        public Map<InputRef, TypedRows> outputs(Pipeline same, Map<String, TypedRows> sources, List<InputRef> wanted) {
            return Map.of();
        }

        @Override
        public String name() {
            return "copying";
        }

        @Override
        public Optional<String> obstacle(Pipeline same) {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }

    @Test
    void beginsWithoutRowsAndGoesOnWithMore() {
        var copying = new Copying(COPIED, _ -> true);
        var proof = copying.prove(new Prover.Settings(100, 7, PATIENT));
        assertThat(proof.outcome()).isEqualTo(Outcome.PROVEN);
        assertThat(copying.sizes()).startsWith(0, 4, 6, 9, 15, 10, 20, 30, 36);
        assertThat(proof.rows())
                .isEqualTo(copying.sizes().stream().mapToInt(size -> size).sum());
    }

    @Test
    void triesTheSameForTheSameSeed() {
        var one = new Copying(COPIED, _ -> true);
        one.prove(new Prover.Settings(50, 7, PATIENT));
        var same = new Copying(COPIED, _ -> true);
        same.prove(new Prover.Settings(50, 7, PATIENT));
        var other = new Copying(COPIED, _ -> true);
        other.prove(new Prover.Settings(50, 8, PATIENT));
        assertThat(same.inputs).isEqualTo(one.inputs);
        assertThat(other.inputs).isNotEqualTo(one.inputs);
    }

    /** What is written without rows shows nothing about rows. */
    @Test
    void provesNothingWithoutRows() {
        var proof = new Copying(COPIED, size -> size == 0).prove(new Prover.Settings(100, 7, PATIENT));
        assertThat(proof.outcome()).isEqualTo(Outcome.NOT_PROVABLE);
        assertThat(proof.reason().orElse("")).isEqualTo("no input was found that it runs on: so many rows");
    }

    @Test
    void triesSmallerInputsWhereRunsEnd() {
        var copying = new Copying(COPIED, size -> size < 3);
        var proof = copying.prove(new Prover.Settings(100, 7, PATIENT));
        assertThat(proof.outcome()).isEqualTo(Outcome.PROVEN);
        assertThat(copying.sizes().subList(0, 6)).as("half of 4").contains(4, 2);
    }

    @Test
    void endsWithTheFirstInputWhenTheTimeIsUp() {
        var copying = new Copying(COPIED, _ -> true);
        assertThat(copying.prove(new Prover.Settings(100, 7, Duration.ZERO)).outcome())
                .isEqualTo(Outcome.PROVEN);
        assertThat(copying.sizes()).containsExactly(0, 4);
    }

    @Test
    void whatReadsNothingHasOneInput() {
        var copying = new Copying(READS_NOTHING, _ -> true);
        copying.prove(new Prover.Settings(100, 7, PATIENT));
        assertThat(copying.sizes()).containsExactly(0);
    }

    @Test
    void triesEverySpecialValueWhenAskedTo() {
        var usual = new Copying(COPIED, _ -> true);
        usual.prove(new Prover.Settings(30, 7, PATIENT));
        var whole = new Copying(COPIED, _ -> true);
        whole.prove(new Prover.Settings(30, 7, PATIENT).whole());
        assertThat(values(whole)).containsAll(values(usual));
        assertThat(values(whole)).hasSizeGreaterThan(values(usual).size());
    }

    private static List<Object> values(Copying copying) {
        return copying.inputs.stream()
                .flatMap(List::stream)
                .map(List::getLast)
                .distinct()
                .collect(Collectors.toList());
    }

    @Test
    void isBriefWithATameInputAndAWildOne() {
        var copying = new Copying(COPIED, _ -> true);
        assertThat(copying.attempt(new Prover.Settings(100, 7, PATIENT)).brief().outcome())
                .isEqualTo(Outcome.PROVEN);
        assertThat(copying.sizes()).containsExactly(10, 30);
        var late = new Copying(COPIED, _ -> true);
        late.attempt(new Prover.Settings(100, 7, Duration.ZERO)).brief();
        assertThat(late.sizes()).containsExactly(10);
    }
}
