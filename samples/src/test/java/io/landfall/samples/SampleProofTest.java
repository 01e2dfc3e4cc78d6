package io.landfall.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Conversion;
import io.landfall.parsers.export.Exports;
import io.landfall.validation.proof.OnDuckDb;
import io.landfall.validation.proof.Proof;
import io.landfall.validation.proof.Prover;
import io.landfall.workbench.conversion.AssetProof;
import io.landfall.workbench.conversion.LegacyObjects;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves every case: no input may be found that tells the pipeline from the legacy tool. */
class SampleProofTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 3, 31, 13, 45, 30);

    /** Enough for all inputs, however slow the machine. */
    private static final Prover.Settings PATIENT = new Prover.Settings(120, 7, Duration.ofMinutes(5));

    /** Where no input is found, the search for one takes all the time that there is. */
    private static final Prover.Settings USUAL = new Prover.Settings(120, 7);

    /** Why they are not proven, as the reason begins: which check an input fails first depends on the time there is for others. */
    private static final Map<String, String> NOT_PROVABLE = Map.of(
            "alteryx/demand-forecast",
            "it is not converted as a whole",
            "powercenter/article-digits",
            "it is not converted as a whole",
            "powercenter/credit-check",
            "it is not converted as a whole",
            "powercenter/cut-off-export",
            "it is not converted as a whole",
            "alteryx/survey-answers",
            "no input was found that it runs on");

    static Stream<SampleCase> cases() {
        return SampleCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isProvenOrSaysWhyItCannotBe(SampleCase sample) throws Exception {
        var expected = Optional.ofNullable(NOT_PROVABLE.get(sample.toString()));
        var settings = expected.isPresent() ? USUAL : PATIENT;
        var found = new TreeMap<String, String>();
        try (var exports = Exports.find(List.of(sample.folder()));
                var engine = OnDuckDb.open(START)) {
            var objects = LegacyObjects.of(exports, List.of(), START);
            var prover = new Prover(List.of(engine), settings);
            for (var conversion : flows(sample)) {
                var proof = AssetProof.of(conversion, objects, prover, settings.seed());
                if (proof.outcome() != Proof.Outcome.PROVEN) {
                    found.put(
                            sample.toString(),
                            proof.deciding().flatMap(Proof::reason).orElse("it is not converted as a whole"));
                }
            }
        }
        assertThat(found.keySet()).isEqualTo(expected.isPresent() ? Set.of(sample.toString()) : Set.of());
        assertThat(found.values()).allSatisfy(reason -> assertThat(reason).startsWith(expected.orElseThrow()));
    }

    /** A workflow has no data flow of its own. */
    private static List<Conversion> flows(SampleCase sample) {
        return sample.conversions().stream()
                .filter(conversion -> conversion.workflow().isEmpty())
                .toList();
    }
}
