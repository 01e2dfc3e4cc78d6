package io.landfall.converter.sql;

/** How text constants are spelled: as they are, in single quotes, whatever their characters. */
final class Quotes {

    private Quotes() {}

    static void appendText(StringBuilder sql, String value) {
        sql.append('\'').append(value.replace("'", "''")).append('\'');
    }
}
