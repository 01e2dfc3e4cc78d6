package io.landfall.rules.alteryx.field;

import io.landfall.converter.expression.DateFunction;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Rewrite;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;

/**
 * What happens to a value that is stored in a field of another type. A value that the field cannot hold becomes NULL, and the legacy
 * run reports a conversion error; texts are cut to the field's size, and decimals are rounded half away from zero where a field holds
 * whole numbers.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/get-started/data-types.html">Data Types</a>
 * @see <a href="https://github.com/alteryx/OpenYXDB">The vendor's library of records and fields</a>
 */
public final class FieldConversion {

    /** How dates and times look as text. */
    public static final String DATE_TEXT = "%Y-%m-%d";

    public static final String DATETIME_TEXT = "%Y-%m-%d %H:%M:%S";

    private static final String TRUE = "True";
    private static final String FALSE = "False";

    private FieldConversion() {}

    /** The value as the field holds it, of exactly the field's native type, where no check can follow. */
    public static Rewrite<Expr> stored(Expr value, AlteryxField field, SourceLocation at) {
        return stored(value, field, at, FieldLimits.unchecked());
    }

    /** The value as the field holds it, of exactly the field's native type. */
    public static Rewrite<Expr> stored(Expr value, AlteryxField field, SourceLocation at, FieldLimits limits) {
        var type = field.sqlType();
        if (value instanceof Literal.Missing) {
            return Rewrite.to(Expr.nothing(type));
        }
        if (field.type() == FieldType.SPATIAL || (field.type() == FieldType.BLOB) != isBinary(value)) {
            return refused(value, field, at);
        }
        return switch (type.family()) {
            case TEXT -> ChosenNumbers.asText(Rewrite.to(cut(text(value), type)), value, field, at, limits);
            case NUMBER -> inFloat(number(value, field, at, limits), value, field, at);
            case BOOLEAN -> truth(value, field, at);
            case DATE -> date(value, field, at);
            case TIMESTAMP -> timestamp(value, field, at);
            case TIME -> value.type().equals(Types.TIME) ? Rewrite.to(value) : refused(value, field, at);
            case BINARY -> Rewrite.to(value);
        };
    }

    private static boolean isBinary(Expr value) {
        return value.type().equals(Types.VARBINARY);
    }

    private static Rewrite<Expr> refused(Expr value, AlteryxField field, SourceLocation at) {
        return refused(value.type(), field, at);
    }

    private static Rewrite<Expr> refused(SqlType type, AlteryxField field, SourceLocation at) {
        return Rewrite.blockedBy(Diagnostic.of(
                FieldCode.NO_CONVERSION,
                at,
                type.sql(),
                field.name(),
                field.type().code()));
    }

    private static Expr cut(Expr text, SqlType type) {
        var given = text.type();
        return given instanceof SqlType.Text(var length)
                        && type instanceof SqlType.Text(var limit)
                        && limit == SqlType.Text.UNLIMITED
                        && length == limit
                ? text
                : Expr.cast(text, type);
    }

    /** Any value as text, of any length. */
    public static Expr text(Expr value) {
        if (value instanceof Literal.Missing) {
            return Expr.nothing(Types.TEXT);
        }
        return switch (value.type()) {
            case SqlType.Text text -> value;
            case SqlType.Decimal decimal -> Expr.cast(value, Types.TEXT);
            case SqlType.Plain plain ->
                switch (plain) {
                    case SMALLINT, INTEGER, BIGINT, TIME -> Expr.cast(value, Types.TEXT);
                    case REAL, DOUBLE -> Expr.call(NumberFunction.NUMBER_TO_COMPACT_TEXT, asDouble(value));
                    case BOOLEAN -> truthText(value);
                    case DATE -> dateText(Expr.cast(value, Types.TIMESTAMP), DATE_TEXT);
                    case TIMESTAMP -> dateText(value, DATETIME_TEXT);
                    case VARBINARY -> Expr.nothing(Types.TEXT);
                };
        };
    }

    /** A single-precision number as it prints, not as it is in binary. */
    private static Expr asDouble(Expr number) {
        return number.type().equals(Types.REAL)
                ? Expr.call(NumberFunction.NUMBER_OF_TEXT, Expr.cast(number, Types.TEXT))
                : number;
    }

    private static Expr dateText(Expr timestamp, String pattern) {
        return Expr.call(TextFunction.DATE_TO_TEXT, timestamp, Expr.text(pattern));
    }

    private static Expr truthText(Expr value) {
        return new Expr.Case(
                List.of(
                        new Expr.Branch(value, Expr.text(TRUE)),
                        new Expr.Branch(Expr.call(StandardFunction.NOT, value), Expr.text(FALSE))),
                Expr.nothing(Types.TEXT));
    }

    private static Rewrite<Expr> number(Expr value, AlteryxField field, SourceLocation at, FieldLimits limits) {
        return switch (value.type().family()) {
            case NUMBER -> numberOfNumber(value, field, limits);
            case TEXT ->
                DateTexts.mayBe(value) ? refused(Types.DATE, field, at) : numberOfText(value, field, at, limits);
            case BOOLEAN -> Rewrite.to(Expr.cast(oneOrZero(value), field.sqlType()));
            case DATE, TIME, TIMESTAMP, BINARY -> refused(value, field, at);
        };
    }

