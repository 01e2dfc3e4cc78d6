package io.landfall.validation.workflow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.sql.ExpressionText;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values of variables and facts, between the engine, texts and expressions. */
final class Constants {

    private Constants() {}

    /** What the engine answered. */
    static Literal of(@Nullable Object value, SqlType type) {
        return switch (value) {
            case null -> new Literal.Missing(type);
            case Boolean truth -> new Literal.Truth(truth);
            case String text -> new Literal.TextValue(text);
            case LocalDate date -> new Literal.DateValue(date);
            case LocalDateTime time -> new Literal.TimestampValue(time);
            case BigDecimal number -> new Literal.NumberValue(number, type);
            case Double number -> new Literal.NumberValue(BigDecimal.valueOf(number), type);
            case Number number -> new Literal.NumberValue(BigDecimal.valueOf(number.longValue()), type);
            default -> throw new IllegalArgumentException(value.getClass().getName());
        };
    }

    /** What a person wrote; empty when it is no value of the type. */
    static Optional<Literal> read(String text, SqlType type) {
        try {
            return Optional.of(
                    switch (type.family()) {
                        case TEXT -> new Literal.TextValue(text);
                        case NUMBER -> new Literal.NumberValue(new BigDecimal(text.strip()), type);
                        case DATE -> new Literal.DateValue(LocalDate.parse(text.strip()));
                        case TIMESTAMP -> new Literal.TimestampValue(time(text.strip()));
                        case BOOLEAN, TIME, BINARY -> throw new IllegalArgumentException(type.sql());
                    });
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static LocalDateTime time(String text) {
        return text.length() == "2024-05-31".length()
                ? LocalDate.parse(text).atStartOfDay()
                : LocalDateTime.parse(text.replace(' ', 'T'));
    }

    static String stored(Literal value) {
        return ExpressionText.print(value, value.type());
    }

    static Optional<Literal> restored(String text, SqlType type) {
        return ExpressionText.readConstant(text, type, _ -> SourceLocation.of("state"))
                .value();
    }

    /** The value as text, as a parameter or in a command; empty for NULL. */
    static Optional<String> text(Literal value) {
        return switch (value) {
            case Literal.Missing _ -> Optional.empty();
            case Literal.Truth(var truth) -> Optional.of(truth ? "1" : "0");
            case Literal.TextValue(var text) -> Optional.of(text);
            case Literal.NumberValue number -> Optional.of(number.value().toPlainString());
            case Literal.DateValue(var date) -> Optional.of(date.toString());
            case Literal.TimeValue(var time) -> Optional.of(time.toString());
            case Literal.TimestampValue(var time) -> Optional.of(time.toString());
        };
    }

    static Expr time(Optional<LocalDateTime> time, SqlType type) {
        return time.<Expr>map(found -> new Literal.TimestampValue(found.withNano(0)))
                .orElseGet(() -> Expr.nothing(type));
    }
}
