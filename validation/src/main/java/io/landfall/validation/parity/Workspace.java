package io.landfall.validation.parity;

import io.landfall.validation.data.Database;
import io.landfall.validation.data.KeptWork;
import io.landfall.validation.data.Relation;
import io.landfall.validation.data.Sql;
import io.landfall.validation.parity.Alignment.Known;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The database in which two sides are compared, with a view of each side's rows under working names.
 *
 * @param values how two values are compared
 * @param kept keeps what is made by reading a whole side
 */
record Workspace(Database database, Alignment alignment, Values values, KeptWork kept) {

    /** What is this often in a hundredth of the rows would make a join of both sides explode. */
    private static final long CROWD = 30;

    /** Makes the views. */
    void open(Known left, Known right, Optional<String> filter) throws SQLException {
        Values.define(database);
        create(Side.LEFT, left, filter);
        create(Side.RIGHT, right, filter);
    }

    private void create(Side side, Known known, Optional<String> filter) throws SQLException {
        var columns = alignment.pairs().stream()
                .map(pair -> "%s AS %s".formatted(Sql.name(side.of(pair).name()), pair.column()))
                .collect(Collectors.joining(", "));
        var from = known.relation().from();
        if (filter.isEmpty()) {
            database.execute("CREATE VIEW %s AS SELECT %s FROM %s".formatted(side.rows(), columns, from));
            return;
        }
        var working = alignment.pairs().stream().map(ColumnPair::column).collect(Collectors.joining(", "));
        database.execute("CREATE VIEW %s AS SELECT %s FROM (SELECT %s, %s FROM %s) WHERE (%s)"
                .formatted(side.rows(), working, columns, filterable(side, known), from, filter.get()));
    }

    /** The columns under the left side's names, with values of the types that they seem to have. */
    private String filterable(Side side, Known known) {
        var columns = new ArrayList<String>();
        var names = new HashSet<String>();
        for (var pair : alignment.pairs()) {
            var column = side.of(pair);
            columns.add("%s AS %s".formatted(typed(column, known), Sql.name(pair.name())));
            names.add(pair.name().toLowerCase(Locale.ROOT));
        }
        for (var column : known.relation().columns()) {
            if (names.add(column.name().toLowerCase(Locale.ROOT))) {
                columns.add("%s AS %s".formatted(typed(column, known), Sql.name(column.name())));
            }
        }
        return String.join(", ", columns);
    }

    private static String typed(Relation.Column column, Known known) {
        var name = Sql.name(column.name());
        var family = column.untyped() ? known.families().getOrDefault(column.name(), Family.TEXT) : Family.TEXT;
        return switch (family) {
            case INTEGER, DECIMAL, FLOAT -> "TRY_CAST(%s AS DOUBLE)".formatted(name);
            case DATE -> "TRY_CAST(%s AS DATE)".formatted(name);
            case TIMESTAMP -> "TRY_CAST(%s AS TIMESTAMP)".formatted(name);
            case BOOLEAN -> "TRY_CAST(%s AS BOOLEAN)".formatted(name);
            case TEXT, TIME, OTHER -> name;
        };
    }

    /** Something of each pair, between commas. */
    static String each(List<ColumnPair> pairs, Function<ColumnPair, String> what) {
        return pairs.stream().map(what).collect(Collectors.joining(", "));
    }

    /** The values of pairs as one value that is the same exactly when they all are. */
    String exactRow(List<ColumnPair> pairs, Side side) {
        return pairs.isEmpty()
                ? "['']"
                : "[%s]"
                        .formatted(each(
                                pairs,
                                pair -> "CAST(%s AS VARCHAR)".formatted(values.exact(pair, side, pair.column()))));
    }

    /** Whether any value of a pair of rows differs. */
    String anyDiffers(List<ColumnPair> pairs) {
        return pairs.isEmpty()
                ? "false"
                : pairs.stream().map(pair -> "(" + differ(pair) + ")").collect(Collectors.joining(" OR "));
    }

    /** Whether the values of a pair differ in rows {@code l} and {@code r}. */
    String differ(ColumnPair pair) {
        return values.differ(pair, "l." + pair.column(), "r." + pair.column());
    }

    /** Makes a table of what a query about a side answers with, unless it is kept from an earlier comparison, and says how many rows it has. */
    long fill(Side side, String table, String query) throws SQLException {
        return switch (side) {
            case LEFT -> kept.left(database, table, query);
            case RIGHT -> kept.right(database, table, query);
        };
    }

    /**
     * Makes a table by passing many rows by few, which DuckDB has to be told: it knows nothing of how many rows a text file has, and
     * would keep all of them in memory.
     */
    void sift(Side side, String table, String query) throws SQLException {
        database.execute("SET disabled_optimizers = 'join_order,build_side_probe_side'");
        fill(side, table, query);
        database.execute("RESET disabled_optimizers");
    }

    /** Whether some values of these columns are so often there that fingerprints had better be counted than joined. */
    boolean isCrowded(Side side, String columns) throws SQLException {
        return database.number(
                        "SELECT coalesce(max(times), 0) FROM (SELECT count(*) AS times FROM %s WHERE hash(rowid) %% 100 = 0 GROUP BY %s)"
                                .formatted(side.prints(), columns))
                >= CROWD;
    }

    void drop(String table) throws SQLException {
        database.execute("DROP TABLE IF EXISTS " + table);
    }
}
