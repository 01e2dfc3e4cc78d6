package io.landfall.workbench.plan;

import io.landfall.workbench.estate.Stage;
import org.jspecify.annotations.Nullable;

/**
 * An asset in the plan.
 *
 * @param waveId null until it is put into one
 */
public record Member(
        long id,
        String name,
        String path,
        Stage stage,
        @Nullable Long waveId) {

    /** Whether others rely on what the new one writes. */
    public boolean isOver() {
        return stage.compareTo(Stage.CUT_OVER) >= 0;
    }
}
