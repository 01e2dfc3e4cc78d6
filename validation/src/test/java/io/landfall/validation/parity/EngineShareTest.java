package io.landfall.validation.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.validation.data.Database;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineShareTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            1GB,      600000000B
            1.5 gb,   1100000000B
            500MB,    250000000B
            1GiB,     673741824B
            8GB,      6000000000B
            50%,      50%
            """)
    void leavesRoomForTheRestOfTheProcess(String memory, String engine) {
        assertThat(EngineShare.of(memory)).isEqualTo(engine);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"1GB, 572.2 MiB", "1.5 gb, 1.0 GiB"})
    void isASizeThatTheEngineTakes(String memory, String limit) throws Exception {
        var limits = new Database.Limits(Optional.of(EngineShare.of(memory)), Optional.empty());
        try (var database = Database.open(limits)) {
            assertThat(database.<String>query("SELECT current_setting('memory_limit')", rows -> {
                        rows.next();
                        return rows.getString(1);
                    }))
                    .isEqualTo(limit);
        }
    }
}
