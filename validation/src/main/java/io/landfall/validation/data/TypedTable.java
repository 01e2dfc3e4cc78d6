package io.landfall.validation.data;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Source;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** A table that takes rows of values, each made to fit its field; what does not fit is NULL and counted. */
final class TypedTable implements AutoCloseable {

    private final Database database;
    private final String name;
    private final List<Field> fields;
    private final DuckDBAppender appender;
    private final long[] misfits;
    private final long[] cut;

    private TypedTable(Database database, String name, List<Field> fields, DuckDBAppender appender) {
        this.database = database;
        this.name = name;
        this.fields = fields;
        this.appender = appender;
        this.misfits = new long[fields.size()];
        this.cut = new long[fields.size()];
    }

    static TypedTable create(Database database, List<Field> fields) throws SQLException {
        var name = database.freshName("rows");
        var columns = fields.stream()
                .map(field -> Sql.name(field.name()) + " " + column(field.type()))
                .collect(Collectors.joining(", "));
        database.execute("CREATE TABLE %s (%s)".formatted(name, columns));
        return new TypedTable(database, name, fields, database.appender(name));
    }

    List<Field> fields() {
        return fields;
    }

    private static String column(SqlType type) {
        return type.isText() ? "VARCHAR" : type.sql();
    }

    /** Adds a row. */
    void add(List<? extends @Nullable Object> values) throws SQLException {
        appender.beginRow();
        for (int i = 0; i < fields.size(); i++) {
            append(i, values.get(i));
        }
        appender.endRow();
    }

    private void append(int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
            return;
        }
        var type = fields.get(index).type();
        var fitting = FittingValues.fit(value, type);
        if (fitting.isEmpty()) {
            misfits[index]++;
            appender.appendNull();
        } else if (fitting.get() instanceof String text && type instanceof SqlType.Text limit) {
            appender.append(cut(index, text, limit.length()));
        } else {
            append(fitting.get());
        }
    }

    private String cut(int index, String text, int length) {
        if (text.length() <= length || text.codePointCount(0, text.length()) <= length) {
            return text;
        }
        cut[index]++;
        return text.substring(0, text.offsetByCodePoints(0, length));
    }

    private void append(Object value) throws SQLException {
        switch (value) {
            case Short number -> appender.append(number.shortValue());
            case Integer number -> appender.append(number.intValue());
            case Long number -> appender.append(number.longValue());
            case Float number -> appender.append(number.floatValue());
            case Double number -> appender.append(number.doubleValue());
            case BigDecimal number -> appender.append(number);
            case Boolean truth -> appender.append(truth.booleanValue());
            case LocalDate date -> appender.append(date);
            case LocalDateTime time -> appender.append(time);
            case LocalTime time -> appender.append(time);
            case byte[] bytes -> appender.append(bytes);
            default -> throw new IllegalStateException(value.getClass().getName());
        }
    }

    /** Ends the table, and says what did not fit. Answers with a relation that has the source's ordinal too. */
    String finish(Source source, String shown, Remarks remarks) throws SQLException {
        appender.close();
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            remarks.count(
                    DataCode.NOT_OF_TYPE,
                    misfits[i],
                    field.name(),
                    shown,
                    field.type().sql());
            if (field.type() instanceof SqlType.Text text) {
                remarks.count(DataCode.TRUNCATED, cut[i], field.name(), shown, text.length());
            }
        }
        return database.numbered(name, source);
    }

    @Override
    public void close() throws SQLException {
        appender.close();
    }

    /** An empty row, to be filled. */
    List<@Nullable Object> blankRow() {
        var row = new ArrayList<@Nullable Object>();
        fields.forEach(field -> row.add(null));
        return row;
    }
}
