package io.landfall.converter.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

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

    /** A number whose digits are exact in its type, which may be an integer, decimal or floating-point type. */
    record NumberValue(BigDecimal value, SqlType type) implements Literal {
        public NumberValue {
            if (!type.isNumber()) {
                throw new IllegalArgumentException(value + " as " + type.sql());
            }
        }
    }

    record DateValue(LocalDate value) implements Literal {
        @Override
        public SqlType type() {
            return Types.DATE;
        }
    }

    record TimeValue(LocalTime value) implements Literal {
        @Override
        public SqlType type() {
            return Types.TIME;
        }
    }

    record TimestampValue(LocalDateTime value) implements Literal {
        @Override
        public SqlType type() {
            return Types.TIMESTAMP;
        }
    }
}
