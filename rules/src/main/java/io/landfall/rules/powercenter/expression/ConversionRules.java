package io.landfall.rules.powercenter.expression;

import static io.landfall.rules.powercenter.expression.ParameterKind.ANY;
import static io.landfall.rules.powercenter.expression.ParameterKind.TEXT;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.SqlType.Family;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.expression.Undocumented;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Functions that make values of one type of another. A text that should be a number gives the number that it begins with, or 0; a text
 * that should be a date and is none is an error of the row.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/to_decimal.html">TO_DECIMAL</a>
 */
final class ConversionRules {

    /** Digits that a decimal read from text keeps: 23 before the point and 15 after it. */
    private static final int DIGITS = 38;

    private static final int FRACTION = 15;

    /** A number with separators of thousands, or what else has a comma behind its first digits. */
    private static final String COMMA = "^ *[+-]?[0-9]+,[0-9]";

    private ConversionRules() {}

    static List<PortExpressionRule> rows() {
        return List.of(
                FunctionRule.of(
                                "TO_CHAR writes numbers in 15 digits and dates by a format",
                                "TO_CHAR(DAY, 'YYYY-MM-DD')",
                                "DATE_TO_TEXT(\"DAY\", '%Y-%m-%d')",
                                List.of(ANY, TEXT),
                                ConversionRules::text)
                        .optional(1),
                FunctionRule.of(
                                "TO_DATE reads a text by a format, whichever separators it has",
                                "TO_DATE(NAME, 'MM/DD/YYYY')",
                                "DATE_OF_TEXT(REPLACE_CHARACTERS(NAME, '-.;:', '/'), '%m/%d/%Y')",
                                List.of(TEXT, TEXT),
                                ConversionRules::date)
                        .optional(1),
                FunctionRule.of(
                                "IS_DATE tests whether TO_DATE would read the text",
                                "IS_DATE(NAME, 'YYYYMMDD')",
                                "CASE WHEN NAME IS NOT NULL THEN DATE_OF_TEXT(NAME, '%Y%m%d') IS NOT NULL ELSE CAST(NULL AS BOOLEAN) END",
                                List.of(TEXT, TEXT),
                                ConversionRules::isDate)
                        .optional(1),
                FunctionRule.of(
                                "TO_INTEGER rounds halves away from zero, or cuts off",
                                "TO_INTEGER(PRICE)",
                                "INTEGER_OR_NULL(PRICE)",
                                List.of(ANY, ANY),
                                call -> whole(call, NumberFunction.INTEGER_OR_NULL))
                        .optional(1),
                FunctionRule.of(
                                "TO_BIGINT rounds halves away from zero, or cuts off",
                                "TO_BIGINT(PRICE)",
                                "BIGINT_OR_NULL(PRICE)",
                                List.of(ANY, ANY),
                                call -> whole(call, NumberFunction.BIGINT_OR_NULL))
                        .optional(1),
                FunctionRule.of(
                        "TO_FLOAT reads the number that a text begins with",
                        "TO_FLOAT(NAME)",
                        "LEADING_NUMBER(NAME)",
                        List.of(ANY),
                        ConversionRules::floating),
                FunctionRule.of(
                                "TO_DECIMAL rounds the number that a text begins with",
                                "TO_DECIMAL(NAME, 2)",
                                "CAST(LEADING_DECIMAL(NAME, CAST(0 AS DECIMAL(38, 2))) AS DOUBLE)",
                                List.of(ANY, ANY),
                                ConversionRules::decimal)
                        .optional(1));
    }

    private static Rewrite<Translated> text(FunctionCall call) {
        var value = call.arg(0);
        if (!call.has(1)) {
            return call.to(
                    Values.text(value, call.context().dateFormat()),
                    Values.saidOfText(value, call.source().at()).stream().toArray(Diagnostic[]::new));
        }
        var format = call.constant(1);
        if (value.type().family() != Family.TIMESTAMP && value.type().family() != Family.DATE) {
            return call.blocked(ExpressionCode.FAMILIES_MIX);
        }
        if (format.isEmpty()) {
            return call.blocked(ExpressionCode.NOT_LITERAL);
        }
        return DateMask.of(format.get())
                .map(mask -> call.to(mask.written(value)))
                .orElseGet(() -> badFormat(call, format.get()));
    }

