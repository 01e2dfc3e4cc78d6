package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;

/**
 * A named text of a task: a command, or an assignment.
 *
 * @param order in which they run, as written; 0 when it is not
 * @param reversed whether an assignment goes from the parent to the child
 */
public record ValuePair(String name, String value, int order, boolean reversed, SourceLocation at, Extras extras)
        implements Named {}
