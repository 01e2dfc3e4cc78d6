package io.landfall.validation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.validation.data.TypedRows;
import io.landfall.validation.proof.Proof.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a proof says where runs with other values of parameters cannot be compared. */
class OtherRunsTest {

    private static final NativeEngine DUCKDB = OnDuckDb.open(ConvertedTwice.START);

    private static final Pipeline RIGHT = own("REGION = PARAM.REGION");

    @AfterAll
    static void close() {
        DUCKDB.close();
    }

    @Test
    void saysThatTheUsualValueAloneWasCompared() {
        var proof = proof(new Narrow(DUCKDB, "duckdb", Set.of("N")));
        assertThat(proof.outcome()).isEqualTo(Outcome.PROVEN);
        assertThat(proof.reason()).hasValue("with the usual value of REGION alone: on duckdb it takes other regions");
        assertThat(proof.engines()).containsExactly("duckdb");
    }

    @Test
    void saysWithWhichOtherValueTheFirstEngineGaveUp() {
        var proof = proof(new Narrow(DUCKDB, "duckdb", Set.of("N", "", "N ")));
        assertThat(proof.outcome()).isEqualTo(Outcome.PROVEN);
        assertThat(proof.reason()).hasValue("not with REGION = 'x': on duckdb it takes other regions");
    }

    @Test
    void listsNoEngineThatGaveUpWithAnotherValue() {
        var proof = proof(DUCKDB, new Narrow(DUCKDB, "narrow", Set.of("N", "x")));
        assertThat(proof.outcome()).isEqualTo(Outcome.PROVEN);
        assertThat(proof.reason()).isEmpty();
        assertThat(proof.engines()).containsExactly("duckdb");
        assertThat(proof.obstacles()).containsExactly(Map.entry("narrow", "with REGION = '': it takes other regions"));
    }

    @Test
    void saysWhichParametersTheLegacyObjectTakesNoValueFor() {
        var proof = prover(DUCKDB).prove(RIGHT, ConvertedTwice.legacy(RIGHT)::run);
        assertThat(proof.outcome()).isEqualTo(Outcome.PROVEN);
        assertThat(proof.reason())
                .hasValue("with the usual value of REGION alone: the reference executor takes no others");
    }

    /** An engine that gave up with one value is asked about the next. */
    @Test
    void disprovesWithTheNextValue() {
        var legacy = ConvertedTwice.legacy(RIGHT);
        var proof = prover(new Narrow(DUCKDB, "duckdb", Set.of("N", ""))).prove(own("REGION = 'N'"), legacy);
        assertThat(proof.outcome()).isEqualTo(Outcome.DISPROVED);
        assertThat(proof.counterexample().orElseThrow().values().texts()).isEqualTo(Map.of("REGION", "''"));
    }

    private static Pipeline own(String condition) {
        return ConvertedTwice.pipeline(
                ConvertedTwice.ownOrders(condition),
                List.of(new Parameter("REGION", Types.text(10), Optional.of(new Literal.TextValue("N")))));
    }

    private static Proof proof(NativeEngine... engines) {
        return prover(engines).prove(RIGHT, ConvertedTwice.legacy(RIGHT));
    }

    private static Prover prover(NativeEngine... engines) {
        return new Prover(List.of(engines), new Prover.Settings(40, 7, Duration.ofMinutes(5)));
    }

    /** Gives up with values of the region that it does not know. */
    private record Narrow(NativeEngine engine, String name, Set<String> known) implements NativeEngine {

        @Override
        public NativeOutcome run(Pipeline pipeline, Map<String, TypedRows> sources) {
            return pipeline.parameters().getFirst().defaultValue().orElseThrow() instanceof Literal.TextValue(var text)
                            && known.contains(text)
                    ? engine.run(pipeline, sources)
                    : new NativeOutcome.GaveUp("it takes other regions");
        }

        @Override
        public Map<InputRef, TypedRows> outputs(
                Pipeline pipeline, Map<String, TypedRows> sources, List<InputRef> wanted) {
            return engine.outputs(pipeline, sources, wanted);
        }

        @Override
        public Optional<String> obstacle(Pipeline pipeline) {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }
}
