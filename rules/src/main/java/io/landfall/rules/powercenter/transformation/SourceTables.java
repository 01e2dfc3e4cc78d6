package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.pipeline.Dataset;

/** Tables of source databases. */
final class SourceTables {

    private SourceTables() {}

    /** A table whose name may come with its schema. */
    static Dataset.Table table(String connection, String schema, String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0
                ? new Dataset.Table(connection, schema, name)
                : new Dataset.Table(connection, name.substring(0, dot), name.substring(dot + 1));
    }
}
