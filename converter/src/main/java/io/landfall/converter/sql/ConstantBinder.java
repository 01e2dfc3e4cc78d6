package io.landfall.converter.sql;

import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.Literal.NumberValue;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.DocumentCode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlUnknownLiteral;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.NlsString;

/** Builds constants from Calcite's literals. */
record ConstantBinder(ExpressionBinder binder) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .append(DATE)
            .appendLiteral(' ')
            .append(TIME)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** A constant in a place that takes any type: its text says which. */
    Optional<Literal> of(SqlLiteral literal) {
        if (literal.getValue() == null) {
            return binder.problem(DocumentCode.NULL_WITHOUT_TYPE, literal);
        }
        return switch (literal) {
            case SqlNumericLiteral number ->
                NumberSpelling.typeOf(value(number), hasExponent(number))
                        .<Literal>map(type -> new NumberValue(value(number), type))
                        .or(() -> binder.problem(
                                DocumentCode.BAD_CONSTANT, number, number.toString(), "DECIMAL or DOUBLE"));
            case SqlCharStringLiteral text -> Optional.of(new Literal.TextValue(text(text)));
            case SqlUnknownLiteral temporal -> temporal(temporal);
            case SqlLiteral truth
            when truth.getTypeName() == SqlTypeName.BOOLEAN -> Optional.of(new Literal.Truth(truth.booleanValue()));
            default -> binder.problem(DocumentCode.NOT_IN_EXPRESSIONS, literal, literal.toString());
        };
    }

    /** A constant in a place whose type is known: bare digits and {@code NULL} have that type. */
    Optional<Literal> of(SqlLiteral literal, SqlType expected) {
        if (literal.getValue() == null) {
            return Optional.of(new Literal.Missing(expected));
        }
        if (literal instanceof SqlNumericLiteral number && expected.isNumber()) {
            return Types.holds(expected, value(number))
                    ? Optional.of(new NumberValue(value(number), expected))
                    : binder.problem(DocumentCode.BAD_CONSTANT, number, number.toString(), expected.sql());
        }
        return of(literal);
    }

    static BigDecimal value(SqlNumericLiteral number) {
        return number.getValueAs(BigDecimal.class);
    }

    static boolean hasExponent(SqlNumericLiteral number) {
        return number.getTypeName() != SqlTypeName.DECIMAL;
    }

    private static String text(SqlCharStringLiteral text) {
        return text.getValueAs(NlsString.class).getValue();
    }

    private Optional<Literal> temporal(SqlUnknownLiteral literal) {
        return switch (literal.tag) {
            case "DATE" -> temporal(literal, text -> new Literal.DateValue(LocalDate.parse(text, DATE)));
            case "TIME" -> temporal(literal, text -> new Literal.TimeValue(LocalTime.parse(text, TIME)));
            case "TIMESTAMP" ->
                temporal(literal, text -> new Literal.TimestampValue(LocalDateTime.parse(text, TIMESTAMP)));
            default -> binder.problem(DocumentCode.NOT_IN_EXPRESSIONS, literal, literal.tag);
        };
    }

    private Optional<Literal> temporal(SqlUnknownLiteral literal, Function<String, Literal> read) {
        var text = literal.getValueAs(String.class);
        try {
            return Optional.of(read.apply(text));
        } catch (DateTimeException _) {
            return binder.problem(DocumentCode.BAD_CONSTANT, literal, "'" + text + "'", literal.tag);
        }
    }
}
