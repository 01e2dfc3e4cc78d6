package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.Types;
import io.landfall.rules.alteryx.field.FieldConversion;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Dates of the formula language, which are texts in ISO form: a date, or a date and a time of day. */
final class FormulaDates {

    private static final DateTimeFormatter DAY = formatter("uuuu-MM-dd");
    private static final DateTimeFormatter MOMENT = formatter("uuuu-MM-dd HH:mm:ss");

    private FormulaDates() {}

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** The value as a date, or a date and time; a text that says none is NULL. Empty for numbers, conditions and times of day. */
    static Optional<Expr> date(Expr value) {
        if (FormulaValues.isNothing(value)) {
            return Optional.of(Expr.nothing(Types.TIMESTAMP));
        }
        return switch (value.type().family()) {
            case DATE, TIMESTAMP -> Optional.of(value);
            case TEXT ->
                Optional.of(
                        value instanceof Literal.TextValue(var text)
                                ? constant(text)
                                : FieldConversion.timestampOfText(value));
            case NUMBER, BOOLEAN, TIME, BINARY -> Optional.empty();
        };
    }

    private static Expr constant(String text) {
        try {
            return new Literal.DateValue(LocalDate.parse(text, DAY));
        } catch (DateTimeParseException noDay) {
            try {
                return new Literal.TimestampValue(LocalDateTime.parse(text, MOMENT));
            } catch (DateTimeParseException noMoment) {
                return Expr.nothing(Types.TIMESTAMP);
            }
        }
    }

    /** Takes note that no document says of texts that nearly are dates in ISO form whether they are, such as those with parts of a second. */
    static void open(FunctionCall call, Expr given, Expr date) {
        if (isOfUnknownShape(given) && !FormulaValues.isNothing(given)) {
            call.rare(date, NearDates.areNoIsoTexts(given), "a text that nearly is a date in ISO form", "NULL");
        }
    }

    /** Whether the value was a text of which only the run knows whether it holds a time of day. */
    static boolean isOfUnknownShape(Expr given) {
        return given.type().isText() && !(given instanceof Literal);
    }
}
