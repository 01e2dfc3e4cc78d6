package io.landfall.validation.reference.alteryx.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes delimited text apart. A field that starts with a quote goes on to the next quote that is not doubled; elsewhere a quote is a
 * character like any other. Nothing between two delimiters is Null, nothing between two quotes is the empty text.
 */
final class DelimitedLines {

    /** No delimiter: each line is one field. */
    static final char NONE = '\0';

    private final String text;
    private final char delimiter;
    private final String quotes;
    private int at;

    DelimitedLines(String text, char delimiter, String quotes) {
        this.text = text;
        this.delimiter = delimiter;
        this.quotes = delimiter == NONE ? "" : quotes;
    }

    void skipLine() {
        while (at < text.length() && !isLineEnd()) {
            at++;
        }
        endLine();
    }

    /** The fields of the next line; null behind the last. */
    @Nullable
    List<@Nullable String> next() {
        if (at >= text.length()) {
            return null;
        }
        var fields = new ArrayList<@Nullable String>();
        fields.add(field());
        while (at < text.length() && isDelimiter()) {
            at++;
            fields.add(field());
        }
        endLine();
        return fields;
    }

    private @Nullable String field() {
        var start = at;
        while (at < text.length() && text.charAt(at) == ' ' && !isDelimiter()) {
            at++;
        }
        if (at < text.length() && quotes.indexOf(text.charAt(at)) >= 0) {
            return quoted(text.charAt(at)) + plain();
        }
        at = start;
        var plain = plain();
        return plain.isEmpty() ? null : plain;
    }

    private String quoted(char quote) {
        var field = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) == quote) {
                if (at + 1 >= text.length() || text.charAt(at + 1) != quote) {
                    at++;
                    break;
                }
                at++;
            }
            field.append(text.charAt(at));
        }
        return field.toString();
    }

    private String plain() {
        var start = at;
        while (at < text.length() && !isDelimiter() && !isLineEnd()) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean isDelimiter() {
        return delimiter != NONE && text.charAt(at) == delimiter;
    }

    private boolean isLineEnd() {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private void endLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
    }
}
