package io.landfall.workbench.conversion;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Source;
import io.landfall.parsers.export.Export;
import io.landfall.parsers.export.ExportFile;
import io.landfall.validation.data.TemporaryFolder;
import io.landfall.validation.engine.RowsEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs a small pipeline over the data files that arrived together with a workflow, to know what a macro will be told. */
final class ArrivedRecords {

    /** What is larger is data, and tells no macro what to do. */
    private static final long MOST_BYTES = 50_000_000;

    private ArrivedRecords() {}

    /** What the only target writes; empty when a file is not here, or the run does not come to its end. */
    static Optional<List<List<Optional<String>>>> of(Export export, Pipeline pipeline) {
        var wanted = pipeline.operators().stream()
                .filter(Source.class::isInstance)
                .map(source -> name(((Source) source).dataset()))
                .toList();
        var files = export.bundle().members().stream()
                .filter(file -> wanted.stream()
                        .anyMatch(name -> name.matcher(file.name()).matches()))
                .toList();
        if (files.stream().mapToLong(ExportFile::size).sum() > MOST_BYTES) {
            return Optional.empty();
        }
        try (var folder = TemporaryFolder.in(Optional.empty())) {
            for (var file : files) {
                copy(file, export.bundle().inside(file), folder.path());
            }
            return run(pipeline, folder.path());
        } catch (IOException | SQLException unknown) {
            return Optional.empty();
        }
    }

    /** The name of a file, in which a legacy path may have wildcards. */
    private static Pattern name(Dataset dataset) {
        var path = dataset instanceof Dataset.File file ? file.path() : "";
        var name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        var pattern = name.codePoints()
                .mapToObj(character -> switch (character) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(character));
                })
                .collect(Collectors.joining());
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static void copy(ExportFile file, String inside, Path folder) throws IOException {
        var path = folder.resolve(inside).normalize();
        if (!path.startsWith(folder)) {
            return;
        }
        Files.createDirectories(path.getParent());
        try (var content = file.open()) {
            Files.copy(content, path);
        }
    }

    private static Optional<List<List<Optional<String>>>> run(Pipeline pipeline, Path folder) throws SQLException {
        try (var engine = RowsEngine.open(LocalDateTime.now(ZoneOffset.UTC))) {
            var run = engine.run(pipeline, folder);
            return Optional.of(run)
                    .filter(done -> done.complete(pipeline))
                    .flatMap(done -> done.targets().values().stream().findFirst())
                    .map(rows -> rows.rows().stream().map(ArrivedRecords::texts).toList());
        }
    }

    private static List<Optional<String>> texts(List<@Nullable Object> row) {
        return row.stream()
                .map(value -> Optional.ofNullable(value).map(Object::toString))
                .toList();
    }
}
