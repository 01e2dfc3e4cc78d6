package io.landfall.validation.data;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.Field;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.duckdb.DuckDBResultSet;
import org.jspecify.annotations.Nullable;

/** Takes values out of a query's rows, each as the Java type that belongs to its field. */
final class ResultValues {

    private ResultValues() {}

    /** Puts the values of the current row into a list of the same length. */
    static void read(DuckDBResultSet rows, List<Field> fields, List<@Nullable Object> row) throws SQLException {
        for (int i = 0; i < fields.size(); i++) {
            row.set(i, value(rows, i + 1, fields.get(i).type()));
        }
    }

    private static @Nullable Object value(DuckDBResultSet rows, int column, SqlType type) throws SQLException {
        var value = read(rows, column, type);
        return rows.wasNull() ? null : value;
    }

    private static @Nullable Object read(DuckDBResultSet rows, int column, SqlType type) throws SQLException {
        return switch (type) {
            case SqlType.Text text -> rows.getString(column);
            case SqlType.Decimal decimal -> rows.getBigDecimal(column);
            case SqlType.Plain plain ->
                switch (plain) {
                    case BOOLEAN -> rows.getBoolean(column);
                    case SMALLINT -> rows.getShort(column);
                    case INTEGER -> rows.getInt(column);
                    case BIGINT -> rows.getLong(column);
                    case REAL -> rows.getFloat(column);
                    case DOUBLE -> rows.getDouble(column);
                    case DATE -> rows.getObject(column, LocalDate.class);
                    case TIME -> rows.getObject(column, LocalTime.class);
                    case TIMESTAMP -> rows.getObject(column, LocalDateTime.class);
                    case VARBINARY -> rows.getBytes(column);
                };
        };
    }
}
