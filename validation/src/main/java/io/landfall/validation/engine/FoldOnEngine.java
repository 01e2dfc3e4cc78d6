package io.landfall.validation.engine;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.validation.data.Database;
import io.landfall.validation.data.RowTable;
import io.landfall.validation.data.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Folds over the ordered rows of a scan with the engine's recursive query, block by block of each partition, all partitions at a
 * time: the query's work grows with the square of its rows, so blocks keep it straight.
 */
final class FoldOnEngine {

    private static final int BLOCK = 200;
    private static final String AT = "_at";

    private final Fold fold;
    private final Database database;

    FoldOnEngine(Fold fold, Queries queries) {
        this.fold = fold;
        this.database = queries.database();
    }

    /** Answers with the table that has the state after each row. */
    String run(Scan scan, String ordered) throws SQLException {
        var states = database.freshName("states");
        var columns = new ArrayList<>(List.of(new Field(AT, Types.BIGINT)));
        columns.addAll(Fold.state(scan));
        database.execute("CREATE TABLE %s (%s)".formatted(states, RowTable.columns(columns)));
        var longest = database.number("SELECT coalesce(max(%s), 0) FROM %s".formatted(Fold.POSITION, ordered));
        var last = "";
        for (long start = 0; start < longest; start += BLOCK) {
            var block = block(scan, ordered, start, last);
            database.execute("INSERT INTO %s SELECT %s FROM %s".formatted(states, names(columns), block));
            if (!last.isEmpty()) {
                database.execute("DROP TABLE " + last);
            }
            last = block;
        }
        var sorted = database.freshName("states");
        database.execute(
                "CREATE TABLE %s AS SELECT * EXCLUDE (%s) FROM %s ORDER BY %s".formatted(sorted, AT, states, AT));
        database.execute("DROP TABLE " + states);
        return sorted;
    }

    /** The rows of a block with their states, which begin where the last block ended. */
    private String block(Scan scan, String ordered, long start, String last) throws SQLException {
        var isFirst = last.isEmpty();
        var more = new ArrayList<>(List.of(new Field(AT, Types.BIGINT)));
        more.addAll(isFirst ? List.of() : before(scan));
        var here = new Scan(
                "_block",
                Fold.rows(),
                scan.partition(),
                Ordering.by(List.of(SortKey.ascending(Fold.POSITION))),
                isFirst ? scan.state() : continued(scan),
                scan.at());
        var query = fold.query(scan, more, here, relation(scan, ordered, start, last));
        var block = database.freshName("block");
        database.execute("CREATE TABLE %s AS %s".formatted(block, query));
        return block;
    }

    private static List<Field> before(Scan scan) {
        return scan.state().stream()
                .map(variable -> new Field(before(variable), variable.type()))
                .toList();
    }

    private static String before(Scan.Variable variable) {
        return "_before_" + variable.name();
    }

    private static List<Scan.Variable> continued(Scan scan) {
        return scan.state().stream()
                .map(variable -> new Scan.Variable(
                        variable.name(),
                        variable.type(),
                        Expr.field(before(variable), variable.type()),
                        variable.update()))
                .toList();
    }

    private static String relation(Scan scan, String ordered, long start, String last) {
        var rows = "(SELECT *, rowid AS %s FROM %s WHERE %s > %d AND %s <= %d)"
                .formatted(AT, ordered, Fold.POSITION, start, Fold.POSITION, start + BLOCK);
        if (last.isEmpty()) {
            return rows + " AS block_";
        }
        var before = scan.state().stream()
                .map(variable -> "l.%s AS %s".formatted(Sql.name(variable.name()), Sql.name(before(variable))))
                .collect(Collectors.joining(", "));
        var same = scan.partition().stream()
                .map(Sql::name)
                .map(key -> " AND l.%1$s IS NOT DISTINCT FROM r.%1$s".formatted(key))
                .collect(Collectors.joining());
        return "(SELECT r.*, %s FROM %s r JOIN %s l ON l.%s = %d%s) AS block_"
                .formatted(before, rows, last, Fold.POSITION, start, same);
    }

    private static String names(List<Field> fields) {
        return fields.stream().map(field -> Sql.name(field.name())).collect(Collectors.joining(", "));
    }
}
