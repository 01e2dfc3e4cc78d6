package io.landfall.validation.reference.alteryx.tool;

import java.util.ArrayList;
import java.util.List;

/** Reads a JSON text for the texts and whole numbers in it; whatever else it meets it refuses. */
final class JsonText {

    /** Numbers of more digits may not be whole any more. */
    private static final int MOST_DIGITS = 18;

    private final String json;
    private final ToolRun run;
    private final List<Leaf> leaves = new ArrayList<>();
    private int at;

    private JsonText(String json, ToolRun run) {
        this.json = json;
        this.run = run;
    }

    /**
     * A value that is no object and no array.
     *
     * @param path names and positions from 0, with points between them
     */
    record Leaf(String path, String text, boolean isText) {}

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
            case '"' -> leaves.add(new Leaf(path, text(), true));
            default -> leaves.add(new Leaf(path, number(), false));
        }
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
            value(path.isEmpty() ? name : path + "." + name);
            blanks();
        } while (peek() == ',');
        end('}');
    }

    private void array(String path) {
        int n = 0;
        do {
            at++;
            value(path.isEmpty() ? String.valueOf(n) : path + "." + n);
            n++;
            blanks();
        } while (peek() == ',');
        end(']');
    }

    private void end(char bracket) {
        if (peek() != bracket) {
            throw unknown();
        }
        at++;
    }

    private String number() {
        int start = at;
        while (Character.isDigit(peek()) || (peek() == '-' && at == start)) {
            at++;
        }
        var digits = json.substring(start, at);
        var isPlain = digits.matches("0|-?[1-9][0-9]*") && digits.length() <= MOST_DIGITS;
        if (!isPlain || ".eE".indexOf(peek()) >= 0) {
            throw unknown();
        }
        return digits;
    }

    private String text() {
        var text = new StringBuilder();
        end('"');
        while (peek() != '"') {
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
            case '"', '\\', '/' -> json.charAt(at);
            default -> throw unknown();
        };
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
                "a JSON Parse of other values than texts and whole numbers, at character %d".formatted(at + 1));
    }
}
