package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;

/** One link from an output port to an input port. */
public record Connector(
        String fromInstance,
        String fromField,
        String fromType,
        String toInstance,
        String toField,
        String toType,
        SourceLocation at,
        Extras extras) {}
