package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;

/**
 * A link between two tasks.
 *
 * @param condition when it is followed; empty for always, whether the first task failed or not
 */
public record WorkflowLink(String from, String to, String condition, SourceLocation at, Extras extras) {}
