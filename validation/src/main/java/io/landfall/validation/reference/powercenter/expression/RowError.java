package io.landfall.validation.reference.powercenter.expression;

import java.io.Serial;

/** A row that the Integration Service takes out as an error row, for example at {@code ERROR()} or a bad date. */
public final class RowError extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public RowError(String why) {
        super(why, null, false, false);
    }
}
