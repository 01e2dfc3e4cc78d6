package io.landfall.workbench.conversion;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.export.Export;
import io.landfall.parsers.export.ExportFile;
import io.landfall.rules.alteryx.flow.FileSchemas;
import io.landfall.validation.data.DataFile;
import io.landfall.validation.data.SchemaProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** Looks into the data files that arrived together with a workflow, in its package, archive or folder. */
public final class ArrivedFiles implements FileSchemas {

    @Override
    public Optional<List<Field>> fields(Export export, Dataset.File file, SourceLocation at) {
        return export.bundle()
                .resolve(export.file(), file.path())
                .flatMap(found -> fields(found, file, at))
                .filter(fields -> !fields.isEmpty());
    }

    @Override
    public Optional<List<List<Optional<String>>>> rows(Export export, Pipeline pipeline, int most) {
        return ArrivedRecords.of(export, pipeline).filter(rows -> rows.size() <= most);
    }

    private static Optional<List<Field>> fields(ExportFile found, Dataset.File file, SourceLocation at) {
        try {
            var copy = Files.createTempFile("landfall", "." + found.extension());
            try {
                return Optional.of(probed(found, copy, file, at).value());
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Parsed<List<Field>> probed(ExportFile found, Path copy, Dataset.File file, SourceLocation at)
            throws IOException {
        try (var content = found.open()) {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return SchemaProbe.fields(new DataFile(copy, found.path()), file.format(), at);
    }
}
