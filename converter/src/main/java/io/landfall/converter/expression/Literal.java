package io.landfall.converter.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;

/** A constant value. */
public sealed interface Literal extends Expr {

    /** The missing value, with the type that the place expects. */
    record Missing(SqlType type) implements Literal {}

    record Truth(boolean value) implements Literal {
        @Override
        public SqlType type() {
            return Types.BOOLEAN;
        }
    }

    /** A text constant; its type is as long as the text, at least one character. */
    record TextValue(String value) implements Literal {
        @Override
        public SqlType type() {
            return Types.text(Math.max(1, value.codePointCount(0, value.length())));
        }
    }

    /**
     * A number whose digits are exact in its type, which may be an integer, decimal or floating-point type. A floating-point
     * constant is the value that the type has nearest to the digits, in the fewest digits that say it.
     */
    record NumberValue(BigDecimal value, SqlType type) implements Literal {
        public NumberValue {
            if (!Types.holds(type, value)) {
                throw new IllegalArgumentException(value + " as " + type.sql());
            }
            value = type.isFloating() ? nearest(type, value) : withScaleOf(type, value);
        }

        private static BigDecimal nearest(SqlType floating, BigDecimal value) {
            var digits = floating.equals(Types.REAL)
                    ? Float.toString(value.floatValue())
                    : Double.toString(value.doubleValue());
            return new BigDecimal(digits).stripTrailingZeros();
        }

        private static BigDecimal withScaleOf(SqlType exact, BigDecimal value) {
            return value.setScale(
                    Math.clamp(value.scale(), 0, Types.asDecimal(exact).scale()));
        }
    }

    record DateValue(LocalDate value) implements Literal {
        @Override
        public SqlType type() {
            return Types.DATE;
        }
    }

    /** A time of day, to the microsecond. */
    record TimeValue(LocalTime value) implements Literal {
        public TimeValue {
            checkMicros(value);
        }

        @Override
        public SqlType type() {
            return Types.TIME;
        }
    }

    /** A date and time of day, to the microsecond. */
    record TimestampValue(LocalDateTime value) implements Literal {
        public TimestampValue {
            checkMicros(value);
        }

        @Override
        public SqlType type() {
            return Types.TIMESTAMP;
        }
    }

    private static void checkMicros(Temporal value) {
        if (value.get(ChronoField.NANO_OF_SECOND) % 1_000 != 0) {
            throw new IllegalArgumentException(value + " is finer than a microsecond");
        }
    }
}
