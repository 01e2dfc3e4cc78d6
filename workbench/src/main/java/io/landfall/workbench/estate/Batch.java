package io.landfall.workbench.estate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody uploaded in one go.
 *
 * @param files how many, archives counted as one
 * @param first of their names; null for none
 */
public record Batch(
        long id,
        long projectId,
        String uploadedBy,
        Instant uploadedAt,
        int files,
        @Nullable String first,
        long bytes) {}
