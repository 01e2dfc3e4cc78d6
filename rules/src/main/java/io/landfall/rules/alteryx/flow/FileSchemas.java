package io.landfall.rules.alteryx.flow;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.export.Export;
import java.util.List;
import java.util.Optional;

/** Answers which fields a data file has that arrived with a workflow, for workflows that do not say. */
public interface FileSchemas {

    /** No files arrived. */
    FileSchemas NONE = (export, file, at) -> Optional.empty();

    /** The fields of the file; empty when there is none or it cannot be read. */
    Optional<List<Field>> fields(Export export, Dataset.File file, SourceLocation at);
}
