package io.landfall.rules;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.export.Export;
import io.landfall.rules.alteryx.flow.FileSchemas;
import io.landfall.rules.earlier.Reuse;
import java.util.List;
import java.util.Optional;

/** Answers as another, and remembers who asked for rows: a pipeline that runs over data may look at the clock. */
record WatchedSchemas(FileSchemas schemas, Reuse reuse) implements FileSchemas {

    @Override
    public Optional<List<Field>> fields(Export export, Dataset.File file, SourceLocation at) {
        return schemas.fields(export, file, at);
    }

    @Override
    public boolean hasWholeSeconds(Export export, Dataset.File file, SourceLocation at) {
        return schemas.hasWholeSeconds(export, file, at);
    }

    @Override
    public Optional<List<List<Optional<String>>>> rows(Export export, Pipeline pipeline, int most) {
        reuse.mayDiffer(export.file().path());
        return schemas.rows(export, pipeline, most);
    }
}
