package io.landfall.validation.data;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Source;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Gives the texts of a raw table the types of a source's fields, and counts what did not fit. */
final class TextTyping {

    private final Database database;
    private final Remarks remarks;
    private final String shown;
    private final boolean emptyIsNull;

    /** @param emptyIsNull whether even a quoted empty text is NULL */
    TextTyping(Database database, Remarks remarks, String shown, boolean emptyIsNull) {
        this.database = database;
        this.remarks = remarks;
        this.shown = shown;
        this.emptyIsNull = emptyIsNull;
    }

    /** A relation with the fields of the source and its ordinal. */
    String typed(RawTable raw, Source source) throws SQLException {
        var misfits = misfits(raw);
        misfits.forEach(this::remark);
        var converts = source.fields().stream().anyMatch(field -> !field.type().isText());
        var cuts = misfits.stream().anyMatch(misfit -> misfit.field().type().isText());
        var columns = new ArrayList<String>();
        for (var field : source.fields()) {
            var column = Sql.name(field.name());
            var text = emptyIsNull && field.type().isText() ? "nullif(%s, '')".formatted(column) : column;
            columns.add("%s AS %s".formatted(converts || cuts ? TextCasts.cast(text, field.type()) : text, column));
        }
        source.ordinal().ifPresent(ordinal -> columns.add("rowid + 1 AS " + Sql.name(ordinal)));
        return create(converts ? "TABLE" : "VIEW", columns, raw);
    }

    private String create(String kind, List<String> columns, RawTable raw) throws SQLException {
        var name = database.freshName("source");
        database.execute(
                "CREATE %s %s AS SELECT %s FROM %s".formatted(kind, name, String.join(", ", columns), raw.name()));
        if (kind.equals("TABLE")) {
            database.execute("DROP TABLE " + raw.name());
        }
        return name;
    }

    /** Values of a field that its type cannot hold. */
    private record Misfit(Field field, long values) {}

    private List<Misfit> misfits(RawTable raw) throws SQLException {
        var doubtful = raw.fields().stream().filter(field -> isDoubtful(field)).toList();
        if (doubtful.isEmpty()) {
            return List.of();
        }
        var longTexts = longTexts(raw, doubtful);
        var counted = doubtful.stream()
                .filter(field -> !field.type().isText() || longTexts.contains(field))
                .toList();
        return counts(raw, counted, counted.stream().map(TextTyping::misfit).toList()).stream()
                .filter(misfit -> misfit.values() > 0)
                .toList();
    }

    private static boolean isDoubtful(Field field) {
        return !(field.type() instanceof SqlType.Text text) || text.limited();
    }

    /** Lengths in bytes are at hand; only where they exceed the limit characters have to be counted. */
    private List<Field> longTexts(RawTable raw, List<Field> doubtful) throws SQLException {
        var texts = doubtful.stream().filter(field -> field.type().isText()).toList();
        var lengths = texts.stream()
                .map(field -> "max(strlen(%s))".formatted(Sql.name(field.name())))
                .toList();
        return counts(raw, texts, lengths).stream()
                .filter(longest ->
                        longest.values() > ((SqlType.Text) longest.field().type()).length())
                .map(Misfit::field)
                .toList();
    }

    private static String misfit(Field field) {
        var column = Sql.name(field.name());
        return field.type() instanceof SqlType.Text text
                ? "count(*) FILTER (WHERE length(%s) > %d)".formatted(column, text.length())
                : "count(*) FILTER (WHERE trim(%s) <> '' AND (%s) IS NULL)"
                        .formatted(column, TextCasts.cast(column, field.type()));
    }

    private List<Misfit> counts(RawTable raw, List<Field> fields, List<String> expressions) throws SQLException {
        if (fields.isEmpty()) {
            return List.of();
        }
        var query = expressions.stream().collect(Collectors.joining(", ", "SELECT ", " FROM " + raw.name()));
        return database.query(query, rows -> {
            rows.next();
            var counts = new ArrayList<Misfit>();
            for (int i = 0; i < fields.size(); i++) {
                counts.add(new Misfit(fields.get(i), rows.getLong(i + 1)));
            }
            return counts;
        });
    }

    private void remark(Misfit misfit) {
        var field = misfit.field();
        if (field.type() instanceof SqlType.Text text) {
            remarks.add(DataCode.TRUNCATED, misfit.values(), field.name(), shown, text.length());
        } else {
            remarks.add(
                    DataCode.NOT_OF_TYPE,
                    misfit.values(),
                    field.name(),
                    shown,
                    field.type().sql());
        }
    }
}
