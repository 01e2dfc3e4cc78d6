package io.landfall.validation.proof;

import io.landfall.converter.pipeline.Pipeline;
import java.time.Duration;
import java.util.List;

/** Proofs of pipelines that a test writes down, each beside one that plays the legacy tool. */
final class WrittenProofs {

    /** However slow the machine. */
    private static final Prover.Settings PATIENT = new Prover.Settings(300, 7, Duration.ofMinutes(5));

    /** Lives as long as the tests, whose classes take turns. */
    private static final NativeEngine ENGINE = OnDuckDb.open(ConvertedTwice.START);

    private WrittenProofs() {}

    static Proof of(String legacy, String converted) {
        return of(ConvertedTwice.pipeline(converted), ConvertedTwice.legacy(ConvertedTwice.pipeline(legacy)));
    }

    static Proof of(String legacy, String converted, long seed) {
        return of(
                ConvertedTwice.pipeline(converted),
                ConvertedTwice.legacy(ConvertedTwice.pipeline(legacy)),
                new Prover.Settings(PATIENT.rows(), seed, PATIENT.time()));
    }

    static Proof of(Pipeline pipeline, Legacy legacy) {
        return of(pipeline, legacy, PATIENT);
    }

    /** With every special value. */
    static Proof thorough(String legacy, String converted) {
        return thorough(ConvertedTwice.pipeline(converted), ConvertedTwice.legacy(ConvertedTwice.pipeline(legacy)));
    }

    static Proof thorough(Pipeline pipeline, Legacy legacy) {
        return of(pipeline, legacy, PATIENT.whole());
    }

    private static Proof of(Pipeline pipeline, Legacy legacy, Prover.Settings settings) {
        synchronized (ENGINE) {
            return new Prover(List.of(ENGINE), settings).prove(pipeline, legacy);
        }
    }
}
