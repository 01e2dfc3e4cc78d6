package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;

/**
 * The connection that a session uses, by its name in the Workflow Manager. Exports never say where it leads.
 *
 * @param name what it is for, for example {@code DB Connection}
 * @param connection the name of the connection object, empty when a variable stands in for it
 * @param variable for example {@code $DBConnection_Sales}, empty for none
 */
public record ConnectionReference(
        String name,
        String connection,
        int number,
        String type,
        String subtype,
        String variable,
        String partition,
        Attributes attributes,
        SourceLocation at,
        Extras extras)
        implements Named {}
