package io.landfall.workbench.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param lockedAt since when that is over, null for who still may
 */
public record User(
        long id,
        String name,
        Role role,
        Instant createdAt,
        @Nullable Instant lockedAt) {

    /** Whether they may not sign in any more. */
    public boolean isLocked() {
        return lockedAt != null;
    }
}
