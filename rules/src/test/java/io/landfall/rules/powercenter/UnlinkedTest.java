package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transformations to which no rows come, since the link before them leads to a port that they do not have. */
class UnlinkedTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"Expression", "Filter", "Sorter", "Rank", "Router", "Aggregator", "Update Strategy", "Normalizer"
            })
    void blocksWhatIsBehind(String type) {
        var conversion = new OneTransformation(folder).converted("$NEXT=" + type + ";$TO=GONE");
        assertThat(conversion.verdict()).isEqualTo(Verdict.MANUAL);
        assertThat(conversion.diagnostics())
                .extracting(one -> one.code().entry().id())
                .contains("PC-PARSE-205", "PC-FLOW-066");
    }
}
