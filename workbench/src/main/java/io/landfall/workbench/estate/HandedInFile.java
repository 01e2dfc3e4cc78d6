package io.landfall.workbench.estate;

import java.time.Instant;

/**
 * A file that is part of an estate.
 *
 * @param path its name, with the folders that it was in, with forward slashes
 * @param size bytes
 * @param batchId the upload that it came with last
 * @param assets how many objects are in it
 * @param moved how many of these somebody has reviewed or moved on
 */
public record HandedInFile(
        String path, long size, long batchId, String uploadedBy, Instant uploadedAt, int assets, int moved) {}
