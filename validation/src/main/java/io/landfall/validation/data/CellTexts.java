package io.landfall.validation.data;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.FileFormat.Writing;

/**
 * How values become text, as SQL. Numbers never have an exponent between a hundred-thousandth and a thousand billions; doubles have
 * at most 15 significant digits, as both legacy tools write them. NULL stays NULL.
 */
final class CellTexts {

    private CellTexts() {}

    /** An expression over a column, in SQL. */
    static String text(String column, SqlType type, Writing writing) {
        return switch (type) {
            case SqlType.Text text -> column;
            case SqlType.Decimal decimal -> "CAST(%s AS VARCHAR)".formatted(column);
            case SqlType.Plain plain ->
                switch (plain) {
                    case SMALLINT, INTEGER, BIGINT, TIME -> "CAST(%s AS VARCHAR)".formatted(column);
                    case DOUBLE -> floating(column);
                    case REAL -> floating("CAST(CAST(%s AS VARCHAR) AS DOUBLE)".formatted(column));
                    case BOOLEAN -> "CASE WHEN %1$s THEN 'True' WHEN NOT %1$s THEN 'False' END".formatted(column);
                    case DATE -> dated(column, writing.date());
                    case TIMESTAMP -> dated(column, writing.timestamp());
                    case VARBINARY -> "hex(%s)".formatted(column);
                };
        };
    }

    private static String floating(String value) {
        return "CASE WHEN abs(%1$s) >= 1e-4 AND abs(%1$s) < 1e15 THEN format('{:.15g}', %1$s) ELSE landfall.number_to_text(%1$s) END"
                .formatted(value);
    }

    private static String dated(String value, String pattern) {
        return "landfall.date_to_text(%s, %s)".formatted(value, Sql.text(pattern));
    }
}
