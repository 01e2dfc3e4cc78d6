package io.landfall.rules.powercenter.flow;

import static io.landfall.converter.expression.StandardFunction.AND;
import static io.landfall.converter.expression.StandardFunction.GE;
import static io.landfall.converter.expression.StandardFunction.IS_NOT_NULL;
import static io.landfall.converter.expression.StandardFunction.IS_NULL;
import static io.landfall.converter.expression.StandardFunction.LE;
import static io.landfall.converter.expression.StandardFunction.LT;
import static io.landfall.converter.expression.StandardFunction.OR;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.expression.Undocumented;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.Port;
import io.landfall.rules.powercenter.expression.DateMask;
import io.landfall.rules.powercenter.expression.ExpressionCode;
import io.landfall.rules.powercenter.expression.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What happens to a value that is handed to a port, by a link or by an expression. Values of the same numeric type pass as they
 * are, whatever their precision and scale; texts are cut to the port's length; a text that should be a number gives the number
 * that it begins with, or 0; what does not fit an integer, and a text that is no date, is an error of the row.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/designer-guide/datatype-reference/converting-data/port-to-port-data-conversion.html">Port-to-port
 *     data conversion</a>
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/designer-guide/datatype-reference/converting-data/converting-strings-to-numbers.html">Converting
 *     strings to numbers</a>
 */
public record PortBoundary(SessionSettings settings) {

    /** Digits of a double written out, with sign, point and exponent. */
    private static final int DOUBLE_LENGTH = 24;

    /** Room for all digits of a BIGINT and for a fraction. */
    private static final SqlType FRACTION = Types.decimal(38, 18);

    /** What makes a text that is written out more than digits: a point, or an exponent that moves it. */
    private static final Pattern FRACTION_TEXT = Pattern.compile("\\.|[eE]-");

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal LEAST_INTEGER = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal GREATEST_INTEGER = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal LEAST_BIGINT = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal GREATEST_BIGINT = BigDecimal.valueOf(Long.MAX_VALUE);

    /**
     * The value as a port of that type holds it.
     *
     * @param digits the characters of a number without its sign, when they are known
     * @param at the port, for remarks
     */
    Rewrite<Translated> convert(Translated given, OptionalInt digits, SqlType port, SourceLocation at) {
        if (Values.isNothing(given.value())) {
            return Rewrite.to(given.with(Expr.nothing(port)));
        }
        var value = Values.value(given.value());
        var plain = given.with(value);
        return switch (port) {
            case SqlType.Text text -> toText(plain, digits, text, at);
            case SqlType.Decimal decimal -> toDecimal(plain, decimal, at);
            case SqlType.Plain type ->
                switch (type) {
                    case SMALLINT, INTEGER -> toInteger(plain, port, LEAST_INTEGER, GREATEST_INTEGER, at);
                    case BIGINT -> toInteger(plain, port, LEAST_BIGINT, GREATEST_BIGINT, at);
                    case REAL, DOUBLE -> toDouble(plain, at);
                    case DATE, TIMESTAMP -> toDate(plain, at);
                    case BOOLEAN, TIME, VARBINARY ->
                        value.type().equals(port) ? Rewrite.to(plain) : blocked(value, port, at);
                };
        };
    }

    /**
     * The value as a decimal port reads it that is carried as a double. An exponent is no part of a text's number for decimals: {@code
     * 18e-3} is 18.
     */
    static Translated said(Translated given, Port port, SqlType carried) {
        var value = given.value();
        var asDouble = port.datatype().equalsIgnoreCase("decimal") && carried.equals(Types.DOUBLE);
        return asDouble && value.type().isText() && !Values.isNothing(value)
                ? given.with(Expr.call(TextFunction.REPLACE_CHARACTERS, value, Expr.text("eE"), Expr.text("x")))
                : given;
    }

    private Rewrite<Translated> toText(Translated given, OptionalInt digits, SqlType.Text port, SourceLocation at) {
        var value = given.value();
        if (value.type() instanceof SqlType.Text own) {
            return Rewrite.to(given.with(own.length() <= port.length() ? value : Expr.cast(value, port)));
        }
        if (value.type().family() == SqlType.Family.BINARY) {
            return blocked(value, port, at);
        }
        if (value.type() == SqlType.Plain.DATE || value.type() == SqlType.Plain.TIMESTAMP) {
            return dateToText(given, port, at);
        }
        var text = Expr.cast(Values.text(value, settings.dateFormat()), Types.text(longest(value.type())));
        var length = digits.isPresent() ? digits.getAsInt() + 1 : longest(value.type());
        var zeros = Values.saidOfText(value, at).stream();
        var room = length <= port.length() ? Stream.<Diagnostic>empty() : Stream.of(mayNotFit(value, digits, port, at));
        return Rewrite.to(given.with(text), Stream.concat(zeros, room).toArray(Diagnostic[]::new));
    }

