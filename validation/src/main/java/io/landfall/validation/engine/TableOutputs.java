package io.landfall.validation.engine;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Projection;
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
import java.util.Locale;
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
    private final Map<String, Table> tables = new LinkedHashMap<>();

    /** A table and the target that wrote it last. */
    private record Table(TableState state, Path file, Target last) {}

    TableOutputs(Pipeline pipeline, Path folder, Sources sources, Queries queries) {
        this.pipeline = pipeline;
        this.folder = folder;
        this.sources = sources;
        this.queries = queries;
        this.targets = new Targets(queries.database());
    }

    /** Writes a target's rows to its table, or nothing when a diagnostic says why. */
    Parsed<Optional<RunResult.Written>> write(Target target) throws SQLException {
        var file = folder.resolve(Outputs.fileName(name(target)) + ".csv");
        var known = tables.get(key(target));
        var diagnostics = new ArrayList<Diagnostic>();
        var state = known == null ? before(target, diagnostics) : Optional.of(known.state());
        if (state.isEmpty() && target.mode() != Target.Mode.MERGE && isAlone(target)) {
            var rows = new Targets.Rows(queries.rows(target), fields(target));
            var count = targets.write(rows, Targets.tableFormat(), file, Optional.empty(), target.at());
            return Outputs.result(target, file, count.value(), count.diagnostics());
        }
        var table = state.isPresent() ? state.get() : TableState.empty(queries.database(), fields(target));
        var rows = apply(target, table, diagnostics);
        tables.put(key(target), new Table(table, file, target));
        return Outputs.result(target, file, rows, diagnostics);
    }

    private Optional<TableState> before(Target target, List<Diagnostic> diagnostics) throws SQLException {
        var keeps = target.mode() == Target.Mode.APPEND || target.mode() == Target.Mode.MERGE;
        if (!keeps || !(target.dataset() instanceof Dataset.Table table)) {
            return Optional.empty();
        }
        var existing = sources.existing(table, fields(target), target.at());
        diagnostics.addAll(existing.diagnostics());
        if (existing.value().isEmpty()) {
            return Optional.empty();
        }
        var rows = existing.value().get();
        var state = TableState.of(queries.database(), rows.relation(), rows.fields());
        diagnostics.add(Diagnostic.of(RunCode.ROWS_KEPT, target.at(), target.id(), Long.toString(state.count())));
        return Optional.of(state);
    }

    private long apply(Target target, TableState table, List<Diagnostic> diagnostics) throws SQLException {
        return switch (target.mode()) {
            case APPEND, TRUNCATE_INSERT, OVERWRITE -> table.insert(queries.rows(target), fields(target));
            case MERGE -> {
                var outcome = merge(target, table);
                count(RunCode.KEY_EXISTS, outcome.refused(), target, diagnostics);
                count(RunCode.NOTHING_TO_CHANGE, outcome.missed(), target, diagnostics);
                yield outcome.rows();
            }
        };
    }

    private static void count(RunCode code, long rows, Target target, List<Diagnostic> diagnostics) {
        if (rows > 0) {
            diagnostics.add(Diagnostic.of(code, target.at(), Long.toString(rows), target.id()));
        }
    }

    /** Without an operation field a row updates the one that has its key, or is inserted. */
    private Merge.Outcome merge(Target target, TableState table) throws SQLException {
        var operation = "_operation";
        var projections = new ArrayList<>(target.fields());
        var type = target.operation().map(field -> queries.type(target.input(), field));
        projections.add(new Projection(
                operation,
                type.isPresent()
                        ? Expr.field(target.operation().orElseThrow(), type.get())
                        : Expr.integer(Merge.EITHER),
                target.at()));
        var withOperation = new Target(
                target.id(),
                target.input(),
                target.dataset(),
                target.mode(),
                projections,
                target.keys(),
                target.operation(),
                target.order(),
                target.at());
        return table.merge(new Merge(fields(target), target.keys(), operation), queries.rows(withOperation));
    }

    private boolean isAlone(Target target) {
        return pipeline.targets().stream()
                        .filter(other -> key(other).equals(key(target)))
                        .count()
                == 1;
    }

    private static List<Field> fields(Target target) {
        return target.fields().stream().map(Projection::field).toList();
    }

    private static String name(Target target) {
        return switch (target.dataset()) {
            case Dataset.Table(var connection, var schema, var name) -> name;
            case Dataset.Query query -> target.id();
            case Dataset.File file -> throw new IllegalStateException(file.path());
        };
    }

    private static String key(Target target) {
        return target.dataset() instanceof Dataset.File ? "" : name(target).toLowerCase(Locale.ROOT);
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
