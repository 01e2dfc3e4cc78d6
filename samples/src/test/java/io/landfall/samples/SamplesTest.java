package io.landfall.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.Golden;
import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.keep.Keeper;
import io.landfall.parsers.keep.Kept;
import io.landfall.validation.engine.DuckDbEngine;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Takes every case from its export to its outputs. What is expected was worked out by hand, never copied from a run. */
class SamplesTest {

    private static final int LEAST_CASES = 14;

    static Stream<SampleCase> cases() {
        return SampleCase.all();
    }

    @Test
    void areEnough() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(LEAST_CASES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysWhatBecomesOfIt(SampleCase sample) {
        Golden.assertMatches(sample.diagnostics(), said(sample.conversions()));
    }

    /** The worst verdict, then what a person is told. */
    private static String said(List<Conversion> conversions) {
        var verdict = conversions.stream().map(Conversion::verdict).max(Comparator.naturalOrder());
        var lines = conversions.stream()
                .flatMap(conversion -> conversion.diagnostics().stream())
                .map(SamplesTest::line)
                .distinct();
        return String.join(
                        "\n",
                        Stream.concat(verdict.stream().map(Enum::name), lines).toList()) + "\n";
    }

    private static String line(Diagnostic diagnostic) {
        var place = diagnostic.at().path().isEmpty()
                ? diagnostic.at().file()
                : diagnostic.at().path();
        return "%s %s %s: %s".formatted(diagnostic.severity(), diagnostic.id(), place, diagnostic.message());
    }

    /** Where a workflow decides what runs, it is run as a whole. */
    static Stream<SampleCase> single() {
        return cases().filter(sample -> !sample.hasTasks());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("single")
    void writesWhatTheLegacyToolWrote(SampleCase sample, @TempDir Path out) {
        for (var conversion : sample.conversions()) {
            for (var document : conversion.documents()) {
                new DuckDbEngine().run(unpacked(document.pipeline()), sample.request(out));
            }
        }
        for (var expected : sample.expected()) {
            Outputs.assertSame(expected, out, sample.isOrdered());
        }
    }

    /** The pipeline as it is in a large estate, where it is packed until somebody wants it. */
    private static Pipeline unpacked(Pipeline pipeline) {
        var kept = Keeper.packing().keep(pipeline);
        assertThat(kept).isNotInstanceOf(Kept.Open.class);
        assertThat(kept.get()).isEqualTo(pipeline);
        return kept.get();
    }
}
