package io.landfall.validation.engine;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.validation.data.Sql;
import io.landfall.validation.data.TypedRows;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps what the targets of a run write: the rows of files, and of tables what stands in them after all targets. */
final class WrittenRows implements Run.Writing {

    private final Pipeline pipeline;
    private final Queries queries;
    private final Before before;
    private final Map<Dataset, TableState> tables = new HashMap<>();
    private final Map<String, Target> written = new LinkedHashMap<>();
    private final Map<String, TypedRows> rows = new HashMap<>();

    /** Where the rows lie that stand in a target before the run, if there are any. */
    @FunctionalInterface
    interface Before {
        Optional<String> relation(Target target) throws SQLException;
    }

    WrittenRows(Pipeline pipeline, Queries queries, Before before) {
        this.pipeline = pipeline;
        this.queries = queries;
        this.before = before;
    }

    /** By the target's id, when the run is over. */
    Map<String, TypedRows> rows() {
        return rows;
    }

    @Override
    public Parsed<List<RunResult.Written>> write(Target target, Queries its) throws SQLException {
        var diagnostics = new ArrayList<Diagnostic>();
        var isPlain = target.dataset() instanceof Dataset.File
                || (pipeline.sharing(target).size() == 1 && !target.changesRows());
        var count = isPlain ? keep(target, queries.rows(target)) : apply(target, diagnostics);
        return new Parsed<>(List.of(RunResult.Written.rows(target.id(), count)), diagnostics);
    }

    private long keep(Target target, String query) throws SQLException {
        var kept = RowsEngine.rows(queries.database(), query, TableWrites.fields(target));
        rows.put(target.id(), kept);
        return kept.rows().size();
    }

    private long apply(Target target, List<Diagnostic> diagnostics) throws SQLException {
        var key = target.dataset().identity();
        var state = tables.get(key);
        if (state == null) {
            var rows = pipeline.keepsRows(target) ? before.relation(target) : Optional.<String>empty();
            state = rows.isPresent()
                    ? TableState.of(queries.database(), rows.get(), TableWrites.fields(target))
                    : TableState.empty(queries.database(), TableWrites.fields(target));
            tables.put(key, state);
        }
        var count = new TableWrites(queries).apply(target, state, diagnostics);
        written.put(target.id(), target);
        return count;
    }

    @Override
    public List<Diagnostic> finish() throws SQLException {
        for (var target : written.values()) {
            var state = Objects.requireNonNull(tables.get(target.dataset().identity()));
            var columns = TableWrites.fields(target).stream()
                    .map(field -> Sql.name(field.name()))
                    .collect(Collectors.joining(", "));
            keep(target, "SELECT %s FROM (%s)".formatted(columns, state.rows()));
        }
        return List.of();
    }
}
