package io.landfall.validation.engine;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Deletion;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.validation.data.Sources;
import io.landfall.validation.data.Targets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables that a run writes, each as a CSV file with what the table holds after the run: the rows that the data folder has for
 * it, where the target keeps them, and those of all targets that write it, in load order.
 */
final class TableOutputs {

    private final Pipeline pipeline;
    private final Path folder;
    private final Sources sources;
    private final Targets targets;
    private final Queries queries;
    private final EmptiedFiles emptied;
    private final Map<Dataset, Table> tables = new LinkedHashMap<>();

    /** A table and the target that wrote it last. */
    private record Table(TableState state, Path file, Target last) {}

    TableOutputs(Pipeline pipeline, Path folder, Sources sources, Queries queries) {
        this.pipeline = pipeline;
        this.folder = folder;
        this.sources = sources;
        this.queries = queries;
        this.targets = new Targets(queries.database());
        this.emptied = new EmptiedFiles(pipeline, folder, sources, targets);
    }

    /** Writes a target's rows to its table, or nothing when a diagnostic says why. */
    Parsed<List<RunResult.Written>> write(Target target) throws SQLException {
        var file = folder.resolve(Outputs.fileName(name(target)) + ".csv");
        var known = tables.get(target.dataset().identity());
        var diagnostics = new ArrayList<>(emptied.write(target));
        var state = known == null ? before(target, diagnostics) : Optional.of(known.state());
        if (target.mode() == Target.Mode.CREATE && state.isPresent()) {
            diagnostics.add(Diagnostic.of(RunCode.TABLE_EXISTS, target.at(), target.id(), name(target)));
            return new Parsed<>(List.of(), diagnostics);
        }
        if (state.isEmpty()
                && !target.changesRows()
                && target.keys().isEmpty()
                && pipeline.sharing(target).size() == 1) {
            var rows = new Targets.Rows(queries.rows(target), TableWrites.fields(target));
            var count = targets.write(rows, Targets.tableFormat(), file, Optional.empty(), target.at());
            diagnostics.addAll(count.diagnostics());
            return Outputs.result(target, file, count.value(), diagnostics);
        }
        var table = state.isPresent() ? state.get() : TableState.empty(queries.database(), TableWrites.fields(target));
        var rows = new TableWrites(queries).apply(target, table, diagnostics);
        if (emptied.areOwn(target, Deletion.When.AFTER)) {
            table.delete("TRUE", TableWrites.fields(target));
        }
        tables.put(target.dataset().identity(), new Table(table, file, target));
        return Outputs.result(target, file, rows, diagnostics);
    }

    private Optional<TableState> before(Target target, List<Diagnostic> diagnostics) throws SQLException {
        if (!pipeline.keepsRows(target)
                || emptied.areOwn(target, Deletion.When.BEFORE)
                || !(target.dataset() instanceof Dataset.Table table)) {
            return Optional.empty();
        }
        var existing = sources.existing(table, TableWrites.fields(target), target.at());
        diagnostics.addAll(existing.diagnostics());
        if (existing.value().isEmpty()) {
            return Optional.empty();
        }
        var rows = existing.value().get();
        var state = TableState.of(queries.database(), rows.relation(), rows.fields());
        diagnostics.add(Diagnostic.of(RunCode.ROWS_KEPT, target.at(), target.id(), Long.toString(state.count())));
        return Optional.of(state);
    }

    /** The table's own name; where the pipeline writes another of that name, with its connection and schema before it. */
    private String name(Target target) {
        return switch (target.dataset()) {
            case Dataset.Table table -> hasNamesake(table) ? table.fileName() : table.name();
            case Dataset.Query query -> target.id();
            case Dataset.File file -> throw new IllegalStateException(file.path());
            case Dataset.Rows(var rows) -> throw new IllegalStateException(rows.text());
        };
    }

    private boolean hasNamesake(Dataset.Table table) {
        return pipeline.targets().stream()
                .map(Target::dataset)
                .filter(Dataset.Table.class::isInstance)
                .map(Dataset.Table.class::cast)
                .anyMatch(other -> other.name().equalsIgnoreCase(table.name())
                        && !other.identity().equals(table.identity()));
    }

    /** Writes the tables that several steps went into. */
    List<Diagnostic> finish() throws SQLException {
        var diagnostics = new ArrayList<Diagnostic>();
        for (var table : tables.values()) {
            var rows = new Targets.Rows(table.state().rows(), table.state().fields());
            diagnostics.addAll(targets.write(
                            rows,
                            Targets.tableFormat(),
                            table.file(),
                            Optional.empty(),
                            table.last().at())
                    .diagnostics());
        }
        return diagnostics;
    }
}
