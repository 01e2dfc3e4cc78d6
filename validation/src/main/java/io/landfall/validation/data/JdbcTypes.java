package io.landfall.validation.data;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import java.sql.JDBCType;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Locale;

/** Which types the columns of a database have here. */
final class JdbcTypes {

    private JdbcTypes() {}

    static SqlType of(ResultSetMetaData columns, int column) throws SQLException {
        return switch (JDBCType.valueOf(columns.getColumnType(column))) {
            case BOOLEAN -> Types.BOOLEAN;
            // PostgreSQL calls its booleans bits.
            case BIT -> columns.getPrecision(column) > 1 ? Types.TEXT : Types.BOOLEAN;
            case TINYINT, SMALLINT -> Types.SMALLINT;
            case INTEGER -> Types.INTEGER;
            case BIGINT -> Types.BIGINT;
            case REAL -> Types.REAL;
            case FLOAT, DOUBLE -> Types.DOUBLE;
            case NUMERIC, DECIMAL ->
                isUnbounded(columns, column)
                        ? Types.TEXT
                        : Types.decimal(columns.getPrecision(column), columns.getScale(column));
            case DATE -> Types.DATE;
            case TIME, TIME_WITH_TIMEZONE -> Types.TIME;
            case TIMESTAMP, TIMESTAMP_WITH_TIMEZONE -> Types.TIMESTAMP;
            case BINARY, VARBINARY, LONGVARBINARY, BLOB -> Types.VARBINARY;
            default -> Types.TEXT;
        };
    }

    /** Whether a number has no fixed scale: it is read as the text of its digits, so that none is lost. */
    static boolean isUnbounded(ResultSetMetaData columns, int column) throws SQLException {
        var type = columns.getColumnType(column);
        var precision = columns.getPrecision(column);
        var scale = columns.getScale(column);
        return (type == java.sql.Types.NUMERIC || type == java.sql.Types.DECIMAL)
                && (precision < 1 || precision > SqlType.Decimal.MAX_PRECISION || scale < 0 || scale > precision);
    }

    /** Whether a timestamp means an instant rather than what a clock shows. */
    static boolean isInstant(ResultSetMetaData columns, int column) throws SQLException {
        var name = columns.getColumnTypeName(column).toLowerCase(Locale.ROOT);
        return columns.getColumnType(column) == java.sql.Types.TIMESTAMP_WITH_TIMEZONE
                || name.equals("timestamptz")
                || name.contains("with time zone");
    }
}
