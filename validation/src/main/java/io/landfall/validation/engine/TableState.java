package io.landfall.validation.engine;

import io.landfall.converter.pipeline.Field;
import io.landfall.validation.data.Database;
import io.landfall.validation.data.RowTable;
import io.landfall.validation.data.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a table of a database holds while a run writes it: a relation in the engine, whose order is that of the rows. */
final class TableState {

    private final Database database;
    private final List<Field> fields;
    private String relation;

    private TableState(Database database, String relation, List<Field> fields) {
        this.database = database;
        this.relation = relation;
        this.fields = new ArrayList<>(fields);
    }

    static TableState empty(Database database, List<Field> fields) throws SQLException {
        var relation = database.freshName("target");
        database.execute("CREATE TABLE %s (%s)".formatted(relation, RowTable.columns(fields)));
        return new TableState(database, relation, fields);
    }

    /** A table that has rows before the run. */
    static TableState of(Database database, String rows, List<Field> fields) throws SQLException {
        var state = empty(database, fields);
        database.execute("INSERT INTO %s SELECT * FROM %s".formatted(state.relation, rows));
        return state;
    }

    List<Field> fields() {
        return List.copyOf(fields);
    }

    /** The name under which the engine has the table now. */
    String relation() {
        return relation;
    }

    /** Rows of the table, in order. */
    String rows() {
        return "SELECT * FROM %s ORDER BY rowid".formatted(relation);
    }

    long count() throws SQLException {
        return database.number("SELECT count(*) FROM " + relation);
    }

    /** How many rows have a key that another row before them has; keys with NULL are no other's. */
    long repeated(List<String> keys) throws SQLException {
        var names = keys.stream().map(Sql::name).toList();
        return database.number(
                "SELECT coalesce(sum(n - 1), 0)::BIGINT FROM (SELECT count(*) AS n FROM %s WHERE %s GROUP BY %s)"
                        .formatted(
                                relation,
                                String.join(
                                        " AND ",
                                        names.stream()
                                                .map("%s IS NOT NULL"::formatted)
                                                .toList()),
                                String.join(", ", names)));
    }

    /** Adds the rows of a query that has these fields. */
    long insert(String query, List<Field> written) throws SQLException {
        widen(written);
        return database.update("INSERT INTO %s (%s) %s".formatted(relation, columns(written), query));
    }

    /** Deletes the rows for which a condition over these columns is true, and answers how many there were. */
    long delete(String where, List<Field> written) throws SQLException {
        widen(written);
        return database.update("DELETE FROM %s WHERE %s".formatted(relation, where));
    }

    /** Inserts, updates and deletes by key, as the rows of a query say one after the other. */
    Merge.Outcome merge(Merge merge, String query) throws SQLException {
        widen(merge.fields());
        var next = database.freshName("target");
        var outcome = merge.run(database, query, relation, fields, next);
        database.execute("DROP TABLE " + relation);
        relation = next;
        return outcome;
    }

    /** Makes columns for fields that the table does not have. */
    void widen(List<Field> written) throws SQLException {
        for (var field : written) {
            if (fields.stream().noneMatch(known -> known.name().equalsIgnoreCase(field.name()))) {
                database.execute("ALTER TABLE %s ADD COLUMN %s".formatted(relation, RowTable.columns(List.of(field))));
                fields.add(field);
            }
        }
    }

    static String columns(List<Field> fields) {
        return fields.stream().map(field -> Sql.name(field.name())).collect(Collectors.joining(", "));
    }
}
