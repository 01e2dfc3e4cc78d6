package io.landfall.converter.sql;

/** How texts and names are spelled: as they are, in quotes, whatever their characters. */
final class Quotes {

    private Quotes() {}

    static void appendText(StringBuilder sql, String value) {
        sql.append('\'').append(value.replace("'", "''")).append('\'');
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
