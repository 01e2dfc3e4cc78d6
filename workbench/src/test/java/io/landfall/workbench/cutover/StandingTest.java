package io.landfall.workbench.cutover;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Verdict;
import io.landfall.workbench.estate.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    @ParameterizedTest(name = "{0}: {1} {2} to {4} by {5} because {6}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        case                             | stage          | verdict   | changed | to             | user | note      | refusal
        reviewed                         | OPEN           | AUTOMATED | false   | REVIEWED       | rosa |           |
        warnings are accepted            | OPEN           | PARTIAL   | false   | REVIEWED       | rosa |           |
        finished by hand                 | OPEN           | MANUAL    | false   | REVIEWED       | rosa | by hand   |
        nobody says how it was finished  | OPEN           | MANUAL    | false   | REVIEWED       | rosa |           | NEEDS_NOTE
        unreadable                       | OPEN           | FAILED    | false   | REVIEWED       | rosa |           | NEEDS_NOTE
        not there yet                    | OPEN           |           | false   | REVIEWED       | rosa | why not   | NOT_CONVERTED
        a stage is left out              | OPEN           | AUTOMATED | false   | PARALLEL_RUN   | rosa | hurry     | NOT_NEXT
        it is there already              | REVIEWED       | AUTOMATED | false   | REVIEWED       | rosa |           | NOT_NEXT
        reviewed again                   | REVIEWED       | AUTOMATED | true    | REVIEWED       | rosa |           |
        runs in parallel                 | REVIEWED       | AUTOMATED | false   | PARALLEL_RUN   | ada  |           |
        another one than was reviewed    | REVIEWED       | AUTOMATED | true    | PARALLEL_RUN   | rosa | no matter | CHANGED
        two pairs of eyes                | PARALLEL_RUN   | AUTOMATED | false   | CUT_OVER       | rosa |           |
        one pair of eyes                 | PARALLEL_RUN   | AUTOMATED | false   | CUT_OVER       | ADA  | I may     | SAME_PERSON
        changed in the parallel run      | PARALLEL_RUN   | AUTOMATED | true    | CUT_OVER       | rosa |           | CHANGED
        switched off                     | CUT_OVER       | AUTOMATED | false   | DECOMMISSIONED | ada  |           |
        changed before the end           | CUT_OVER       | AUTOMATED | true    | DECOMMISSIONED | ada  |           | CHANGED
        back to the parallel run         | CUT_OVER       | AUTOMATED | true    | PARALLEL_RUN   | ada  | rolled back |
        nobody says why it goes back     | CUT_OVER       | AUTOMATED | false   | OPEN           | ada  |           | NEEDS_NOTE
        """)
    void goesOneStageAfterTheOther(
            String name,
            Stage stage,
            @Nullable Verdict verdict,
            boolean changed,
            Stage to,
            String user,
            @Nullable String note,
            @Nullable Refusal refusal) {
        var standing = new Standing(1, stage, verdict, changed, stage == Stage.OPEN ? null : "ada");
        assertThat(standing.refusal(to, user, note).orElse(null)).isEqualTo(refusal);
    }
}
