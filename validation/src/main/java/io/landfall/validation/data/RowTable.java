package io.landfall.validation.data;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.Field;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** A table of a database that is filled row by row with values that fit its fields. */
public final class RowTable implements AutoCloseable {

    private final String name;
    private final List<Field> fields;
    private final DuckDBAppender appender;

    private RowTable(String name, List<Field> fields, DuckDBAppender appender) {
        this.name = name;
        this.fields = fields;
        this.appender = appender;
    }

    public static RowTable create(Database database, List<Field> fields) throws SQLException {
        var name = database.freshName("rows");
        database.execute("CREATE TABLE %s (%s)".formatted(name, columns(fields)));
        return new RowTable(name, fields, database.appender(name));
    }

    /** The columns of a table as they stand in its definition. */
    public static String columns(List<Field> fields) {
        return fields.stream()
                .map(field -> Sql.name(field.name()) + " "
                        + (field.type().isText() ? "VARCHAR" : field.type().sql()))
                .collect(Collectors.joining(", "));
    }

    /** As it stands in SQL. Its rows can be read when it is closed. */
    public String name() {
        return name;
    }

    List<Field> fields() {
        return fields;
    }

    /** Adds a row of values, numbers of any Java type. */
    public void add(List<? extends @Nullable Object> values) throws SQLException {
        appender.beginRow();
        for (int i = 0; i < fields.size(); i++) {
            var value = values.get(i);
            if (value == null) {
                appender.appendNull();
            } else {
                append(value, fields.get(i).type());
            }
        }
        appender.endRow();
    }

    private void append(Object value, SqlType type) throws SQLException {
        switch (type) {
            case SqlType.Text text -> appender.append((String) value);
            case SqlType.Decimal decimal ->
                appender.append(((BigDecimal) value).setScale(decimal.scale(), RoundingMode.HALF_UP));
            case SqlType.Plain plain -> append(value, plain);
        }
    }

    private void append(Object value, SqlType.Plain type) throws SQLException {
        switch (type) {
            case BOOLEAN -> appender.append((boolean) value);
            case SMALLINT -> appender.append(((Number) value).shortValue());
            case INTEGER -> appender.append(((Number) value).intValue());
            case BIGINT -> appender.append(((Number) value).longValue());
            case REAL -> appender.append(((Number) value).floatValue());
            case DOUBLE -> appender.append(((Number) value).doubleValue());
            case DATE -> appender.append((LocalDate) value);
            case TIME -> appender.append((LocalTime) value);
            case TIMESTAMP -> appender.append((LocalDateTime) value);
            case VARBINARY -> appender.append((byte[]) value);
        }
    }

    @Override
    public void close() throws SQLException {
        appender.close();
    }
}
