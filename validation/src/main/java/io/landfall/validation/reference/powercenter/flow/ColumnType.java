package io.landfall.validation.reference.powercenter.flow;

import java.math.BigDecimal;
import java.util.Locale;

/** What a column of a table or file holds. */
sealed interface ColumnType {

    record Text(int length) implements ColumnType {}

    /**
     * Whole numbers.
     *
     * @param least the smallest
     * @param most the greatest
     */
    record Whole(long least, long most) implements ColumnType {}

    record Decimal(int precision, int scale) implements ColumnType {

        /** The greatest number is below this. */
        BigDecimal limit() {
            return BigDecimal.TEN.pow(precision - scale);
        }
    }

    record Real() implements ColumnType {}

    record Date() implements ColumnType {}

    record Binary() implements ColumnType {}

    /** Of a datatype as exports write it, for example {@code number(p,s)} or {@code varchar2}. */
    static ColumnType of(String datatype, int precision, int scale) {
        var parenthesis = datatype.indexOf('(');
        var name = (parenthesis < 0 ? datatype : datatype.substring(0, parenthesis)).strip();
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "number", "numeric", "decimal", "dec", "money", "smallmoney", "numeric identity", "decimal identity" ->
                decimal(precision, scale);
            case "zoned", "uzoned", "packed", "upacked", "numchar" -> decimal(precision, scale);
            case "float", "double", "double precision", "real", "binary_float", "binary_double" -> new Real();
            case "bit", "tinyint", "byteint", "smallint", "small integer" ->
                new Whole(Short.MIN_VALUE, Short.MAX_VALUE);
            case "int", "integer", "int identity", "serial" -> new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "bigint", "bigint identity", "int8" -> new Whole(Long.MIN_VALUE, Long.MAX_VALUE);
            case "date",
                    "datetime",
                    "datetime2",
                    "smalldatetime",
                    "date/time",
                    "timestamp",
                    "timestamp with time zone",
                    "timestamp with local time zone" -> new Date();
            case "binary", "varbinary", "raw", "long raw", "blob", "image", "bytea", "byte", "varbyte" -> new Binary();
            default -> new Text(precision);
        };
    }

    private static ColumnType decimal(int precision, int scale) {
        return precision < 1 || scale < 0 || scale > precision ? new Real() : new Decimal(precision, scale);
    }
}
