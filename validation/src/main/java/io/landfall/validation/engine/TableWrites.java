package io.landfall.validation.engine;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Applies the rows of targets to the tables that they write. */
record TableWrites(Queries queries) {

    private static final String MARK = "_operation";

    /** Changes the table as the target says, and answers how many rows came. */
    long apply(Target target, TableState table, List<Diagnostic> diagnostics) throws SQLException {
        return switch (target.mode()) {
            case APPEND, TRUNCATE_INSERT, OVERWRITE -> table.insert(queries.rows(target), fields(target));
            case MERGE, TRUNCATE_MERGE -> {
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

    private Merge.Outcome merge(Target target, TableState table) throws SQLException {
        var marked = target.withMarks(MARK, queries.fields(target.input()));
        return table.merge(new Merge(fields(target), target.keys(), MARK), queries.rows(marked));
    }

    static List<Field> fields(Target target) {
        return target.fields().stream().map(Projection::field).toList();
    }

    /** The table's own name. */
    static String name(Target target) {
        return switch (target.dataset()) {
            case Dataset.Table(var connection, var schema, var name) -> name;
            case Dataset.Query query -> target.id();
            case Dataset.File file -> throw new IllegalStateException(file.path());
            case Dataset.Rows(var rows) -> throw new IllegalStateException(rows.text());
        };
    }

    /** Whether a table still has its rows when the first of its targets is written: any of them may have it emptied before the run. */
    static boolean keepsRows(Target target, Pipeline pipeline) {
        return pipeline.targets().stream()
                .filter(other -> key(other).equals(key(target)))
                .allMatch(other -> other.mode().keepsRows());
    }

    /** What targets of one table share. */
    static String key(Target target) {
        return target.dataset() instanceof Dataset.File ? "" : name(target).toLowerCase(Locale.ROOT);
    }
}
