package io.landfall.validation.proof;

import io.landfall.converter.analysis.Schemas;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Deletion;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.RowChange;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.sql.DeletedRows;
import io.landfall.converter.sql.Dialect;
import io.landfall.converter.sql.PipelineSql;
import io.landfall.validation.data.TypedRows;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The tables of a database that a run changes, on a PostgreSQL server: a statement for each row, one after the other, as the legacy
 * tool sends them.
 */
final class ChangesOnPostgres {

    private static final String MARK = "_operation";

    private final TemporaryTables tables;
    private final PipelineSql queries;
    private final Schemas schemas;
    private final Map<Dataset, Table> changed = new HashMap<>();
    private int merges;

    /** A table as it stands, with the columns of all targets that have written it so far. */
    private record Table(String name, List<Field> columns) {}

    ChangesOnPostgres(TemporaryTables tables, PipelineSql queries, Pipeline pipeline) {
        this.tables = tables;
        this.queries = queries;
        this.schemas = Schemas.of(pipeline);
    }

    /** Does what a target does to its table. */
    void apply(Target target, Optional<TypedRows> before) throws SQLException {
        var table = table(target, before);
        delete(target, Deletion.When.BEFORE, table.name());
        write(target, table);
        delete(target, Deletion.When.AFTER, table.name());
    }

    private void delete(Target target, Deletion.When when, String table) throws SQLException {
        for (var deletion : target.deletedRows(when).toList()) {
            tables.execute("DELETE FROM %s WHERE %s"
                    .formatted(
                            table, DeletedRows.of(deletion, Dialect.POSTGRESQL).in(table)));
        }
    }

    private void write(Target target, Table table) throws SQLException {
        if (target.mode().isByKey()) {
            merge(target, table.name());
        } else {
            tables.fill(table.name(), fields(target), queries.rows(target));
        }
    }

    /** The query for what stands in the table of a target, in its columns. */
    String standing(Target target) {
        var table = Objects.requireNonNull(changed.get(target.dataset().identity()), target.id());
        return "SELECT %s FROM %s ORDER BY %s"
                .formatted(TemporaryTables.columns(fields(target)), table.name(), TemporaryTables.NUMBER);
    }

    private Table table(Target target, Optional<TypedRows> before) throws SQLException {
        var known = changed.get(target.dataset().identity());
        var table = known == null ? create(target, before) : known;
        for (var field : fields(target)) {
            if (table.columns().stream().noneMatch(column -> column.name().equalsIgnoreCase(field.name()))) {
                tables.widen(table.name(), field);
                table.columns().add(field);
            }
        }
        return table;
    }

    private Table create(Target target, Optional<TypedRows> before) throws SQLException {
        var table = new Table("changed_" + changed.size(), new ArrayList<>(fields(target)));
        tables.create(table.name(), table.columns());
        if (before.isPresent()) {
            tables.load(table.name(), before.get());
        }
        changed.put(target.dataset().identity(), table);
        return table;
    }

    private void merge(Target target, String table) throws SQLException {
        var marked = target.withMarks(MARK, schemas.of(target.input()));
        var rows = "changes_" + merges++;
        tables.create(rows, fields(marked));
        tables.fill(rows, fields(marked), queries.rows(marked));
        var statements = new Statements(target, table, rows);
        try (var query = tables.connection().createStatement();
                var marks = query.executeQuery("SELECT %1$s, %2$s FROM %3$s WHERE %2$s IS NOT NULL ORDER BY %1$s"
                        .formatted(TemporaryTables.NUMBER, MARK, rows))) {
            while (marks.next()) {
                change(statements, marks.getLong(1), marks.getInt(2));
            }
        }
    }

    private void change(Statements statements, long row, int mark) throws SQLException {
        if (mark == RowChange.INSERT.mark()) {
            update(statements.insert(), row);
        } else if (mark == RowChange.UPDATE.mark()) {
            update(statements.update(), row);
        } else if (mark == RowChange.DELETE.mark()) {
            update(statements.delete(), row);
        } else if (mark == RowChange.UPDATE_ELSE_INSERT.mark() && update(statements.update(), row) == 0) {
            update(statements.insert(), row);
        }
    }

    private int update(String statement, long row) throws SQLException {
        try (var change = tables.connection().prepareStatement(statement)) {
            change.setLong(1, row);
            return change.executeUpdate();
        }
    }

    private static List<Field> fields(Target target) {
        return target.fields().stream().map(Projection::field).toList();
    }

    /** What is sent for one row of the table {@code rows}, whose number is the only parameter. */
    private record Statements(Target target, String table, String rows) {

        String insert() {
            var columns = TemporaryTables.columns(fields(target));
            return "INSERT INTO %1$s (%2$s) SELECT %2$s FROM %3$s o WHERE %4$s AND NOT EXISTS (SELECT 1 FROM %1$s t WHERE %5$s)"
                    .formatted(table, columns, rows, one(), sameKey());
        }

        String update() {
            var values = fields(target).stream()
                    .map(TemporaryTables::spelled)
                    .map(name -> "%1$s = o.%1$s".formatted(name))
                    .collect(Collectors.joining(", "));
            return "UPDATE %s t SET %s FROM %s o WHERE %s AND %s".formatted(table, values, rows, one(), sameKey());
        }

        String delete() {
            return "DELETE FROM %s t USING %s o WHERE %s AND %s".formatted(table, rows, one(), sameKey());
        }

        private String one() {
            return "o.%s = ?".formatted(TemporaryTables.NUMBER);
        }

        private String sameKey() {
            return target.keys().stream()
                    .map(TemporaryTables::spelled)
                    .map(key -> "t.%1$s = o.%1$s".formatted(key))
                    .collect(Collectors.joining(" AND "));
        }
    }
}
