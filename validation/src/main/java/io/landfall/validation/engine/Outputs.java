package io.landfall.validation.engine;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.Severity;
import io.landfall.validation.data.DataFile;
import io.landfall.validation.data.DataFolder;
import io.landfall.validation.data.Sources;
import io.landfall.validation.data.Targets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files that a run writes, one for each legacy file or table. */
final class Outputs implements Run.Writing {

    private final Path folder;
    private final DataFolder data;
    private final Targets targets;
    private final TableOutputs tables;
    private final Set<Path> written = new HashSet<>();

    Outputs(Pipeline pipeline, Path folder, DataFolder data, Sources sources, Queries queries) {
        this.folder = folder;
        this.data = data;
        this.targets = new Targets(queries.database());
        this.tables = new TableOutputs(pipeline, folder, sources, queries);
    }

    @Override
    public Parsed<List<RunResult.Written>> write(Target target, Queries queries) throws SQLException {
        return switch (target.dataset()) {
            case Dataset.File file ->
                file.origins().isEmpty() ? file(target, file, queries) : files(target, file, queries);
            case Dataset.Table table -> tables.write(target);
            case Dataset.Query query -> tables.write(target);
            case Dataset.Rows(var rows) -> throw new IllegalStateException(rows.text());
        };
    }

    private Parsed<List<RunResult.Written>> file(Target target, Dataset.File dataset, Queries queries)
            throws SQLException {
        var rows = new Targets.Rows(
                queries.rows(target),
                target.fields().stream().map(Projection::field).toList());
        return file(target, dataset, rows);
    }

    /** One file or sheet after the other, in the order in which rows first name them. */
    private Parsed<List<RunResult.Written>> files(Target target, Dataset.File dataset, Queries queries)
            throws SQLException {
        var split = SplitRows.of(target, dataset, queries);
        var written = new ArrayList<RunResult.Written>();
        var diagnostics = new ArrayList<>(split.diagnostics());
        for (var part : split.value()) {
            var one = file(target, part.dataset(), part.rows());
            one.value()
                    .forEach(file ->
                            written.add(new RunResult.Written(file.target(), file.file(), part.sheet(), file.rows())));
            diagnostics.addAll(one.diagnostics());
        }
        return new Parsed<>(written, diagnostics);
    }

    private Parsed<List<RunResult.Written>> file(Target target, Dataset.File dataset, Targets.Rows rows)
            throws SQLException {
        var file = folder.resolve(fileName(dataset.path()));
        var diagnostics = new ArrayList<Diagnostic>();
        var before = before(target, dataset, file);
        if (written.contains(file) && before.isEmpty()) {
            diagnostics.add(Diagnostic.of(
                    RunCode.WRITTEN_TWICE, target.at(), file.getFileName().toString()));
        }
        var count = targets.write(rows, dataset.format(), file, before, target.at());
        written.add(file);
        diagnostics.addAll(count.diagnostics());
        return result(target, file, count.value(), diagnostics);
    }

    /** What is in the file already and stays there. */
    private Optional<Path> before(Target target, Dataset.File dataset, Path file) {
        var joins = target.mode() == Target.Mode.APPEND || dataset.format() instanceof FileFormat.Spreadsheet;
        if (joins && written.contains(file)) {
            return Optional.of(file);
        }
        return target.mode() == Target.Mode.APPEND
                ? data.find(dataset.path(), target.at()).value().stream()
                        .map(DataFile::path)
                        .findFirst()
                : Optional.empty();
    }

    static Parsed<List<RunResult.Written>> result(Target target, Path file, long rows, List<Diagnostic> diagnostics) {
        var failed = diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
        return new Parsed<>(
                failed ? List.of() : List.of(new RunResult.Written(target.id(), Optional.of(file), "", rows)),
                diagnostics);
    }

    @Override
    public List<Diagnostic> finish() throws SQLException {
        return tables.finish();
    }

    /** The last part of a legacy path as a name that every file system takes. */
    static String fileName(String path) {
        var plain = path.strip().replace('\\', '/');
        var name = plain.substring(plain.lastIndexOf('/') + 1).replaceAll("[:*?\"<>|\\p{Cntrl}]", "_");
        return name.isEmpty() || name.equals(".") || name.equals("..") ? "output" : name;
    }
}
