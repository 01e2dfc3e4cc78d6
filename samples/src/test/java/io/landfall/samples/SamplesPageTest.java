package io.landfall.samples;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.Golden;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the table of cases in the README true. What stands above the table is written by hand. */
class SamplesPageTest {

    private static final Path PAGE = Path.of("README.md");
    private static final String HEAD = "| Case | Shows | Verdict |\n|---|---|---|\n";

    static List<SampleCase> cases() {
        return SampleCase.all().toList();
    }

    @Test
    void listsEveryCase() {
        var page = SampleCase.text(PAGE);
        var above = page.contains(HEAD) ? page.substring(0, page.indexOf(HEAD)) : page;
        Golden.assertMatches(
                PAGE, above + cases().stream().map(SamplesPageTest::row).collect(joining("\n", HEAD, "\n")));
    }

    private static String row(SampleCase sample) {
        var verdict = SampleCase.text(sample.diagnostics()).lines().findFirst().orElse("");
        return "| [%1$s](%1$s) | %2$s | %3$s |".formatted(sample, sample.title(), verdict);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void tellsWhatACaseIsAbout(SampleCase sample) {
        assertThat(sample.readme()).startsWith("# ").hasSizeGreaterThan(200);
    }
}
