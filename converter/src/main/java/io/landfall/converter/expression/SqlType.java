package io.landfall.converter.expression;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The type of a field or expression, as every engine that we target can hold it. */
public sealed interface SqlType {

    /** The type as it stands in a pipeline document, for example {@code DECIMAL(15,2)}. */
    String sql();

    Family family();

    /** Types that are compared and converted alike. */
    enum Family {
        BOOLEAN,
        NUMBER,
        TEXT,
        DATE,
        TIME,
        TIMESTAMP,
        BINARY
    }

    /** The types without parameters. */
    enum Plain implements SqlType {
        BOOLEAN(Family.BOOLEAN),
        /** 16-bit integer. Also holds what legacy tools call byte. */
        SMALLINT(Family.NUMBER),
        /** 32-bit integer. */
        INTEGER(Family.NUMBER),
        /** 64-bit integer. */
        BIGINT(Family.NUMBER),
        /** IEEE 754 single precision. */
        REAL(Family.NUMBER),
        /** IEEE 754 double precision. */
        DOUBLE(Family.NUMBER),
        DATE(Family.DATE),
        /** Time of day to the microsecond. */
        TIME(Family.TIME),
        /** Date and time of day to the microsecond, without a time zone. */
        TIMESTAMP(Family.TIMESTAMP),
        VARBINARY(Family.BINARY);

        private final Family family;

        Plain(Family family) {
            this.family = family;
        }

        @Override
        public String sql() {
            return name();
        }

        @Override
        public Family family() {
            return family;
        }
    }

    /**
     * An exact number.
     *
     * @param precision digits in all, 1 to 38
     * @param scale digits after the point, 0 to precision
     */
    record Decimal(int precision, int scale) implements SqlType {

        public static final int MAX_PRECISION = 38;

        public Decimal {
            if (precision < 1 || precision > MAX_PRECISION || scale < 0 || scale > precision) {
                throw new IllegalArgumentException("DECIMAL(%d,%d)".formatted(precision, scale));
            }
        }

        @Override
        public String sql() {
            return "DECIMAL(" + precision + "," + scale + ")";
        }

        @Override
        public Family family() {
            return Family.NUMBER;
        }
    }

    /**
     * Text of varying length.
     *
     * @param length greatest number of characters, {@link #UNLIMITED} when there is none
     */
    record Text(int length) implements SqlType {

        public static final int UNLIMITED = Integer.MAX_VALUE;

        public Text {
            if (length < 1) {
                throw new IllegalArgumentException("VARCHAR(%d)".formatted(length));
            }
        }

        public boolean limited() {
            return length != UNLIMITED;
        }

        @Override
        public String sql() {
            return limited() ? "VARCHAR(" + length + ")" : "VARCHAR";
        }

        @Override
        public Family family() {
            return Family.TEXT;
        }
    }

    default boolean isNumber() {
        return family() == Family.NUMBER;
    }

    default boolean isText() {
        return family() == Family.TEXT;
    }

    default boolean isInteger() {
        return equals(Plain.SMALLINT) || equals(Plain.INTEGER) || equals(Plain.BIGINT);
    }

    /** Whether values are binary floating point, so that arithmetic rounds. */
    default boolean isFloating() {
        return equals(Plain.REAL) || equals(Plain.DOUBLE);
    }

    /**
     * Reads the form that {@link #sql()} writes.
     *
     * @throws IllegalArgumentException when the text is no type
     */
    static SqlType parse(String sql) {
        var text = sql.strip().toUpperCase(Locale.ROOT);
        var parameterised = Form.PARAMETERISED.matcher(text);
        if (parameterised.matches()) {
            return Form.parameterised(parameterised);
        }
        return text.equals("VARCHAR") ? new Text(Text.UNLIMITED) : Plain.valueOf(text);
    }

    /** How types with parameters are spelled. */
    final class Form {

        private static final Pattern PARAMETERISED = Pattern.compile("(VARCHAR|DECIMAL)\\((\\d+)(?:,\\s*(\\d+))?\\)");

        private Form() {}

        private static SqlType parameterised(Matcher form) {
            var first = Integer.parseInt(form.group(2));
            if (form.group(1).equals("VARCHAR")) {
                return new Text(first);
            }
            return new Decimal(first, form.group(3) == null ? 0 : Integer.parseInt(form.group(3)));
        }
    }
}
