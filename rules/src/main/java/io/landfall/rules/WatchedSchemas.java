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

/**
 * Answers as another, and remembers who may get another answer from the same files: a pipeline that runs over data may look at the clock,
 * and a file that is here but tells nothing may have met a full disk.
 */
record WatchedSchemas(FileSchemas schemas, Reuse reuse) implements FileSchemas {

    @Override
    public Optional<List<Field>> fields(Export export, Dataset.File file, SourceLocation at) {
        var fields = schemas.fields(export, file, at);
        if (fields.isEmpty()) {
            mayTellMore(export, file);
        }
        return fields;
    }

    @Override
    public boolean hasWholeSeconds(Export export, Dataset.File file, SourceLocation at) {
        var isWhole = schemas.hasWholeSeconds(export, file, at);
        if (!isWhole) {
            mayTellMore(export, file);
        }
        return isWhole;
    }

    private void mayTellMore(Export export, Dataset.File file) {
        export.bundle()
                .resolve(export.file(), file.path())
                .ifPresent(_ -> reuse.mayDiffer(export.file().path()));
    }

    @Override
    public Optional<List<List<Optional<String>>>> rows(Export export, Pipeline pipeline, int most) {
        reuse.mayDiffer(export.file().path());
        return schemas.rows(export, pipeline, most);
    }
}