    private static Rewrite<Translated> badFormat(FunctionCall call, String format) {
        return Rewrite.blockedBy(
                Diagnostic.of(ExpressionCode.BAD_FORMAT, call.source().at(), format));
    }

    private static Rewrite<Translated> date(FunctionCall call) {
        return read(
                call,
                (value, doubt, remarks) -> doubt.map(where -> call.failing(
                                value, Undocumented.where(where, endOf(call), call.isMissing(value)), remarks))
                        .orElseGet(() -> call.orError(value, remarks)));
    }

    private static Rewrite<Translated> isDate(FunctionCall call) {
        return read(call, (value, doubt, remarks) -> {
            var is = Expr.when(
                    Expr.call(StandardFunction.IS_NOT_NULL, call.arg(0)),
                    Expr.call(StandardFunction.IS_NOT_NULL, value),
                    Expr.nothing(Types.BOOLEAN));
            return doubt.map(where -> call.failing(is, Undocumented.where(where, endOf(call)), remarks))
                    .orElseGet(() -> call.to(is, remarks));
        });
    }

    private static String endOf(FunctionCall call) {
        return "%s meets %s".formatted(call.name(), DateMask.DOUBT);
    }

    /** What is made of a date that was read from text. */
    private interface Reading {

        /**
         * The answer.
         *
         * @param doubt where a run ends; nothing where the text is written out
         */
        Rewrite<Translated> of(Expr value, Optional<Expr> doubt, Diagnostic... remarks);
    }

    private static Rewrite<Translated> read(FunctionCall call, Reading reading) {
        if (call.has(1) && call.constant(1).isEmpty()) {
            return call.blocked(ExpressionCode.NOT_LITERAL);
        }
        var format = call.constant(1).orElse(call.context().dateFormat());
        var mask = DateMask.of(format);
        var value = mask.flatMap(known -> known.read(call.arg(0)));
        if (value.isEmpty()) {
            return badFormat(call, format);
        }
        var remarks = new ArrayList<Diagnostic>();
        if (!mask.orElseThrow().saysTheDay()) {
            remarks.add(call.remark(
                    ExpressionCode.UNCERTAIN,
                    "a format without year, month, day or half of the day",
                    "the first of January 1900, midnight, for what is not said"));
        }
        if (mask.orElseThrow().saysMilliseconds()) {
            remarks.add(call.remark(
                    ExpressionCode.UNCERTAIN, "milliseconds of fewer than three digits", "a text that is no date"));
        }
        if (mask.orElseThrow().saysTheWeekday()) {
            remarks.add(call.remark(
                    ExpressionCode.UNCERTAIN,
                    "a weekday that is not that of the date",
                    "the date, whatever its weekday"));
        }
        var written = call.arg(0) instanceof Literal.TextValue(var text) ? Optional.of(text) : Optional.<String>empty();
        var doubt = written.isPresent() || Values.isNothing(call.arg(0))
                ? Optional.<Expr>empty()
                : mask.flatMap(known -> known.doubt(call.arg(0)));
        if (doubt.isPresent()) {
            remarks.add(call.remark(ExpressionCode.UNDOCUMENTED, DateMask.DOUBT));
        } else if (written.filter(mask.orElseThrow()::isDoubtful).isPresent()) {
            remarks.add(call.remark(ExpressionCode.UNCERTAIN, DateMask.DOUBT, "a text that is no date"));
        }
        if (Parameter.readsRunDate(value.get())) {
            remarks.add(call.remark(ExpressionCode.CENTURY));
        }
        return reading.of(value.get(), doubt, remarks.toArray(Diagnostic[]::new));
    }

    private static Rewrite<Translated> whole(FunctionCall call, NumberFunction function) {
        var cuts = call.has(1) ? call.flag(1) : Optional.of(false);
        var number = exact(call.arg(0));
        if (cuts.isEmpty()) {
            return call.blocked(ExpressionCode.NOT_LITERAL);
        }
        if (number.isEmpty()) {
            return call.blocked(ExpressionCode.FAMILIES_MIX);
        }
        var type = function == NumberFunction.INTEGER_OR_NULL ? Types.INTEGER : Types.BIGINT;
        if (number.get().type().equals(type)) {
            return call.to(number.get());
        }
        var cut = cuts.get() ? Expr.call(NumberFunction.TRUNCATE_NUMBER, number.get(), Expr.integer(0)) : number.get();
        var whole = new FunctionCall(call.source(), call.parts(), List.of(call.arg(0)), call.context())
                .orError(Expr.call(function, cut));
        return mayHaveCommas(call.arg(0))
                ? call.ending(
                        whole,
                        Expr.call(PatternFunction.PATTERN_FOUND, call.arg(0), Expr.text(COMMA), Expr.text("c")),
                        "a comma between the digits",
                        "the number before the first")
                : whole;
    }