    private static Diagnostic mayNotFit(Expr number, OptionalInt digits, SqlType.Text port, SourceLocation at) {
        var isSaid = number.type().isInteger() || (digits.isPresent() && digits.getAsInt() <= port.length());
        return Diagnostic.of(
                isSaid ? NumberCode.NUMBER_MAY_NOT_FIT : NumberCode.NUMBER_AS_TEXT,
                at,
                Integer.toString(port.length()));
    }

    /** The session's format says how long the text of a date is; what becomes of one that is too long for its port is not documented. */
    private Rewrite<Translated> dateToText(Translated given, SqlType.Text port, SourceLocation at) {
        var most = DateMask.ofSession(settings.dateFormat()).mostCharacters();
        var text = given.with(Expr.cast(Values.text(given.value(), settings.dateFormat()), Types.text(most)));
        return most <= port.length()
                ? Rewrite.to(text)
                : Rewrite.to(
                        text,
                        Diagnostic.of(
                                FlowCode.DATE_AS_TEXT, at, Integer.toString(most), Integer.toString(port.length())));
    }

    private static int longest(SqlType type) {
        return switch (type) {
            case SqlType.Decimal(var precision, var scale) -> precision + 2;
            case SqlType.Text(var length) -> length;
            case SqlType.Plain plain ->
                switch (plain) {
                    case SMALLINT -> 6;
                    case INTEGER -> 11;
                    case BIGINT -> 20;
                    case BOOLEAN -> 1;
                    case REAL, DOUBLE -> DOUBLE_LENGTH;
                    case DATE, TIME, TIMESTAMP, VARBINARY -> 29;
                };
        };
    }

    private static Rewrite<Translated> toDecimal(Translated given, SqlType.Decimal port, SourceLocation at) {
        var value = given.value();
        return switch (value.type().family()) {
            case TEXT -> {
                var like = Expr.number(BigDecimal.ZERO, port);
                yield read(given, Expr.call(NumberFunction.LEADING_DECIMAL, value, like));
            }
            case NUMBER ->
                value.type() instanceof SqlType.Decimal || NarrowDecimal.fits(value.type(), port)
                        ? Rewrite.to(given)
                        : Rewrite.to(NarrowDecimal.of(value, port).failingWith(List.of(given)));
            case BOOLEAN, DATE, TIME, TIMESTAMP, BINARY -> blocked(value, port, at);
        };
    }

    private static Rewrite<Translated> toDouble(Translated given, SourceLocation at) {
        var value = given.value();
        return switch (value.type().family()) {
            case TEXT -> read(given, Expr.call(NumberFunction.LEADING_NUMBER, value));
            case NUMBER -> Rewrite.to(given.with(Expr.cast(value, Types.DOUBLE)));
            case BOOLEAN, DATE, TIME, TIMESTAMP, BINARY -> blocked(value, Types.DOUBLE, at);
        };
    }

    /** The number that a text begins with; one that the type has no room for is an error of the row. */
    private static Rewrite<Translated> read(Translated given, Expr number) {
        return Rewrite.to(
                Translated.failing(number, unread(given.value(), number)).failingWith(List.of(given)));
    }

    /** There is a text, and the number that it begins with is too large to be read. */
    static Expr unread(Expr text, Expr number) {
        return Expr.call(AND, Expr.call(IS_NOT_NULL, text), Expr.call(IS_NULL, number));
    }

    private static Rewrite<Translated> toInteger(
            Translated given, SqlType port, BigDecimal least, BigDecimal greatest, SourceLocation at) {
        var value = given.value();
        return switch (value.type().family()) {
            case TEXT -> {
                var number = Expr.call(NumberFunction.LEADING_DECIMAL, value, Expr.number(BigDecimal.ZERO, FRACTION));
                var whole = Expr.call(NumberFunction.TRUNCATE_NUMBER, number, Expr.integer(0));
                var bounded = bounded(given, whole, port, least, greatest);
                yield mayHaveFraction(value)
                        ? Rewrite.to(bounded, Diagnostic.of(FlowCode.FRACTION_CUT, at))
                        : Rewrite.to(bounded);
            }
            case NUMBER ->
                Rewrite.to(
                        fits(value.type(), port)
                                ? given.with(Expr.cast(value, port))
                                : bounded(given, value, port, least, greatest));
            case BOOLEAN, DATE, TIME, TIMESTAMP, BINARY -> blocked(value, port, at);
        };
    }

