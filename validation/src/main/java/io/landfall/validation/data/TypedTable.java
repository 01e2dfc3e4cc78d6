package io.landfall.validation.data;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Source;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that takes rows of any values, each made to fit its field; what does not fit is NULL and counted. */
final class TypedTable implements AutoCloseable {

    private final Database database;
    private final RowTable table;
    private final List<Field> fields;
    private final List<@Nullable Object> fitting;
    private final long[] misfits;
    private final long[] cut;

    private TypedTable(Database database, RowTable table) {
        this.database = database;
        this.table = table;
        this.fields = table.fields();
        this.fitting = blankRow();
        this.misfits = new long[fields.size()];
        this.cut = new long[fields.size()];
    }

    static TypedTable create(Database database, List<Field> fields) throws SQLException {
        return new TypedTable(database, RowTable.create(database, fields));
    }

    List<Field> fields() {
        return fields;
    }

    /** A row to be filled. */
    List<@Nullable Object> blankRow() {
        return new ArrayList<@Nullable Object>(Collections.nCopies(fields.size(), null));
    }

    void add(List<? extends @Nullable Object> values) throws SQLException {
        for (int i = 0; i < fields.size(); i++) {
            var value = values.get(i);
            fitting.set(i, value == null ? null : fit(i, value));
        }
        table.add(fitting);
    }

    private @Nullable Object fit(int index, Object value) {
        var type = fields.get(index).type();
        var fit = FittingValues.fit(value, type);
        if (fit.isEmpty()) {
            misfits[index]++;
            return null;
        }
        return fit.get() instanceof String text && type instanceof SqlType.Text limit
                ? cut(index, text, limit.length())
                : fit.get();
    }

    private String cut(int index, String text, int length) {
        if (text.length() <= length || text.codePointCount(0, text.length()) <= length) {
            return text;
        }
        cut[index]++;
        return text.substring(0, text.offsetByCodePoints(0, length));
    }

    /** Ends the table, and says what did not fit. Answers with a relation that has the source's ordinal too. */
    String finish(Source source, String shown, Remarks remarks) throws SQLException {
        table.close();
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
        return database.numbered(table.name(), source);
    }

    @Override
    public void close() throws SQLException {
        table.close();
    }
}