    /** A Float is kept as a double, so that only whole numbers and their like are surely the same. */
    private static Rewrite<Expr> inFloat(Rewrite<Expr> stored, Expr value, AlteryxField field, SourceLocation at) {
        return field.type() == FieldType.FLOAT && !Wholeness.isWhole(value)
                ? stored.remarked(Diagnostic.of(FieldCode.SINGLE_PRECISION, at, field.name()))
                : stored;
    }

    private static Expr oneOrZero(Expr value) {
        return new Expr.Case(
                List.of(
                        new Expr.Branch(value, Expr.integer(1)),
                        new Expr.Branch(Expr.call(StandardFunction.NOT, value), Expr.integer(0))),
                Expr.nothing(Types.INTEGER));
    }

    private static Rewrite<Expr> numberOfNumber(Expr value, AlteryxField field, FieldLimits limits) {
        var type = field.sqlType();
        if (value.type().equals(type) && field.type() != FieldType.BYTE) {
            return Rewrite.to(value);
        }
        if (type.isFloating()) {
            return Rewrite.to(Expr.cast(value, type));
        }
        if (field.type() == FieldType.FIXED_DECIMAL) {
            var decimals = new FixedDecimals(field);
            var stored = decimals.stored(value);
            if (!decimals.holdsAll(value)) {
                limits.mayExceed(value, stored);
            }
            return Rewrite.to(stored);
        }
        return Rewrite.to(whole(value, field, limits));
    }

    private static Expr whole(Expr value, AlteryxField field, FieldLimits limits) {
        var integers = new Integers(field);
        var plain = integers.stored(value);
        if (integers.holdsAll(value)) {
            return plain;
        }
        var isPlain = integers.isPlain(value);
        if (isPlain.isEmpty() || field.type() == FieldType.INT64) {
            limits.mayExceed(value, plain);
        }
        return isPlain.map(condition -> limits.plain(condition, plain, integers.exact(value)))
                .orElse(plain);
    }

    private static Rewrite<Expr> numberOfText(Expr text, AlteryxField field, SourceLocation at, FieldLimits limits) {
        var stored = FieldTexts.number(text, field);
        if (!field.sqlType().isFloating()) {
            limits.mayExceed(FieldTexts.unbounded(text, field), stored);
        }
        return limits.wanting(
                Rewrite.to(stored, Diagnostic.of(FieldCode.TEXT_TO_NUMBER, at, field.name())),
                FieldTexts.isPlain(text, field),
                FieldTexts.special(field),
                field,
                at);
    }

    private static Rewrite<Expr> truth(Expr value, AlteryxField field, SourceLocation at) {
        return switch (value.type().family()) {
            case BOOLEAN -> Rewrite.to(value);
            case NUMBER -> Rewrite.to(Expr.call(StandardFunction.NE, value, Expr.cast(Expr.integer(0), value.type())));
            case TEXT -> DateTexts.mayBe(value) ? refused(Types.DATE, field, at) : Rewrite.to(FieldTexts.truth(value));
            case DATE, TIME, TIMESTAMP, BINARY -> refused(value, field, at);
        };
    }

    private static Rewrite<Expr> date(Expr value, AlteryxField field, SourceLocation at) {
        return switch (value.type().family()) {
            case DATE -> Rewrite.to(value);
            case TIMESTAMP -> Rewrite.to(Expr.cast(value, Types.DATE));
            case TEXT -> Rewrite.to(FieldTexts.date(value));
            case NUMBER, BOOLEAN, TIME, BINARY -> refused(value, field, at);
        };
    }

    private static Rewrite<Expr> timestamp(Expr value, AlteryxField field, SourceLocation at) {
        return switch (value.type().family()) {
            case TIMESTAMP -> Rewrite.to(value);
            case DATE -> Rewrite.to(Expr.cast(value, Types.TIMESTAMP));
            case TEXT -> Rewrite.to(FieldTexts.timestamp(value));
            case NUMBER, BOOLEAN, TIME, BINARY -> refused(value, field, at);
        };
    }

    /** A text of a date, or of a date and time, with all of their digits; anything else is NULL. */
    public static Expr timestampOfText(Expr text) {
        return new Expr.Case(
                List.of(
                        read(text, "2024-01-31".length(), DATE_TEXT),
                        read(text, "2024-01-31 12:30:00".length(), DATETIME_TEXT)),
                Expr.nothing(Types.TIMESTAMP));
    }

    private static Expr.Branch read(Expr text, int length, String pattern) {
        return new Expr.Branch(
                Expr.call(StandardFunction.EQ, Expr.call(StandardFunction.CHAR_LENGTH, text), Expr.integer(length)),
                Expr.call(DateFunction.DATE_OF_TEXT, text, Expr.text(pattern)));
    }
}
