package io.landfall.workbench.validation;

import io.landfall.workbench.certificate.Policy;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A policy as somebody asked for it in the workbench, and as somebody else agreed to it.
 *
 * @param columnName of the legacy file; {@code *} for every column of numbers
 * @param tolerance how far numbers may be apart; null when the whole column is overlooked
 * @param approvedBy who agreed; null as long as nobody has
 * @param expires last day on which it holds
 */
public record KeptPolicy(
        long id,
        String name,
        String columnName,
        @Nullable String tolerance,
        String reason,
        String requestedBy,
        Instant requestedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        LocalDate expires) {

    /** What it is worth on a day. */
    public enum Standing {
        /** Nobody has agreed yet. */
        UNAPPROVED,
        HOLDS,
        EXPIRED
    }

    public Standing standing(LocalDate day) {
        if (expires.isBefore(day)) {
            return Standing.EXPIRED;
        }
        return approvedBy == null ? Standing.UNAPPROVED : Standing.HOLDS;
    }

    /** Whether somebody may agree to it: not who asked for it. */
    public boolean isFor(String user) {
        return approvedBy == null && !requestedBy.equalsIgnoreCase(user);
    }

    /** As comparisons and certificates take it. */
    public Policy policy() {
        return new Policy(
                name, columnName, tolerance, reason, requestedBy, approvedBy == null ? "" : approvedBy, expires);
    }
}
