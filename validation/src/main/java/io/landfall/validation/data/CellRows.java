package io.landfall.validation.data;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet that its file holds, one after the other; others are blank. */
public interface CellRows extends Closeable {

    /** The next row, or nothing after the last. */
    @Nullable
    CellRow next() throws IOException;
}
