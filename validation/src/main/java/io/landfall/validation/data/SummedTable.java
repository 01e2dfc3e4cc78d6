package io.landfall.validation.data;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.validation.data.SegmentSums.Sum;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A table whose rows are summed up. */
record SummedTable(Connection connection, Dataset.Table table) {

    /** A column as a query names it, and its type as the database does. */
    record Column(String quoted, String type) {}

    private static final class Ambiguous extends SQLException {
        private static final long serialVersionUID = 1L;
    }

    String from() throws SQLException {
        return JdbcTable.named(table, connection);
    }

    /** By names in lower case. */
    Map<String, Column> columns() throws SQLException {
        var quote = connection.getMetaData().getIdentifierQuoteString();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM %s WHERE 1 = 0".formatted(from()))) {
            var described = rows.getMetaData();
            var columns = new LinkedHashMap<String, Column>();
            for (int i = 1; i <= described.getColumnCount(); i++) {
                var name = described.getColumnLabel(i);
                var column = new Column(JdbcTable.quoted(name, quote), described.getColumnTypeName(i));
                if (columns.put(TableChecksums.lower(name), column) != null) {
                    throw new Ambiguous();
                }
            }
            return columns;
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String text(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    /** The names that a query answers with, in lower case. */
    Set<String> names(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var names = new HashSet<String>();
            while (rows.next()) {
                names.add(TableChecksums.lower(rows.getString(1)));
            }
            return names;
        }
    }

    /** The sums of segments, for a query that answers with segment, rows and both halves of the sum. */
    Map<Long, Sum> sums(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var sums = new HashMap<Long, Sum>();
            while (rows.next()) {
                sums.put(rows.getLong(1), new Sum(rows.getLong(2), rows.getString(3), rows.getString(4)));
            }
            return sums;
        }
    }
}
