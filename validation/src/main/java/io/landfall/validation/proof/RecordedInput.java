package io.landfall.validation.proof;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.data.Connections;
import io.landfall.validation.data.DataFolder;
import io.landfall.validation.data.Database;
import io.landfall.validation.data.ExistingRows;
import io.landfall.validation.data.Sources;
import io.landfall.validation.data.Sql;
import io.landfall.validation.data.TypedRows;
import io.landfall.validation.engine.RowsEngine;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the rows that a pipeline's sources have in a folder or in databases, as both ways of a proof begin with them. */
public record RecordedInput(Pipeline pipeline, DataFolder folder, Connections connections) {

    /** The legacy way keeps every row of every transformation in memory. */
    private static final int MOST = 500_000;

    /** The rows of all sources; nothing when a diagnostic says which is missing, or that there are too many. */
    public Parsed<Optional<InputRows>> read() throws SQLException {
        var diagnostics = new ArrayList<Diagnostic>(folder.diagnostics());
        var tables = new LinkedHashMap<SourceLocation, TypedRows>();
        var isWhole = true;
        try (var database = Database.open(new Database.Limits(Optional.of("1GB"), Optional.empty()))) {
            var sources = new Sources(database, folder, connections);
            for (var source : InputRows.sources(pipeline)) {
                var loaded = sources.load(source);
                diagnostics.addAll(loaded.diagnostics());
                isWhole &= loaded.value().isPresent();
                if (loaded.value().isPresent()) {
                    var rows = rows(database, loaded.value().get(), source.fields());
                    tables.merge(source.at(), rows, RecordedInput::beside);
                }
            }
            before(database, sources, tables);
        }
        var input = new InputRows(tables);
        if (isWhole && input.count() > MOST) {
            diagnostics.add(Diagnostic.of(
                    ProofCode.TOO_MANY_ROWS,
                    SourceLocation.of(pipeline.origin().file()),
                    pipeline.name(),
                    Integer.toString(input.count()),
                    Integer.toString(MOST)));
            isWhole = false;
        }
        return new Parsed<>(isWhole ? Optional.of(input) : Optional.empty(), diagnostics);
    }

    /** One row more than is kept tells that there are too many. */
    private static TypedRows rows(Database database, String relation, List<Field> fields) throws SQLException {
        var columns = fields.stream().map(field -> Sql.name(field.name())).collect(Collectors.joining(", "));
        return RowsEngine.rows(database, "SELECT %s FROM %s LIMIT %d".formatted(columns, relation, MOST + 1), fields);
    }

    /** Tables that are changed by key have the rows that the folder gives them, or none. */
    private void before(Database database, Sources sources, Map<SourceLocation, TypedRows> tables) throws SQLException {
        for (var changed : ChangedTables.of(pipeline)) {
            var target = changed.first();
            var rows = new TypedRows(changed.fields(), List.of());
            if (target.dataset() instanceof Dataset.Table table) {
                var existing =
                        sources.existing(table, changed.fields(), target.at()).value();
                if (existing.filter(found -> hasAll(found, changed.fields())).isPresent()) {
                    rows = rows(database, existing.get().relation(), changed.fields());
                }
            }
            tables.putIfAbsent(target.at(), rows);
        }
    }

    private static boolean hasAll(ExistingRows found, List<Field> fields) {
        return fields.stream()
                .allMatch(field ->
                        found.fields().stream().anyMatch(own -> own.name().equalsIgnoreCase(field.name())));
    }

    /** Several operators may read other columns of the same rows. */
    private static TypedRows beside(TypedRows one, TypedRows other) {
        var fields = new ArrayList<Field>(one.fields());
        var added = other.fields().stream()
                .filter(field ->
                        one.fields().stream().noneMatch(own -> own.name().equals(field.name())))
                .toList();
        fields.addAll(added);
        var rows = new ArrayList<List<@Nullable Object>>();
        for (int i = 0; i < one.rows().size(); i++) {
            var row = new ArrayList<@Nullable Object>(one.rows().get(i));
            for (var field : added) {
                row.add(other.rows().get(i).get(other.fields().indexOf(field)));
            }
            rows.add(row);
        }
        return new TypedRows(fields, rows);
    }
}
