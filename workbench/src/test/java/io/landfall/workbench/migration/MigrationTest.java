package io.landfall.workbench.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.workbench.migration.Migration.State;
import io.landfall.workbench.migration.Migration.Step;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How full the bar is: converting takes nearly all of the time. */
class MigrationTest {

    private static final List<String> STEPS = List.of("ingest", "parse", "assess", "convert", "validate");

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            running,  written, live,  of, percent
            ingest,         0,    0, 300,       0
            convert,        0,    0, 300,      20
            convert,       10,  150, 300,      50
            convert,        0,  400, 300,      80
            validate,      75,    0, 300,      85
            """)
    void growsWithTheWork(String running, long written, int live, long of, int percent) {
        var steps = new ArrayList<Step>();
        for (var name : STEPS) {
            var place = Integer.compare(STEPS.indexOf(name), STEPS.indexOf(running));
            steps.add(
                    place == 0
                            ? new Step(name, State.RUNNING, written, live, of)
                            : new Step(name, place < 0 ? State.DONE : State.WAITING, 0, 0, 0));
        }
        assertThat(new Migration(1, State.RUNNING, steps).percent()).isEqualTo(percent);
    }
}
