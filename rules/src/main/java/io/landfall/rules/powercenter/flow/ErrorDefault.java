package io.landfall.rules.powercenter.flow;

import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressions;

/**
 * Default values of ports that are no values: {@code ERROR('…')} takes the row out, {@code ABORT('…')} ends the session. They are
 * expressions as any other, so that blanks, lines and comments may stand in them.
 */
public enum ErrorDefault {
    /** An error of the row, which every output port has that nobody has changed. */
    ERROR,
    /** The end of the session. */
    ABORT;

    /** Whether this is the default value of a port. */
    public boolean isOf(Port port) {
        return PowerCenterExpressions.parse(port.defaultValue(), port.at()).value() instanceof Call call
                && call.is(name(), 1);
    }

    /** Whether a port has a default value of its own: one that is a value, or ends the session. */
    public static boolean isChanged(Port port) {
        return !port.defaultValue().isBlank() && !ERROR.isOf(port);
    }

    /** Whether the default value of a port is no value. */
    public static boolean isNoValue(Port port) {
        return ERROR.isOf(port) || ABORT.isOf(port);
    }
}
