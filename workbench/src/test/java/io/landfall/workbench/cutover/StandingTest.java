package io.landfall.workbench.cutover;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Verdict;
import io.landfall.workbench.estate.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    @ParameterizedTest(name = "{0}: {1} {2} to {5} by {6} because {7}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        case                             | stage          | verdict   | changed | different | to             | user | note      | refusal
        reviewed                         | OPEN           | AUTOMATED | false   | false     | REVIEWED       | rosa |           |
        warnings are accepted            | OPEN           | PARTIAL   | false   | false     | REVIEWED       | rosa |           |
        finished by hand                 | OPEN           | MANUAL    | false   | false     | REVIEWED       | rosa | by hand   |
        nobody says how it was finished  | OPEN           | MANUAL    | false   | false     | REVIEWED       | rosa |           | NEEDS_NOTE
        unreadable                       | OPEN           | FAILED    | false   | false     | REVIEWED       | rosa |           | NEEDS_NOTE
        not there yet                    | OPEN           |           | false   | false     | REVIEWED       | rosa | why not   | NOT_CONVERTED
        a stage is left out              | OPEN           | AUTOMATED | false   | false     | PARALLEL_RUN   | rosa | hurry     | NOT_NEXT
        it is there already              | REVIEWED       | AUTOMATED | false   | false     | REVIEWED       | rosa |           | NOT_NEXT
        reviewed again                   | REVIEWED       | AUTOMATED | true    | false     | REVIEWED       | rosa |           |
        runs in parallel                 | REVIEWED       | AUTOMATED | false   | false     | PARALLEL_RUN   | ada  |           |
        another one than was reviewed    | REVIEWED       | AUTOMATED | true    | false     | PARALLEL_RUN   | rosa | no matter | CHANGED
        two pairs of eyes                | PARALLEL_RUN   | AUTOMATED | false   | false     | CUT_OVER       | rosa |           |
        one pair of eyes                 | PARALLEL_RUN   | AUTOMATED | false   | false     | CUT_OVER       | ADA  | I may     | SAME_PERSON
        changed in the parallel run      | PARALLEL_RUN   | AUTOMATED | true    | false     | CUT_OVER       | rosa |           | CHANGED
        switched off                     | CUT_OVER       | AUTOMATED | false   | false     | DECOMMISSIONED | ada  |           |
        changed before the end           | CUT_OVER       | AUTOMATED | true    | false     | DECOMMISSIONED | ada  |           | CHANGED
        back to the parallel run         | CUT_OVER       | AUTOMATED | true    | false     | PARALLEL_RUN   | ada  | rolled back |
        nobody says why it goes back     | CUT_OVER       | AUTOMATED | false   | false     | OPEN           | ada  |           | NEEDS_NOTE
        cut over though it differed      | PARALLEL_RUN   | AUTOMATED | false   | true      | CUT_OVER       | rosa |           | NEEDS_NOTE
        somebody says why it differed    | PARALLEL_RUN   | AUTOMATED | false   | true      | CUT_OVER       | rosa | rounding only |
        differed, and one pair of eyes   | PARALLEL_RUN   | AUTOMATED | false   | true      | CUT_OVER       | ada  | I may     | SAME_PERSON
        differed since the cutover       | CUT_OVER       | AUTOMATED | false   | true      | DECOMMISSIONED | ada  |           | NEEDS_NOTE
        sent back                        | OPEN           | AUTOMATED | false   | false     | SENT_BACK      | rosa | no header |
        sent back after its review       | PARALLEL_RUN   | AUTOMATED | false   | true      | SENT_BACK      | ada  | too slow  |
        nobody says what is wrong        | OPEN           | AUTOMATED | false   | false     | SENT_BACK      | rosa |           | NEEDS_NOTE
        sent back twice                  | SENT_BACK      | AUTOMATED | false   | false     | SENT_BACK      | rosa | still     | NOT_NEXT
        right as it is                   | SENT_BACK      | AUTOMATED | false   | false     | OPEN           | ada  | it has    |
        nobody says why it is right      | SENT_BACK      | AUTOMATED | false   | false     | OPEN           | ada  |           | NEEDS_NOTE
        accepted without an answer       | SENT_BACK      | AUTOMATED | false   | false     | REVIEWED       | rosa | well      | NOT_NEXT
        to find out why it differs       | REVIEWED       | AUTOMATED | false   | true      | PARALLEL_RUN   | ada  |           |
        """)
    void goesOneStageAfterTheOther(
            String name,
            Stage stage,
            @Nullable Verdict verdict,
            boolean changed,
            boolean different,
            Stage to,
            String user,
            @Nullable String note,
            @Nullable Refusal refusal) {
        var standing = standing(stage, verdict, changed, different);
        assertThat(standing.refusal(to, user, note, "v1").orElse(null)).isEqualTo(refusal);
    }

    @Test
    void isNotMovedOnByWhoSawAnother() {
        var standing = standing(Stage.OPEN, Verdict.AUTOMATED, false, false);
        assertThat(standing.refusal(Stage.REVIEWED, "rosa", null, "v0")).contains(Refusal.STALE);
        assertThat(standing(Stage.REVIEWED, Verdict.AUTOMATED, true, false)
                        .refusal(Stage.OPEN, "rosa", "not this one", "v0"))
                .as("back to the start, whatever it is")
                .isEmpty();
        assertThat(standing(Stage.REVIEWED, Verdict.AUTOMATED, true, false)
                        .refusal(Stage.SENT_BACK, "rosa", "pens are pencils", "v0"))
                .as("what it has become may be right, and would stay sent back")
                .contains(Refusal.STALE);
    }

    private static Standing standing(Stage stage, @Nullable Verdict verdict, boolean changed, boolean different) {
        return new Standing(1, stage, verdict, changed, different, "v1", stage == Stage.OPEN ? null : "ada");
    }
}
