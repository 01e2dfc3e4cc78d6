package io.landfall.validation.data;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.FileFormat.Numbers;
import io.landfall.converter.pipeline.FileFormat.Signs;
import io.landfall.converter.pipeline.FileFormat.Writing;

/**
 * How values become text, as SQL. Doubles have at most 15 significant digits, as both legacy tools write them; when they have an exponent,
 * and how it looks, is each tool's own. NULL stays NULL.
 */
final class CellTexts {

    private CellTexts() {}

    /** An expression over a column, in SQL. */
    static String text(String column, SqlType type, Writing writing) {
        return switch (type) {
            case SqlType.Text text -> column;
            case SqlType.Decimal decimal -> signed(column, writing.signs());
            case SqlType.Plain plain ->
                switch (plain) {
                    case SMALLINT, INTEGER, BIGINT, TIME -> "CAST(%s AS VARCHAR)".formatted(column);
                    case DOUBLE -> floating(column, writing.numbers());
                    case REAL -> floating("CAST(CAST(%s AS VARCHAR) AS DOUBLE)".formatted(column), writing.numbers());
                    case BOOLEAN -> "CASE WHEN %1$s THEN 'True' WHEN NOT %1$s THEN 'False' END".formatted(column);
                    case DATE -> dated(column, writing.date());
                    case TIMESTAMP -> dated(column, writing.timestamp());
                    case VARBINARY -> "hex(%s)".formatted(column);
                };
        };
    }

    /** Digits before the point are grouped from the right. */
    private static String signed(String value, Signs signs) {
        var text = "CAST(%s AS VARCHAR)".formatted(value);
        if (signs.equals(Signs.PLAIN)) {
            return text;
        }
        var whole = "split_part(ltrim(%s, '-'), '.', 1)".formatted(text);
        var grouped = signs.thousands().isEmpty()
                ? whole
                : "reverse(rtrim(regexp_replace(reverse(%1$s), '(\\d{3})', '\\1' || %2$s, 'g'), %2$s))"
                        .formatted(whole, Sql.text(signs.thousands()));
        return "CASE WHEN %1$s < 0 THEN '-' ELSE '' END || %2$s || CASE WHEN contains(%3$s, '.') THEN %4$s || split_part(%3$s, '.', 2) ELSE '' END"
                .formatted(value, grouped, text, Sql.text(signs.point()));
    }

    /** Most numbers have no exponent with either tool. */
    private static String floating(String value, Numbers numbers) {
        return switch (numbers) {
            case FULL_SCALE ->
                "CASE WHEN abs(%1$s) >= 1e-4 AND abs(%1$s) < 1e15 THEN format('{:.15g}', %1$s) ELSE landfall.number_to_text(%1$s) END"
                        .formatted(value);
            case SHORTEST ->
                "CASE WHEN abs(%1$s) >= 0.1 AND abs(%1$s) < 1e14 THEN format('{:.15g}', %1$s) ELSE landfall.number_to_compact_text(%1$s) END"
                        .formatted(value);
        };
    }

    private static String dated(String value, String pattern) {
        return "landfall.date_to_text(%s, %s)".formatted(value, Sql.text(pattern));
    }
}
