package io.landfall.validation.data;

import io.landfall.converter.expression.SqlType;

/**
 * How text becomes a value of a type when nobody says how, as SQL: numbers with a point, dates as {@code 2024-05-31}, times as
 * {@code 13:05:00}, both together with a blank or a T between; also {@code 05/31/2024}, as PowerCenter writes dates. Blanks around
 * do not count, the empty text is NULL, and so is what is no value of the type.
 */
public final class TextCasts {

    private static final String WHOLE = "[+-]?[0-9]+(\\.0*)?";
    private static final String NUMBER = "[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?";
    private static final String ISO_DATE = "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}";
    private static final String US_DATE = "[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}";
    private static final String TIME = "[0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?";
    private static final String MIDNIGHT = "00:00(:00(\\.0+)?)?";

    private TextCasts() {}

    /** An expression over a text column, in SQL. */
    public static String cast(String column, SqlType type) {
        var text = "trim(%s)".formatted(column);
        return switch (type) {
            case SqlType.Text limited ->
                limited.limited() ? "left(%s, %d)".formatted(column, limited.length()) : column;
            case SqlType.Decimal decimal -> matching(text, NUMBER, "TRY_CAST(%s AS %s)".formatted(text, decimal.sql()));
            case SqlType.Plain plain -> cast(text, plain);
        };
    }

    private static String cast(String text, SqlType.Plain type) {
        return switch (type) {
            case SMALLINT, INTEGER, BIGINT ->
                matching(text, WHOLE, "TRY_CAST(split_part(%s, '.', 1) AS %s)".formatted(text, type.sql()));
            case REAL, DOUBLE -> matching(text, NUMBER, "TRY_CAST(%s AS %s)".formatted(text, type.sql()));
            case BOOLEAN ->
                "CASE WHEN lower(%1$s) IN ('true', 't', 'yes', 'y', '1') THEN true WHEN lower(%1$s) IN ('false', 'f', 'no', 'n', '0') THEN false END"
                        .formatted(text);
            case DATE -> dated(text, "([ T]" + MIDNIGHT + ")?", "DATE");
            case TIMESTAMP -> dated(text, "([ T]" + TIME + ")?", "TIMESTAMP");
            case TIME ->
                matching(
                        text,
                        TIME,
                        "TRY_CAST(%1$s || repeat(':00', 2 - len(string_split(%1$s, ':')) + 1) AS TIME)"
                                .formatted(text));
            case VARBINARY ->
                "CASE WHEN regexp_full_match(%1$s, '([0-9a-fA-F]{2})*') THEN unhex(%1$s) END".formatted(text);
        };
    }

    private static String dated(String text, String time, String type) {
        var us = "regexp_replace(%s, '^([0-9]+)/([0-9]+)/([0-9]+)', '\\3-\\1-\\2')".formatted(text);
        return "CASE WHEN regexp_full_match(%s, '%s') THEN TRY_CAST(TRY_CAST(%s AS TIMESTAMP) AS %s) WHEN regexp_full_match(%s, '%s') THEN TRY_CAST(TRY_CAST(%s AS TIMESTAMP) AS %s) END"
                .formatted(text, ISO_DATE + time, text, type, text, US_DATE + time, us, type);
    }

    private static String matching(String text, String pattern, String cast) {
        return "CASE WHEN regexp_full_match(%s, '%s') THEN %s END".formatted(text, pattern, cast);
    }
}
