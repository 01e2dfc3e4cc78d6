package io.landfall.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.export.Exports;
import io.landfall.validation.data.TypedRows;
import io.landfall.validation.proof.Counterexample;
import io.landfall.validation.proof.NativeEngine;
import io.landfall.validation.proof.NativeOutcome;
import io.landfall.validation.proof.OnDuckDb;
import io.landfall.validation.proof.Proof.Outcome;
import io.landfall.validation.proof.Prover;
import io.landfall.workbench.conversion.LegacyObjects;
import io.landfall.workbench.proof.ProofEngines;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pipeline that has the usual values of parameters in it does the same in the usual run, and is disproved by another one. */
class SampleParametersTest {

    /** However slow the machine. */
    private static final Prover.Settings SETTINGS = new Prover.Settings(40, 7, Duration.ofMinutes(5));

    @ParameterizedTest
    @CsvSource(textBlock = """
        powercenter/nightly-overrides, m_low_stock, REORDER_LEVEL
        powercenter/orders-since, m_orders_since, SINCE
        powercenter/receipt-numbers, m_receipt_numbers, RECEIPTS
        alteryx/region-report, region_report, Region
        """)
    void isDisprovedWithTheUsualValueInIt(Path folder, String name, String parameter) throws Exception {
        try (var exports = Exports.find(List.of(folder));
                var engine = OnDuckDb.open(ProofEngines.START)) {
            var pipeline = pipeline(folder, name);
            var legacy = LegacyObjects.of(exports, List.of(), ProofEngines.START)
                    .legacy(pipeline)
                    .orElseThrow();
            var prover = new Prover(List.of(new Deaf(engine, pipeline)), SETTINGS);
            assertThat(prover.prove(pipeline, legacy::run).outcome())
                    .as("runs with the usual values alone")
                    .isEqualTo(Outcome.PROVEN);
            var proof = prover.prove(pipeline, legacy);
            assertThat(proof.outcome()).isEqualTo(Outcome.DISPROVED);
            assertThat(proof.counterexample()
                            .map(Counterexample::values)
                            .orElseThrow()
                            .texts())
                    .containsKey(parameter);
        }
    }

    private static Pipeline pipeline(Path folder, String name) {
        return new SampleCase(folder)
                .conversions().stream()
                        .flatMap(conversion -> conversion.documents().stream())
                        .map(Conversion.Document::pipeline)
                        .filter(pipeline -> pipeline.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    /** Runs pipelines with the usual values, whatever they are given. */
    private record Deaf(NativeEngine engine, Pipeline usual) implements NativeEngine {

        @Override
        public NativeOutcome run(Pipeline pipeline, Map<String, TypedRows> sources) {
            return engine.run(pipeline.withParameters(usual.parameters()), sources);
        }

        @Override
        public Map<InputRef, TypedRows> outputs(
                Pipeline pipeline, Map<String, TypedRows> sources, List<InputRef> wanted) {
            return engine.outputs(pipeline, sources, wanted);
        }

        @Override
        public String name() {
            return engine.name();
        }

        @Override
        public Optional<String> obstacle(Pipeline pipeline) {
            return engine.obstacle(pipeline);
        }

        @Override
        public void close() {}
    }
}
