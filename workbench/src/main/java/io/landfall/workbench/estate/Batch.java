package io.landfall.workbench.estate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody uploaded, or took out of the estate, in one go.
 *
 * @param files how many, archives counted as one
 * @param first of the names of these, or of what was taken out; null for none
 * @param removed how many were taken out
 */
public record Batch(
        long id,
        long projectId,
        String uploadedBy,
        Instant uploadedAt,
        int files,
        @Nullable String first,
        int removed,
        long bytes) {}
