package io.landfall.workbench.estate;

import java.time.Instant;

/**
 * What somebody uploaded in one go.
 *
 * @param files how many, archives counted as one
 */
public record Batch(long id, long projectId, String uploadedBy, Instant uploadedAt, int files, long bytes) {}
