package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.TargetField;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.powercenter.expression.PortValue;
import io.landfall.validation.reference.powercenter.expression.RowError;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column of a target and what it makes of values: texts are cut, numbers rounded to the scale, halves away from zero, doubles
 * by their fifteen digits. What a table
 * cannot hold is an error of the row; a file holds numbers of as many digits as decimals have.
 */
record TargetColumn(TargetField field, ColumnType type, PortValue ports, boolean isFile, Optional<FileNumbers> fixed) {

    /** Of a double. */
    private static final MathContext PRINTED_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    /** Before the point; what a file has of longer numbers is not written anywhere. */
    private static final int DIGITS = 28;

    /** @param fixed the signs between digits, in a file whose columns have a width of their own */
    static TargetColumn of(TargetField field, PortValue ports, boolean isFile, Optional<FileNumbers> fixed) {
        var type = ColumnType.of(field.datatype(), field.precision(), field.scale());
        return new TargetColumn(field, type, ports, isFile, fixed);
    }

    Inlet inlet() {
        return new Inlet(field.name(), this::held);
    }

    private @Nullable Object held(@Nullable Object value) {
        return switch (type) {
            case ColumnType.Text(var length) -> convert(value, "string", length);
            case ColumnType.Whole whole -> within(convert(value, "bigint", 0), whole);
            case ColumnType.Decimal decimal -> rounded(number(value), decimal);
            case ColumnType.Real _ -> convert(value, "double", 0);
            case ColumnType.Date _ -> convert(value, "date/time", 0);
            case ColumnType.Binary _ -> convert(value, "binary", 0);
        };
    }

    private @Nullable Object convert(@Nullable Object value, String datatype, int precision) {
        return ports.convert(value, datatype, precision, 0, field.at());
    }

    private @Nullable Object number(@Nullable Object value) {
        return value instanceof Number ? value : ports.convert(value, "decimal", 28, field.scale(), field.at());
    }

    private @Nullable Object within(@Nullable Object value, ColumnType.Whole whole) {
        if (fixed.isPresent() && value instanceof Long number) {
            refuseTooLong(FileNumbers.PLAIN, BigDecimal.valueOf(number));
        }
        if (value instanceof Long number && (number < whole.least() || number > whole.most())) {
            throw new RowError("the number %d does not fit the column".formatted(number));
        }
        return value;
    }

    private @Nullable Object rounded(@Nullable Object value, ColumnType.Decimal decimal) {
        var exact = switch (value) {
            case null -> null;
            case BigDecimal number -> number;
            case Double number -> printed(number);
            default -> BigDecimal.valueOf(((Number) value).longValue());
        };
        if (exact == null) {
            return null;
        }
        var rounded = exact.setScale(decimal.scale(), RoundingMode.HALF_UP);
        if (isFile && rounded.precision() - rounded.scale() > DIGITS) {
            throw Unrepeatable.undefined(field.at(), "a number of more than %d digits in a file".formatted(DIGITS));
        }
        if (!isFile && rounded.abs().compareTo(decimal.limit()) >= 0) {
            throw new RowError("the number %s does not fit the column".formatted(rounded.toPlainString()));
        }
        fixed.ifPresent(numbers -> refuseTooLong(numbers, rounded));
        return rounded;
    }

    /** A row with a number that its column has no room for goes to the reject file. */
    private void refuseTooLong(FileNumbers numbers, BigDecimal number) {
        if (numbers.length(number) > field.precision()) {
            throw new RowError("the number %s is longer than the column".formatted(number.toPlainString()));
        }
    }

    /** Outputs that the tool wrote show it: 421138378.8800008 went into nine decimals as 421138378.880001000. */
    private static BigDecimal printed(double number) {
        return new BigDecimal(number).round(PRINTED_DIGITS);
    }
}
