package io.landfall.validation.engine;

import io.landfall.converter.pipeline.Deletion;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.sql.DeletedRows;
import io.landfall.converter.sql.Dialect;
import io.landfall.converter.sql.ExpressionText;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Applies the rows of targets to the tables that they write. */
record TableWrites(Queries queries) {

    private static final String MARK = "_operation";

    /** Changes the table as the target says, and answers how many rows came. */
    long apply(Target target, TableState table, List<Diagnostic> diagnostics) throws SQLException {
        delete(target, Deletion.When.BEFORE, table, diagnostics);
        var rows = write(target, table, diagnostics);
        delete(target, Deletion.When.AFTER, table, diagnostics);
        return rows;
    }

    private void delete(Target target, Deletion.When when, TableState table, List<Diagnostic> diagnostics)
            throws SQLException {
        for (var deletion : target.deletedRows(when).toList()) {
            var where = DeletedRows.of(deletion, Dialect.DUCKDB).in(table.relation());
            count(
                    RunCode.ROWS_DELETED,
                    table.delete(queries.database().ready(where), fields(target)),
                    target,
                    diagnostics,
                    new DeletedRows(deletion, ExpressionText::print).in(target.id()));
        }
    }

    private long write(Target target, TableState table, List<Diagnostic> diagnostics) throws SQLException {
        return switch (target.mode()) {
            case APPEND, TRUNCATE_INSERT, OVERWRITE, CREATE -> insert(target, table, diagnostics);
            case MERGE, TRUNCATE_MERGE -> {
                var outcome = merge(target, table);
                count(RunCode.KEY_EXISTS, outcome.refused(), target, diagnostics);
                count(RunCode.NOTHING_TO_CHANGE, outcome.missed(), target, diagnostics);
                yield outcome.rows();
            }
        };
    }

    private long insert(Target target, TableState table, List<Diagnostic> diagnostics) throws SQLException {
        if (target.keys().isEmpty()) {
            return table.insert(queries.rows(target), fields(target));
        }
        table.widen(fields(target));
        var before = table.repeated(target.keys());
        var rows = table.insert(queries.rows(target), fields(target));
        count(RunCode.KEY_ADDED, table.repeated(target.keys()) - before, target, diagnostics);
        return rows;
    }

    private static void count(RunCode code, long rows, Target target, List<Diagnostic> diagnostics, String... more) {
        if (rows > 0) {
            var args = Stream.concat(Stream.of(Long.toString(rows), target.id()), Arrays.stream(more));
            diagnostics.add(Diagnostic.of(code, target.at(), args.toArray(String[]::new)));
        }
    }

    private Merge.Outcome merge(Target target, TableState table) throws SQLException {
        var marked = target.withMarks(MARK, queries.fields(target.input()));
        return table.merge(new Merge(fields(target), target.keys(), MARK), queries.rows(marked));
    }

    static List<Field> fields(Target target) {
        return target.fields().stream().map(Projection::field).toList();
    }
}
