package io.landfall.rules.alteryx.flow;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.export.Export;
import java.util.List;
import java.util.Optional;

/** Answers what is in data files that arrived with a workflow, for what workflows do not say. */
public interface FileSchemas {

    /** No files arrived. */
    FileSchemas NONE = (export, file, at) -> Optional.empty();

    /** The fields of the file; empty when there is none or it cannot be read. */
    Optional<List<Field>> fields(Export export, Dataset.File file, SourceLocation at);

    /** Whether the file is a workbook that is here, and all its times are whole seconds. */
    default boolean hasWholeSeconds(Export export, Dataset.File file, SourceLocation at) {
        return false;
    }

    /**
     * What the only target of a pipeline writes when it runs over these files, all of it text; empty when that is not known, or more
     * than so many rows.
     *
     * @param most rows that anybody wants to know
     */
    default Optional<List<List<Optional<String>>>> rows(Export export, Pipeline pipeline, int most) {
        return Optional.empty();
    }
}
