package io.landfall.parsers.powercenter.parameter;

import io.landfall.parsers.diagnostic.SourceLocation;

/**
 * One line of a parameter file. Blanks are data, on either side.
 *
 * @param name for example {@code $$REGION}, {@code $DBConnection_Sales} or {@code mplt_clean.$$LIMIT}
 * @param value everything after the first equals sign
 */
public record Assignment(String name, String value, SourceLocation at) {}
