package io.landfall.workbench.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How long the picture of a large flow takes, from its boxes to its SVG. A line goes to target/benchmarks.md. */
class PictureBenchmark {

    private static final int BOXES = 500;
    private static final int RUNS = Integer.getInteger("landfall.bench.runs", 5);

    @Test
    void drawsALargeFlow() throws Exception {
        var millis = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            var start = System.nanoTime();
            assertThat(Svg.of(EstatePicture.of(BOXES))).isNotEmpty();
            millis[run] = (System.nanoTime() - start) / 1_000_000;
        }
        var median = Arrays.stream(millis).sorted().skip(RUNS / 2).findFirst().orElseThrow();
        var line = String.format(Locale.ROOT, "| Picture of a flow | %,d | %.2f s |%n", BOXES, median / 1000.0);
        var table = Path.of("target", "benchmarks.md");
        Files.createDirectories(table.toAbsolutePath().getParent());
        Files.writeString(table, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.out.print(line);
    }
}
