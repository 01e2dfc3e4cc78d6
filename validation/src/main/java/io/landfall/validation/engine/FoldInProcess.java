package io.landfall.validation.engine;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Scan;
import io.landfall.validation.data.Database;
import io.landfall.validation.data.RowTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folds over the ordered rows of a scan with formulas, in one pass. */
final class FoldInProcess {

    private static final String INPUTS = "_inputs";

    private final Fold fold;
    private final Queries queries;

    FoldInProcess(Fold fold, Queries queries) {
        this.fold = fold;
        this.queries = queries;
    }

    /** Answers with the table that has the state after each row. */
    String run(Scan scan, FoldCompiler.Compiled compiled, String ordered) throws SQLException {
        var projections = new ArrayList<Projection>();
        projections.add(new Projection(Fold.POSITION, Expr.field(Fold.POSITION, Types.BIGINT), scan.at()));
        for (var input : compiled.inputs()) {
            projections.add(new Projection("_" + projections.size(), input, scan.at()));
        }
        var project = new Project(INPUTS, Fold.rows(), projections, scan.at());
        var query = fold.query(scan, List.of(), project, ordered);
        var fields = projections.stream().map(Projection::field).toList();
        try (var reading = queries.database().duplicate();
                var states = RowTable.create(queries.database(), Fold.state(scan))) {
            pass(reading, query, fields, compiled, states);
            return states.name();
        }
    }

    private static void pass(
            Database reading, String query, List<Field> fields, FoldCompiler.Compiled compiled, RowTable states)
            throws SQLException {
        @Nullable Object[] state = new @Nullable Object[compiled.updates().size()];
        @Nullable Object[] row = new @Nullable Object[compiled.inputs().size()];
        try {
            reading.each(query, fields, values -> {
                for (int i = 0; i < row.length; i++) {
                    row[i] = widened(values.get(i + 1));
                }
                if (Long.valueOf(1).equals(values.getFirst())) {
                    assign(state, compiled.initial(), row);
                }
                assign(state, compiled.updates(), row);
                states.add(Arrays.asList(state));
            });
        } catch (ArithmeticException outOfRange) {
            throw new SQLException(outOfRange.getMessage(), outOfRange);
        }
    }

    private static void assign(@Nullable Object[] state, List<Formula> formulas, @Nullable Object[] row) {
        for (int i = 0; i < state.length; i++) {
            state[i] = formulas.get(i).of(state, row);
        }
    }

    /** Formulas know one type of integer. */
    private static @Nullable Object widened(@Nullable Object value) {
        return value instanceof Short || value instanceof Integer ? (Object) ((Number) value).longValue() : value;
    }
}
