package io.landfall.validation.reference.alteryx.tool;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a JSON text for the texts, truths, nulls and numbers in it that are whole or not for sure; whatever else it meets it refuses. */
final class JsonText {

    /** Numbers of more digits may not be whole any more. */
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,17}");

    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)\\.[0-9]*[1-9][0-9]*");

    private final String json;
    private final ToolRun run;
    private final List<Leaf> leaves = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private int at;

    private JsonText(String json, ToolRun run) {
        this.json = json;
        this.run = run;
    }

    /** What a value is. */
    enum Kind {
        TEXT,
        WHOLE,
        DECIMAL,
        TRUTH,
        NOTHING
    }

    /**
     * A value that is no object and no array.
     *
     * @param path names and positions from 0, with points between them
     */
    record Leaf(String path, Kind kind, String text) {}

    static List<Leaf> leaves(String json, ToolRun run) {
        var reader = new JsonText(json, run);
        reader.value("");
        reader.blanks();
        if (reader.at < json.length()) {
            throw reader.unknown();
        }
        return reader.leaves;
    }

    private void value(String path) {
        blanks();
        switch (peek()) {
            case '{' -> object(path);
            case '[' -> array(path);
            case '"' -> add(path, Kind.TEXT, text());
            case 't' -> add(path, Kind.TRUTH, word("true"));
            case 'f' -> add(path, Kind.TRUTH, word("false"));
            case 'n' -> add(path, Kind.NOTHING, word("null"));
            default -> number(path);
        }
    }

    private void add(String path, Kind kind, String text) {
        if (path.isEmpty() || !paths.add(path)) {
            throw unknown();
        }
        leaves.add(new Leaf(path, kind, text));
    }

    private void object(String path) {
        do {
            at++;
            blanks();
            var name = text();
            blanks();
            if (peek() != ':') {
                throw unknown();
            }
            at++;
            value(beneath(path, name));
            blanks();
        } while (peek() == ',');
        end('}');
    }

    private void array(String path) {
        int n = 0;
        do {
            at++;
            value(beneath(path, String.valueOf(n)));
            n++;
            blanks();
        } while (peek() == ',');
        end(']');
    }

    private static String beneath(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private void end(char bracket) {
        if (peek() != bracket) {
            throw unknown();
        }
        at++;
    }

    private String word(String word) {
        if (!json.startsWith(word, at)) {
            throw unknown();
        }
        at += word.length();
        return word;
    }

    private void number(String path) {
        int start = at;
        while (at < json.length() && "+-.eE0123456789".indexOf(json.charAt(at)) >= 0) {
            at++;
        }
        var number = json.substring(start, at);
        if (WHOLE.matcher(number).matches()) {
            add(path, Kind.WHOLE, number);
        } else if (DECIMAL.matcher(number).matches()) {
            add(path, Kind.DECIMAL, number);
        } else {
            throw unknown();
        }
    }

    private String text() {
        var text = new StringBuilder();
        end('"');
        while (peek() != '"') {
            if (peek() < ' ') {
                throw unknown();
            }
            text.append(peek() == '\\' ? escaped() : json.charAt(at));
            at++;
        }
        at++;
        return text.toString();
    }

    /** The character that a backslash introduces; stays at the last one of it. */
    private char escaped() {
        at++;
        return switch (peek()) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> coded();
            case '"', '\\', '/' -> json.charAt(at);
            default -> throw unknown();
        };
    }

    private char coded() {
        var digits = json.substring(Math.min(at + 1, json.length()), Math.min(at + 5, json.length()));
        if (!digits.matches("[0-9A-Fa-f]{4}") || digits.equals("0000")) {
            throw unknown();
        }
        at += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    private void blanks() {
        while (at < json.length() && " \t\r\n".indexOf(json.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= json.length()) {
            throw unknown();
        }
        return json.charAt(at);
    }

    private RuntimeException unknown() {
        return run.undefined(
                "a JSON Parse of other values than texts, truths and plain numbers, at character %d".formatted(at + 1));
    }
}
