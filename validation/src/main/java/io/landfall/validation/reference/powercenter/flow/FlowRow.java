package io.landfall.validation.reference.powercenter.flow;

import io.landfall.validation.reference.GivenUp;
import java.util.Optional;

/**
 * A row on its way, at the output ports of a transformation.
 *
 * @param origin stands for the row as the last active transformation made it; what passive transformations make of it has the same, so
 *     that ports of several of them come together again
 * @param mark what an Update Strategy wants done with it
 */
record FlowRow(Object origin, Optional<RowMark> mark, PortValues values) {

    FlowRow {
        GivenUp.check();
    }

    /** A row that begins here. */
    static FlowRow of(PortValues values) {
        return new FlowRow(new Object(), Optional.empty(), values);
    }

    /** The row as a passive transformation hands it on. */
    FlowRow with(PortValues others) {
        return new FlowRow(origin, mark, others);
    }

    /** The row as an active transformation hands it on that keeps the mark. */
    FlowRow renewed(PortValues others) {
        return new FlowRow(new Object(), mark, others);
    }

    FlowRow marked(RowMark other) {
        return new FlowRow(origin, Optional.of(other), values);
    }
}
