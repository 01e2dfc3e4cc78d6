package io.landfall.workbench.conversion;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.export.Export;
import io.landfall.parsers.export.ExportFile;
import io.landfall.rules.alteryx.flow.FileSchemas;
import io.landfall.validation.data.DataFile;
import io.landfall.validation.data.SchemaProbe;
import io.landfall.validation.data.SheetTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Looks into the data files that arrived together with a workflow, in its package, archive or folder. */
public final class ArrivedFiles implements FileSchemas {

    @Override
    public Optional<List<Field>> fields(Export export, Dataset.File file, SourceLocation at) {
        return export.bundle()
                .resolve(export.file(), file.path())
                .flatMap(found -> read(
                        found,
                        copy -> SchemaProbe.fields(copy, file.format(), at).value()))
                .filter(fields -> !fields.isEmpty());
    }

    @Override
    public boolean hasWholeSeconds(Export export, Dataset.File file, SourceLocation at) {
        return file.format() instanceof FileFormat.Spreadsheet sheet
                && !file.path().contains("*")
                && !file.path().contains("?")
                && export.bundle()
                        .resolve(export.file(), file.path())
                        .flatMap(found -> read(found, copy -> SheetTimes.areWholeSeconds(copy, sheet, at)))
                        .orElse(false);
    }

    @Override
    public Optional<List<List<Optional<String>>>> rows(Export export, Pipeline pipeline, int most) {
        return ArrivedRecords.of(export, pipeline).filter(rows -> rows.size() <= most);
    }

    private static <T> Optional<T> read(ExportFile found, Function<DataFile, T> reading) {
        try {
            var copy = Files.createTempFile("landfall", "." + found.extension());
            try (var content = found.open()) {
                Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
                return Optional.of(reading.apply(new DataFile(copy, found.path())));
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