    /** Whether a text may be a number with digits after the point. */
    private static boolean mayHaveFraction(Expr text) {
        return switch (text) {
            case Literal.TextValue(var value) -> FRACTION_TEXT.matcher(value).find();
            case Expr.Case(var branches, var otherwise) ->
                mayHaveFraction(otherwise) || branches.stream().anyMatch(branch -> mayHaveFraction(branch.then()));
            case Expr.Cast(var number, var type) -> !number.type().isInteger();
            default -> !(text.type() instanceof SqlType.Text(var length)) || length > 1;
        };
    }

    /** What a text says that became a whole number here, with its fraction. */
    static Optional<Expr> fraction(Expr whole) {
        return whole instanceof Expr.Case(var branches, Expr.Cast(Expr.Call(var function, var args), var type))
                        && function == NumberFunction.TRUNCATE_NUMBER
                ? Optional.of(args.getFirst())
                : Optional.empty();
    }

    private static boolean fits(SqlType value, SqlType port) {
        return value.isInteger() && (port.equals(Types.BIGINT) || !value.equals(Types.BIGINT));
    }

    /** A number that is outside the port's range once it is rounded is an error of the row. */
    private static Translated bounded(
            Translated given, Expr number, SqlType port, BigDecimal least, BigDecimal greatest) {
        var beyond = Expr.call(OR, tooSmall(number, least), tooLarge(number, greatest));
        var outside = given.value().type().isText() ? Expr.call(OR, unread(given.value(), number), beyond) : beyond;
        var value = Expr.when(outside, Expr.nothing(port), Expr.cast(number, port));
        return Translated.failing(value, outside).failingWith(List.of(given));
    }

    private static Expr tooLarge(Expr number, BigDecimal greatest) {
        return Expr.call(GE, number, Expr.number(greatest.add(HALF), comparable(number)));
    }

    /** No double has a fraction beside the least BIGINT, which is one itself. */
    private static Expr tooSmall(Expr number, BigDecimal least) {
        return number.type().isFloating() && least.compareTo(LEAST_BIGINT) == 0
                ? Expr.call(LT, number, Expr.number(least, Types.DOUBLE))
                : Expr.call(LE, number, Expr.number(least.subtract(HALF), comparable(number)));
    }

    private static SqlType comparable(Expr number) {
        return number.type().isFloating() ? Types.DOUBLE : Types.decimal(20, 1);
    }

    private Rewrite<Translated> toDate(Translated given, SourceLocation at) {
        var value = given.value();
        return switch (value.type().family()) {
            case DATE, TIMESTAMP -> Rewrite.to(given.with(Expr.cast(value, Types.TIMESTAMP)));
            case TEXT -> toDate(given, settings.dateFormat(), at);
            case BOOLEAN, NUMBER, TIME, BINARY -> blocked(value, Types.TIMESTAMP, at);
        };
    }

    /** A text read by a mask; one that is no date is an error of the row. */
    static Rewrite<Translated> toDate(Translated given, String mask, SourceLocation at) {
        var read = DateMask.of(mask).flatMap(known -> known.read(given.value()));
        if (read.isEmpty()) {
            return Rewrite.blockedBy(Diagnostic.of(FlowCode.DATE_FORMAT, at, mask));
        }
        var date = read.get();
        var wrong = Expr.call(AND, Expr.call(IS_NOT_NULL, given.value()), Expr.call(IS_NULL, date));
        var doubt = DateMask.of(mask).flatMap(known -> known.doubt(given.value()));
        return doubt.isEmpty()
                ? Rewrite.to(Translated.failing(date, wrong).failingWith(List.of(given)))
                : Rewrite.to(
                        Translated.failing(
                                        date,
                                        Undocumented.where(
                                                doubt.get(),
                                                "A date of the format %s meets %s".formatted(mask, DateMask.DOUBT),
                                                wrong))
                                .failingWith(List.of(given)),
                        Diagnostic.of(ExpressionCode.UNDOCUMENTED, at, mask, DateMask.DOUBT));
    }

    private static Rewrite<Translated> blocked(Expr value, SqlType port, SourceLocation at) {
        return Rewrite.blockedBy(
                Diagnostic.of(FlowCode.NO_CONVERSION, at, value.type().sql(), port.sql()));
    }
}
