package io.landfall.validation.data;

import java.util.List;

/**
 * A row's fingerprint in PostgreSQL, a number of 64 bits: the hash of each value is the seed of the next one's. A NULL is taken for
 * something that no value of its column is, and a number of 8 bytes is hashed in two steps, because PostgreSQL's own hash of one folds both
 * halves into one. Making a text of the row instead takes twice as long.
 *
 * <p>Values that hash alike are alike to a comparison too: zero is zero with either sign.
 */
final class PostgresPrint {

    /** A text that nobody has. */
    private static final String NO_TEXT = "'\u0001no text, 5f1c8a0e-7d43-4b9e-9a0f-3c61d2b7e854\u0001'";

    private PostgresPrint() {}

    /** The fingerprint of some columns; fingerprints of different seeds have nothing in common. */
    static String of(List<TableSnapshot.Column> columns, int seed) {
        var print = String.valueOf(seed);
        for (var column : columns) {
            print = of(column.quoted(), ChecksumSql.POSTGRESQL.type(column.type()), print);
        }
        return print;
    }

    private static String of(String value, String type, String seed) {
        return switch (type) {
            case "bool" ->
                "hashint4extended(CASE WHEN %1$s IS NULL THEN 2 WHEN %1$s THEN 1 ELSE 0 END, %2$s)"
                        .formatted(value, seed);
            case "int2", "int4" -> number(value, seed);
            case "int8" ->
                "hashint8extended(coalesce(%s, 0), %s)".formatted(value, number("(%s >> 32)".formatted(value), seed));
            case "float4", "float8" -> number(value, "hashint4extended(num_nulls(%s), %s)".formatted(value, seed));
            case "date" -> number("date_part('julian', %s)".formatted(value), seed);
            case "text" -> text(value, NO_TEXT, seed);
            case "bpchar" -> text("CASE WHEN %1$s IS NOT NULL THEN concat(%1$s) END".formatted(value), NO_TEXT, seed);
            default -> text("CAST(%s AS text)".formatted(value), "'~'", seed);
        };
    }

    private static String number(String value, String seed) {
        return "hashfloat8extended(coalesce(CAST(%s AS float8), 'NaN'), %s)".formatted(value, seed);
    }

    private static String text(String value, String none, String seed) {
        return "hashtextextended(coalesce(%s, %s) COLLATE \"C\", %s)".formatted(value, none, seed);
    }
}
