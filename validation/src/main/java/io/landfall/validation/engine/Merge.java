package io.landfall.validation.engine;

import io.landfall.converter.pipeline.Field;
import io.landfall.validation.data.Database;
import io.landfall.validation.data.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Applies rows to a table by key, one after the other in effect, all at once in fact. Whether a row finds its key depends only on
 * the last insert or delete of that key before it; since each update sets the same columns, the last row that applies says what the
 * key's row holds in the end. An insert whose key is there, and an update or delete whose key is not, do nothing and are counted; so
 * does a row whose key has a NULL, unless it is inserted.
 *
 * @param fields that the rows have, keys among them
 * @param operation name of the column with the {@link io.landfall.converter.pipeline.RowChange#mark} of a row
 */
record Merge(List<Field> fields, List<String> keys, String operation) {

    /**
     * What came of it.
     *
     * @param refused inserts whose key was there
     * @param missed updates and deletes whose key was not there
     */
    record Outcome(long rows, long refused, long missed) {}

    /** Makes the table {@code next} of the rows that {@code table} has afterwards. */
    Outcome run(Database database, String query, String table, List<Field> columns, String next) throws SQLException {
        var operations = database.freshName("operations");
        var applied = database.freshName("applied");
        database.execute("CREATE TABLE %s AS %s".formatted(operations, operations(query, table)));
        database.execute("CREATE TABLE %s AS %s".formatted(applied, applied(operations)));
        database.execute("CREATE TABLE %s AS %s".formatted(next, result(table, operations, applied, columns)));
        var outcome = outcome(database, operations);
        database.execute("DROP TABLE " + operations);
        database.execute("DROP TABLE " + applied);
        return outcome;
    }

    /** The rows, counted, each with whether its key is there when its turn comes. */
    private String operations(String query, String table) {
        return """
            WITH numbered AS (SELECT *, row_number() OVER () AS _n FROM (%1$s)),
            known AS (SELECT DISTINCT %2$s, true AS _known FROM %3$s)
            SELECT o.*,
              %4$s AS _keyed,
              coalesce(last_value(CASE WHEN o.%5$s IN (0, 4) THEN true WHEN o.%5$s = 2 THEN false END IGNORE NULLS) OVER (
                PARTITION BY %6$s ORDER BY o._n ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), k._known, false) AS _there
            FROM numbered o LEFT JOIN known k ON %7$s""".formatted(
                        query, keys(key -> key), table, keyed(), op(), keys(key -> "o." + key), matching("o", "k"));
    }

    /** For each key that a row applies to, what becomes of it. */
    private String applied(String operations) {
        return """
            SELECT %1$s,
              max(_n) FILTER (WHERE %2$s = 0 OR (%2$s = 4 AND NOT _there)) AS _born,
              bool_or(%2$s = 2) AS _deleted,
              arg_max(%2$s, _n) AS _operation
              %3$s
            FROM %4$s
            WHERE _keyed AND ((%2$s = 0 AND NOT _there) OR (%2$s IN (1, 2) AND _there) OR %2$s = 4)
            GROUP BY %1$s""".formatted(keys(key -> key), op(), latest(), operations);
    }

    /** Rows that were there and stay, as they are now; rows that are new; rows that are new and have no key. */
    private String result(String table, String operations, String applied, List<Field> columns) {
        return """
            SELECT %1$s FROM (
              SELECT %2$s, 0 AS _part, t.rowid AS _at
              FROM %3$s t LEFT JOIN %4$s a ON %5$s
              WHERE a._operation IS NULL OR NOT a._deleted
              UNION ALL
              SELECT %6$s, 1, a._born
              FROM %4$s a
              WHERE a._operation <> 2 AND (a._deleted OR NOT EXISTS (SELECT 1 FROM %3$s t WHERE %5$s))
              UNION ALL
              SELECT %7$s, 1, o._n
              FROM %8$s o
              WHERE NOT o._keyed AND o.%9$s IN (0, 4))
            ORDER BY _part, _at""".formatted(
                        each(columns, name -> name),
                        each(
                                columns,
                                name -> isWritten(name)
                                        ? "CASE WHEN a._operation IS NULL THEN t.%1$s ELSE a.%1$s END".formatted(name)
                                        : "t." + name),
                        table,
                        applied,
                        matching("t", "a"),
                        each(columns, name -> isWritten(name) ? "a." + name : "NULL"),
                        each(columns, name -> isWritten(name) ? "o." + name : "NULL"),
                        operations,
                        op());
    }

    private Outcome outcome(Database database, String operations) throws SQLException {
        return database.query("""
                SELECT count(*),
                  count(*) FILTER (WHERE %1$s = 0 AND _keyed AND _there),
                  count(*) FILTER (WHERE %1$s IN (1, 2) AND NOT (_keyed AND _there))
                FROM %2$s""".formatted(op(), operations), rows -> {
            rows.next();
            return new Outcome(rows.getLong(1), rows.getLong(2), rows.getLong(3));
        });
    }

    /** The values of the last row that inserts or updates, for every field that is no key. */
    private String latest() {
        return fields.stream()
                .map(Field::name)
                .filter(name -> keys.stream().noneMatch(name::equalsIgnoreCase))
                .map(Sql::name)
                .map(name -> ", arg_max_null(%1$s, _n) FILTER (WHERE %2$s <> 2) AS %1$s".formatted(name, op()))
                .collect(Collectors.joining("\n  "));
    }

    private String op() {
        return Sql.name(operation);
    }

    private boolean isWritten(String quoted) {
        return fields.stream().anyMatch(field -> Sql.name(field.name()).equalsIgnoreCase(quoted));
    }

    private String keys(UnaryOperator<String> form) {
        return keys.stream().map(Sql::name).map(form).collect(Collectors.joining(", "));
    }

    private String keyed() {
        return keys.stream()
                .map(key -> "o.%s IS NOT NULL".formatted(Sql.name(key)))
                .collect(Collectors.joining(" AND "));
    }

    private String matching(String left, String right) {
        return keys.stream()
                .map(Sql::name)
                .map(key -> "%1$s.%3$s = %2$s.%3$s".formatted(left, right, key))
                .collect(Collectors.joining(" AND "));
    }

    private static String each(List<Field> columns, UnaryOperator<String> form) {
        return columns.stream()
                .map(field -> Sql.name(field.name()))
                .map(name -> form.apply(name) + " AS " + name)
                .collect(Collectors.joining(", "));
    }
}
