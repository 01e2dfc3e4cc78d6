package io.landfall.rules.powercenter.flow;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import java.util.Locale;

/**
 * PowerCenter's datatypes as native types.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/designer-guide/appendix-a--datatype-reference/transformation-data-types.html">Transformation
 *     data types</a>
 */
public final class PortTypes {

    private static final int MAX_PRECISION = 28;

    private PortTypes() {}

    /**
     * The type of a port. Without high precision a decimal is carried as a double.
     *
     * @param datatype as exports write it, for example {@code date/time}
     */
    public static SqlType of(String datatype, int precision, int scale, boolean highPrecision) {
        return switch (datatype.toLowerCase(Locale.ROOT)) {
            case "decimal" -> highPrecision ? decimal(precision, scale, MAX_PRECISION) : Types.DOUBLE;
            case "double", "real" -> Types.DOUBLE;
            case "integer", "small integer" -> Types.INTEGER;
            case "bigint" -> Types.BIGINT;
            case "date/time" -> Types.TIMESTAMP;
            case "binary" -> Types.VARBINARY;
            default -> text(precision);
        };
    }

    /**
     * The type of a column of a table or flat file.
     *
     * @param datatype of the database, for example {@code number(p,s)} or {@code varchar2}
     */
    public static SqlType column(String datatype, int precision, int scale) {
        var parenthesis = datatype.indexOf('(');
        var name = (parenthesis < 0 ? datatype : datatype.substring(0, parenthesis))
                .strip()
                .toLowerCase(Locale.ROOT);
        return switch (name) {
            case "number",
                    "numeric",
                    "decimal",
                    "dec",
                    "money",
                    "smallmoney",
                    "numeric identity",
                    "decimal identity",
                    "zoned",
                    "uzoned",
                    "packed",
                    "upacked",
                    "numchar" -> decimal(precision, scale, SqlType.Decimal.MAX_PRECISION);
            case "float", "double", "double precision", "real", "binary_float", "binary_double" -> Types.DOUBLE;
            case "smallint", "tinyint", "byteint", "small integer", "bit" -> Types.SMALLINT;
            case "int", "integer", "int identity", "serial" -> Types.INTEGER;
            case "bigint", "bigint identity", "int8" -> Types.BIGINT;
            case "date",
                    "datetime",
                    "datetime2",
                    "smalldatetime",
                    "date/time",
                    "timestamp",
                    "timestamp with time zone",
                    "timestamp with local time zone" -> Types.TIMESTAMP;
            case "binary", "varbinary", "raw", "long raw", "blob", "image", "bytea", "byte", "varbyte" ->
                Types.VARBINARY;
            default -> text(precision);
        };
    }

    private static SqlType decimal(int precision, int scale, int most) {
        return precision < 1 || precision > most || scale < 0 || scale > precision
                ? Types.DOUBLE
                : Types.decimal(precision, scale);
    }

    private static SqlType text(int precision) {
        return precision < 1 ? Types.TEXT : Types.text(precision);
    }
}
