package io.landfall.converter.sql;

/** How texts and names are spelled: as they are, in quotes, whatever their characters. */
final class Quotes {

    private Quotes() {}

    static void appendText(StringBuilder sql, String value) {
        sql.append('\'').append(value.replace("'", "''")).append('\'');
    }

    /** A text of an engine: one with control characters in the escaped form {@code E'a\tb'}, so that its SQL can be laid out. */
    static void appendEscapedText(StringBuilder sql, String value) {
        if (value.chars().noneMatch(c -> c < ' ')) {
            appendText(sql, value);
            return;
        }
        var escaped = new StringBuilder();
        value.chars()
                .forEach(c -> escaped.append(
                        switch (c) {
                            case '\n' -> "\\n";
                            case '\r' -> "\\r";
                            case '\t' -> "\\t";
                            case '\\' -> "\\\\";
                            default -> c < ' ' ? "\\x%02X".formatted(c) : String.valueOf((char) c);
                        }));
        sql.append('E');
        appendText(sql, escaped.toString());
    }

    /** A quoted name of standard SQL, which has line ends only in the escaped form: {@code U&"line\000aend"}. */
    static StringBuilder appendName(StringBuilder sql, String name) {
        var quoted = '"' + name.replace("\"", "\"\"") + '"';
        if (name.indexOf('\n') < 0 && name.indexOf('\r') < 0) {
            return sql.append(quoted);
        }
        return sql.append("U&")
                .append(quoted.replace("\\", "\\\\").replace("\n", "\\000a").replace("\r", "\\000d"));
    }
}
