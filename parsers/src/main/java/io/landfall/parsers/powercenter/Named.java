package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;

/** Anything in an export that has a name and a place. */
public interface Named {

    String name();

    SourceLocation at();
}
