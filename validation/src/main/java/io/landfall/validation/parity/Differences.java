package io.landfall.validation.parity;

import io.landfall.validation.data.Database;
import io.landfall.validation.data.Sql;
import io.landfall.validation.parity.Difference.Cell;
import io.landfall.validation.parity.Difference.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBResultSet;

/**
 * All differences of a comparison, in a Parquet file: {@code number}, {@code kind}, the {@code columns} that differ with their
 * {@code causes}, and for each compared column {@code left.NAME} and {@code right.NAME}. They are read page by page.
 *
 * @param file which is absent when there was none
 */
public record Differences(Path file) {

    static final String LEFT = "left.";
    static final String RIGHT = "right.";

    /** Columns before the values. */
    static final int HEAD = 4;

    /**
     * Which differences are wanted.
     *
     * @param column that differs
     * @param cause of a value that differs
     */
    public record Filter(Optional<Kind> kind, Optional<String> column, Optional<Cause> cause) {

        public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), Optional.empty());

        public static Filter of(Kind kind) {
            return new Filter(Optional.of(kind), Optional.empty(), Optional.empty());
        }

        public static Filter of(String column) {
            return new Filter(Optional.empty(), Optional.of(column), Optional.empty());
        }

        private String condition() {
            var conditions = new ArrayList<String>(List.of("true"));
            kind.ifPresent(wanted -> conditions.add("kind = " + Sql.text(wanted.word())));
            column.ifPresent(wanted -> conditions.add("list_contains(columns, %s)".formatted(Sql.text(wanted))));
            cause.ifPresent(wanted -> conditions.add(
                    column.isEmpty()
                            ? "list_contains(causes, %s)".formatted(Sql.text(wanted.name()))
                            : "causes[list_position(columns, %s)] = %s"
                                    .formatted(Sql.text(column.get()), Sql.text(wanted.name()))));
            return String.join(" AND ", conditions);
        }
    }

    /** How many differences there are of those that are wanted. */
    public long count(Filter filter) {
        return read(
                database -> database.number("SELECT count(*) FROM %s WHERE %s".formatted(from(), filter.condition())),
                0L);
    }

    /** Some of the differences that are wanted, in the order of their numbers. */
    public List<Difference> page(long offset, int limit, Filter filter) {
        var query = "SELECT * FROM %s WHERE %s ORDER BY number LIMIT %d OFFSET %d"
                .formatted(from(), filter.condition(), limit, offset);
        return read(database -> database.query(query, Differences::rows), List.of());
    }

    private String from() {
        return "read_parquet(%s)".formatted(Sql.text(file));
    }

    /** What is asked of the file. */
    private interface Question<T> {
        T ask(Database database) throws SQLException;
    }

    private <T> T read(Question<T> question, T nothing) {
        if (!Files.exists(file)) {
            return nothing;
        }
        try (var database = Database.open(Database.Limits.NONE)) {
            return question.ask(database);
        } catch (SQLException broken) {
            throw new IllegalStateException("'%s' holds no differences".formatted(file), broken);
        }
    }

    private static List<Difference> rows(DuckDBResultSet rows) throws SQLException {
        var differences = new ArrayList<Difference>();
        while (rows.next()) {
            differences.add(row(rows));
        }
        return differences;
    }

    private static Difference row(DuckDBResultSet rows) throws SQLException {
        var changed = texts(rows.getArray(3));
        var causes = texts(rows.getArray(HEAD));
        var cells = new ArrayList<Cell>();
        var columns = rows.getMetaData();
        for (int i = HEAD + 1; i < columns.getColumnCount(); i += 2) {
            var name = columns.getColumnName(i).substring(LEFT.length());
            var place = changed.indexOf(name);
            var cause = place < 0 || place >= causes.size() ? null : Cause.valueOf(causes.get(place));
            cells.add(new Cell(name, rows.getString(i), rows.getString(i + 1), cause));
        }
        return new Difference(rows.getLong(1), Kind.of(rows.getString(2)), cells);
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
