package io.landfall.workbench.cutover;

import io.landfall.workbench.estate.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who moved an asset, where to, when and why.
 *
 * @param movedBy who handed the batch in, where a batch has converted the asset otherwise
 * @param batchId that batch; null for what a person decided
 */
public record StageMove(
        Stage stage,
        @Nullable String note,
        String movedBy,
        Instant movedAt,
        @Nullable Long batchId) {}
