package io.landfall.validation.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.pipeline.Origin;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.pipeline.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptValuesTest {

    @TempDir
    private Path folder;

    @Test
    void givesAPipelineWhatItAsksForAndTheUserDoesNotGive() throws IOException {
        var count = Files.writeString(folder.resolve("EXP_COUNT.kept.csv"), "WAREHOUSE,BATCH\n\"H,1\",40\n");
        var prices = Files.writeString(folder.resolve("EXP_PRICES.kept.csv"), "batch,RATE\n41,0.19\n");
        var kept = KeptValues.read(List.of(count, prices));
        assertThat(kept.forRun(asking("WAREHOUSE", "BATCH"), Map.of()))
                .isEqualTo(Map.of("WAREHOUSE", "H,1", "BATCH", "41"));
        assertThat(kept.forRun(asking("BATCH"), Map.of("batch", "7", "DAY", "2026-01-31")))
                .isEqualTo(Map.of("BATCH", "7", "DAY", "2026-01-31"));
        assertThat(kept.forRun(asking(), Map.of())).isEmpty();
    }

    private static Pipeline asking(String... names) {
        var origin = new Origin(LegacySystem.POWERCENTER, "wf_count.XML", "m_count", "0".repeat(64));
        var parameters = List.of(names).stream()
                .map(name -> new Parameter(name, Types.text(10), Optional.empty()))
                .toList();
        return new Pipeline("m_count", origin, Map.of(), parameters, List.of(), List.of());
    }
}
