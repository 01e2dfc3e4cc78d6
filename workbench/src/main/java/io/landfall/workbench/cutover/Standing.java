package io.landfall.workbench.cutover;

import io.landfall.converter.conversion.Verdict;
import io.landfall.workbench.estate.Stage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an asset stands, and where it may go from there.
 *
 * @param changed whether it is not what was reviewed any more
 * @param different whether its data differed from the legacy tool's when they were last compared
 * @param version what it has become
 * @param reviewedBy null until somebody has
 */
record Standing(
        long id,
        Stage stage,
        @Nullable Verdict verdict,
        boolean changed,
        boolean different,
        String version,
        @Nullable String reviewedBy) {

    /**
     * Why somebody cannot move it; nothing when it can be moved.
     *
     * @param seen what it was when they decided
     */
    Optional<Refusal> refusal(Stage to, String user, @Nullable String note, String seen) {
        var isBack = to.compareTo(stage) < 0;
        // What goes back to the start is looked at again anyway; what is sent back stays until it changes.
        if (!version.equals(seen) && (!isBack || to == Stage.SENT_BACK)) {
            return Optional.of(Refusal.STALE);
        }
        if (isBack) {
            return unless(note != null, Refusal.NEEDS_NOTE);
        }
        var isReviewedAgain = to == Stage.REVIEWED && stage == Stage.REVIEWED && changed;
        if (!isReviewedAgain && !to.follows(stage)) {
            return Optional.of(Refusal.NOT_NEXT);
        }
        return switch (to) {
            case SENT_BACK -> Optional.of(Refusal.NOT_NEXT);
            case OPEN -> unless(note != null, Refusal.NEEDS_NOTE);
            case REVIEWED -> unreviewable(note);
            case PARALLEL_RUN -> unless(!changed, Refusal.CHANGED);
            case CUT_OVER ->
                unless(!changed, Refusal.CHANGED).or(() -> samePerson(user)).or(() -> unexplained(note));
            case DECOMMISSIONED -> unless(!changed, Refusal.CHANGED).or(() -> unexplained(note));
        };
    }

    private static Optional<Refusal> unless(boolean fine, Refusal refusal) {
        return fine ? Optional.empty() : Optional.of(refusal);
    }

    /** Others rely on the data from here on: somebody says why it does not matter that they differed. */
    private Optional<Refusal> unexplained(@Nullable String note) {
        return unless(!different || note != null, Refusal.NEEDS_NOTE);
    }

    private Optional<Refusal> unreviewable(@Nullable String note) {
        if (verdict == null) {
            return Optional.of(Refusal.NOT_CONVERTED);
        }
        return switch (verdict) {
            case AUTOMATED, PARTIAL -> Optional.empty();
            case MANUAL, FAILED -> unless(note != null, Refusal.NEEDS_NOTE);
        };
    }

    private Optional<Refusal> samePerson(String user) {
        return unless(!user.equalsIgnoreCase(reviewedBy), Refusal.SAME_PERSON);
    }
}
