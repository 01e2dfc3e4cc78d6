package io.landfall.validation.data;

import io.landfall.converter.expression.SqlType.Family;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.FileFormat.Header;
import io.landfall.converter.pipeline.FileFormat.Quoting;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays rows out as delimited text. */
final class DelimitedLayout {

    private final FileFormat.Delimited format;

    DelimitedLayout(FileFormat.Delimited format) {
        this.format = format;
    }

    TextLayout of(List<Field> fields) {
        return new TextLayout(
                fields.stream().map(this::column).toList(),
                header(fields),
                format.delimiter(),
                format.encoding(),
                format.writing());
    }

    private List<String> header(List<Field> fields) {
        if (format.header() == Header.NONE) {
            return List.of();
        }
        var names =
                fields.stream().map(Field::name).map(this::heading).collect(Collectors.toCollection(ArrayList::new));
        if (format.header() == Header.HASH_NAMES && !names.isEmpty()) {
            names.set(0, "#" + names.getFirst());
        }
        return names;
    }

    private String heading(String name) {
        return switch (quoting()) {
            case NEVER, TEXT_FIELDS -> name;
            case NEEDED -> triggers().anyMatch(name::contains) ? quoted(name) : name;
            case ALWAYS -> quoted(name);
        };
    }

    private String quoted(String text) {
        var escaped = escape().equals(format.quote()) ? text : text.replace(escape(), escape() + escape());
        return format.quote() + escaped.replace(format.quote(), escape() + format.quote()) + format.quote();
    }

    private String column(Field field) {
        var text = CellTexts.text(Sql.name(field.name()), field.type(), format.writing());
        var quoted = switch (quoting()) {
            case NEVER -> text;
            case NEEDED -> mayNeedQuotes(field) ? quotedWhereNeeded(text) : text;
            case TEXT_FIELDS -> field.type().isText() ? quotedSql(text) : text;
            case ALWAYS -> quotedSql(text);
        };
        return "coalesce(%s, %s)".formatted(quoted, Sql.text(format.writing().nullText()));
    }

    /** Numbers and truth values hold nothing that would have to be quoted, unless the delimiter is one of their characters. */
    private boolean mayNeedQuotes(Field field) {
        var family = field.type().family();
        return (family != Family.NUMBER && family != Family.BOOLEAN) || "0123456789.-+eE".contains(format.delimiter());
    }

    private String quotedWhereNeeded(String text) {
        var needed = triggers()
                .map(trigger -> "contains(%s, %s)".formatted(text, Sql.text(trigger)))
                .collect(Collectors.joining(" OR "));
        return "CASE WHEN %s THEN %s ELSE %s END".formatted(needed, quotedSql(text), text);
    }

    private String quotedSql(String text) {
        var quote = Sql.text(format.quote());
        var escaped = escape().equals(format.quote())
                ? text
                : "replace(%s, %s, %s)".formatted(text, Sql.text(escape()), Sql.text(escape() + escape()));
        return "%s || replace(%s, %s, %s) || %s"
                .formatted(quote, escaped, quote, Sql.text(escape() + format.quote()), quote);
    }

    private Stream<String> triggers() {
        return Stream.of(format.delimiter(), format.quote(), "\"", "'", "\n", "\r")
                .distinct();
    }

    private String escape() {
        return format.escape().isEmpty() ? format.quote() : format.escape();
    }

    private Quoting quoting() {
        return format.quote().isEmpty() ? Quoting.NEVER : format.writing().quoting();
    }
}
