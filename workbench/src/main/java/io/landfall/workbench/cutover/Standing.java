package io.landfall.workbench.cutover;

import io.landfall.converter.conversion.Verdict;
import io.landfall.workbench.estate.Stage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an asset stands, and where it may go from there.
 *
 * @param changed whether it is not what was reviewed any more
 * @param reviewedBy null until somebody has
 */
record Standing(
        long id,
        Stage stage,
        @Nullable Verdict verdict,
        boolean changed,
        @Nullable String reviewedBy) {

    /** Why somebody cannot move it; nothing when it can be moved. */
    Optional<Refusal> refusal(Stage to, String user, @Nullable String note) {
        if (to.compareTo(stage) < 0) {
            return note == null ? Optional.of(Refusal.NEEDS_NOTE) : Optional.empty();
        }
        var isReviewedAgain = to == Stage.REVIEWED && stage == Stage.REVIEWED && changed;
        if (!isReviewedAgain && !to.follows(stage)) {
            return Optional.of(Refusal.NOT_NEXT);
        }
        return switch (to) {
            case OPEN -> Optional.of(Refusal.NOT_NEXT);
            case REVIEWED -> unreviewable(note);
            case CUT_OVER -> changed() ? Optional.of(Refusal.CHANGED) : samePerson(user);
            case PARALLEL_RUN, DECOMMISSIONED -> changed() ? Optional.of(Refusal.CHANGED) : Optional.empty();
        };
    }

    private Optional<Refusal> unreviewable(@Nullable String note) {
        if (verdict == null) {
            return Optional.of(Refusal.NOT_CONVERTED);
        }
        return switch (verdict) {
            case AUTOMATED, PARTIAL -> Optional.empty();
            case MANUAL, FAILED -> note == null ? Optional.of(Refusal.NEEDS_NOTE) : Optional.empty();
        };
    }

    private Optional<Refusal> samePerson(String user) {
        return user.equalsIgnoreCase(reviewedBy) ? Optional.of(Refusal.SAME_PERSON) : Optional.empty();
    }
}
