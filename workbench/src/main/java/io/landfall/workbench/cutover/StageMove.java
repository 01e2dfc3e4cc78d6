package io.landfall.workbench.cutover;

import io.landfall.workbench.estate.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who moved an asset, where to, when and why. */
public record StageMove(Stage stage, @Nullable String note, String movedBy, Instant movedAt) {}
