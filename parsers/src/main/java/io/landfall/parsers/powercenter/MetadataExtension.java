package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;

/** A fact that a customer or vendor attached to an object. SQL, Java and HTTP transformations keep their code in these. */
public record MetadataExtension(
        String name, String value, String datatype, String domain, String vendor, SourceLocation at, Extras extras)
        implements Named {}
