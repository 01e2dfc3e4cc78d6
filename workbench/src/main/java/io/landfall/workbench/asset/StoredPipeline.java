package io.landfall.workbench.asset;

import io.landfall.converter.sql.Dialect;
import io.landfall.converter.sql.SqlScript;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.workbench.estate.DocumentRow;
import java.util.Arrays;
import java.util.List;

/**
 * A stored pipeline as files to download.
 *
 * @param number of the document within its asset, from zero
 */
record StoredPipeline(int number, DocumentRow document) {

    /** The pipeline in one dialect of SQL. */
    record Script(String dialect, String fileName, String sql) {}

    /** One script per dialect; none while something in the pipeline is left for a person. */
    List<Script> scripts() {
        return PipelineDocuments.read(document.yaml(), document.path()).value().filter(SqlScript::canBeWritten).stream()
                .flatMap(found -> Arrays.stream(Dialect.values())
                        .map(dialect -> new Script(
                                dialect.label(),
                                name().replaceFirst("\\.yaml$", "." + dialect.label() + ".sql"),
                                SqlScript.of(found, dialect))))
                .toList();
    }

    /** The last part of the path. */
    public String name() {
        return document.path().substring(document.path().lastIndexOf('/') + 1);
    }
}
