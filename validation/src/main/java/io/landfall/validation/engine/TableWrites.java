package io.landfall.validation.engine;

import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.sql.SQLException;
import java.util.List;

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
}