    /** The manual's table takes {@code '5,000,000,000'} for a number that is too large, and says nowhere that commas are read. */
    private static boolean mayHaveCommas(Expr value) {
        return switch (value) {
            case Literal.TextValue(var text) ->
                Pattern.compile(COMMA).matcher(text).find();
            case Expr.Cast(var operand, var _) -> mayHaveCommas(operand);
            default -> value.type().isText() && !Values.isNothing(value);
        };
    }

    private static Optional<Expr> exact(Expr value) {
        if (Values.isNothing(value)) {
            return Optional.of(Expr.nothing(Types.DOUBLE));
        }
        if (value.type().isText()) {
            return Optional.of(leading(value, FRACTION));
        }
        return Optional.of(value).filter(number -> number.type().isNumber());
    }

    private static Expr leading(Expr text, int scale) {
        var type = Types.decimal(DIGITS, scale);
        return Expr.call(NumberFunction.LEADING_DECIMAL, text, Expr.number(java.math.BigDecimal.ZERO, type));
    }

    private static Rewrite<Translated> floating(FunctionCall call) {
        var value = call.arg(0);
        if (Values.isNothing(value)) {
            return call.to(Expr.nothing(Types.DOUBLE));
        }
        if (value.type().isText()) {
            return call.orError(Expr.call(NumberFunction.LEADING_NUMBER, value));
        }
        return value.type().isNumber()
                ? call.to(Expr.cast(value, Types.DOUBLE))
                : call.blocked(ExpressionCode.FAMILIES_MIX);
    }

    /** Without high precision a decimal is a double as soon as it is computed with. */
    private static Rewrite<Translated> decimal(FunctionCall call) {
        var value = call.arg(0);
        var scale = call.arg(1, Expr.integer(FRACTION));
        if (!(scale instanceof Literal.NumberValue(var digits, var _))
                || digits.signum() < 0
                || digits.intValue() > 28) {
            return call.blocked(ExpressionCode.NOT_LITERAL);
        }
        var high = call.context().highPrecision();
        if (Values.isNothing(value)) {
            return call.to(Expr.nothing(Types.DOUBLE));
        }
        if (value.type().isText()) {
            var read = leading(value, digits.intValue());
            return new FunctionCall(call.source(), call.parts(), List.of(value), call.context())
                    .orError(high ? read : Expr.cast(read, Types.DOUBLE), digitsRemark(call));
        }
        if (!value.type().isNumber()) {
            return call.blocked(ExpressionCode.FAMILIES_MIX);
        }
        var number = high && !value.type().isFloating() ? value : Expr.cast(value, Types.DOUBLE);
        return call.has(1) && mayHaveMoreDecimals(value.type(), digits.intValue())
                ? scaled(call, number, scale)
                : call.to(number);
    }

    private static boolean mayHaveMoreDecimals(SqlType type, int scale) {
        return type.isFloating() || (type instanceof SqlType.Decimal decimal && decimal.scale() > scale);
    }

    /** Without a scale the decimals are those of the text. */
    private static Diagnostic[] digitsRemark(FunctionCall call) {
        return call.context().highPrecision() && !call.has(1)
                ? new Diagnostic[] {call.remark(ExpressionCode.SCALE_UNKNOWN)}
                : new Diagnostic[0];
    }

    /**
     * The manual of 10.5 says that a decimal's digits beyond the scale are cut off; older ones are silent, and all about doubles. It is
     * known what comes of numbers that are the same rounded and cut off.
     */
    private static Rewrite<Translated> scaled(FunctionCall call, Expr number, Expr scale) {
        var rounded = Expr.call(NumberFunction.ROUND_NUMBER, number, scale);
        var cut = Expr.call(NumberFunction.TRUNCATE_NUMBER, number, scale);
        return call.ending(
                call.to(number.type().isFloating() ? rounded : cut),
                Expr.call(StandardFunction.NE, rounded, cut),
                "a number with more digits than the scale",
                number.type().isFloating() ? "rounded" : "cut off");
    }
}
