package io.landfall.converter.yaml;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a text is spelled so that every reader of YAML, 1.1 or 1.2, takes it for that text: plain where nothing can be mistaken,
 * else in double quotes, or in single quotes where those save escapes. Texts of several lines stand as a block of lines.
 */
final class YamlScalar {

    /** Words that some reader takes for a truth value, a number or nothing. */
    private static final Set<String> WORDS = Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

    private static final String PUNCTUATION_OF_FLOW = ",[]{}";

    private YamlScalar() {}

    /** The spelling on one line inside brackets. */
    static String inFlow(String text) {
        var flowSafe = text.chars().noneMatch(character -> PUNCTUATION_OF_FLOW.indexOf(character) >= 0);
        return flowSafe && isPlain(text) ? text : quoted(text);
    }

    /** The spelling on the rest of a line. */
    static String onLine(String text) {
        return isPlain(text) ? text : quoted(text);
    }

    /** Whether a text has more than one line. */
    static boolean hasLines(String text) {
        var end = text.indexOf('\n');
        return end >= 0 && end < text.length() - 1;
    }

    /**
     * The spelling of a text of several lines: what follows its key, then lines to be indented.
     *
     * @param indent how much deeper than the key's those lines will stand
     */
    static List<String> lines(String text, int indent) {
        return isBlock(text) ? block(text, indent) : continued(text);
    }

    /** Starts like a name or a bracket, and has nothing that ends a plain text, starts a comment or looks like a key. */
    private static boolean isPlain(String text) {
        if (text.isEmpty() || WORDS.contains(text.toLowerCase(Locale.ROOT)) || text.endsWith(" ")) {
            return false;
        }
        var start = text.codePointAt(0);
        if (!Character.isLetter(start) && "_$/(".indexOf(start) < 0) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            var next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if ((text.charAt(i) == ':' && (next == ' ' || PUNCTUATION_OF_FLOW.indexOf(next) >= 0))
                    || (text.charAt(i) == ' ' && next == '#')) {
                return false;
            }
        }
        return text.codePoints().allMatch(YamlScalar::isPrintable);
    }

    /** In the quotes that need fewer escapes; double ones where both need as many, or something cannot be seen. */
    private static String quoted(String text) {
        var singles = text.chars().filter(character -> character == '\'').count();
        var escapes = text.chars()
                .filter(character -> character == '"' || character == '\\')
                .count();
        return singles < escapes && text.codePoints().allMatch(YamlScalar::isPrintable)
                ? "'" + text.replace("'", "''") + "'"
                : '"' + escaped(text) + '"';
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(character -> {
            switch (character) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (isPrintable(character)) {
                        escaped.appendCodePoint(character);
                    } else {
                        escaped.append("\\u").append(HexFormat.of().toHexDigits((char) character));
                    }
                }
            }
        });
        return escaped.toString();
    }

    /** Whether a character may stand as it is in any reader's eyes, and is no line end to any. */
    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            default -> character != 0xFEFF && character != 0xFFFE && character != 0xFFFF;
        };
    }

    /** Whether a text can stand as a block of lines: all of it can be seen, and it ends in a line that has something. */
    private static boolean isBlock(String text) {
        var end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        var lastLine = text.substring(text.lastIndexOf('\n', end - 1) + 1, end);
        return !lastLine.isBlank()
                && text.codePoints()
                        .allMatch(character -> character == '\n' || character == '\t' || isPrintable(character));
    }

    private static List<String> block(String text, int indent) {
        var header = new StringBuilder("|");
        if (Character.isWhitespace(text.charAt(0))) {
            header.append(indent);
        }
        if (!text.endsWith("\n")) {
            header.append('-');
        } else if (text.endsWith("\n\n")) {
            header.append('+');
        }
        var lines = new ArrayList<String>();
        lines.add(header.toString());
        text.lines().forEach(lines::add);
        return lines;
    }

    /** In double quotes, with a line of its own for each line of the text. */
    private static List<String> continued(String text) {
        var lines = new ArrayList<String>();
        for (var start = 0; start < text.length(); ) {
            var end = text.indexOf('\n', start) + 1;
            end = end == 0 ? text.length() : end;
            var line = escaped(text.substring(start, end));
            var leading = start > 0 && line.startsWith(" ") ? "\\" : "";
            lines.add((start == 0 ? "\"" : leading) + line + (end == text.length() ? "\"" : "\\"));
            start = end;
        }
        return lines;
    }
}
