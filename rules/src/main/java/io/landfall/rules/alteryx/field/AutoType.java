package io.landfall.rules.alteryx.field;

import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.parsers.alteryx.tool.FieldType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Picks the smallest type that holds texts, as Text Input and Auto Field do: whole numbers by their range, other numbers by their digits,
 * dates and times in ISO form, and else a text as long as the longest.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/preparation/auto-field-tool.html">Auto Field Tool</a>
 */
public final class AutoType {

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d*)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d*\\.?\\d+(?:[eE][+-]?\\d+)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DATETIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}:\\d{2}");

    private static final BigDecimal MOST_OF_BYTE = BigDecimal.valueOf(255);

    private static final Set<String> TRUTHS = Set.of("true", "false", "1", "0");

    /** Significant digits that a single, and a double, always keep; a saved workflow shows seven digits as Double. */
    private static final int DIGITS_OF_FLOAT = 6;

    private static final int DIGITS_OF_DOUBLE = 15;

    private AutoType() {}

    /** The field for these texts; empty ones say nothing. */
    public static AlteryxField of(String name, List<String> texts) {
        var values = texts.stream().filter(text -> !text.isEmpty()).toList();
        if (values.isEmpty()) {
            return AlteryxField.text(name, AlteryxField.UNLIMITED);
        }
        if (values.stream().allMatch(text -> WHOLE.matcher(text).matches())) {
            var type = whole(values.stream().map(BigDecimal::new).toList());
            return type == FieldType.STRING ? text(name, values) : AlteryxField.of(name, type);
        }
        if (values.stream().allMatch(text -> NUMBER.matcher(text).matches()) && noneHasLeadingZeros(values)) {
            var digits = values.stream()
                    .mapToInt(text -> new BigDecimal(text).stripTrailingZeros().precision())
                    .max()
                    .orElse(0);
            return digits > DIGITS_OF_DOUBLE
                    ? text(name, values)
                    : AlteryxField.of(name, digits > DIGITS_OF_FLOAT ? FieldType.DOUBLE : FieldType.FLOAT);
        }
        return dateOrText(name, values);
    }

    private static boolean noneHasLeadingZeros(List<String> values) {
        return values.stream().noneMatch(text -> text.matches("-?0\\d.*"));
    }

    private static FieldType whole(List<BigDecimal> values) {
        if (values.stream().allMatch(value -> value.signum() >= 0 && value.compareTo(MOST_OF_BYTE) <= 0)) {
            return FieldType.BYTE;
        }
        if (values.stream().allMatch(value -> Types.holds(Types.SMALLINT, value))) {
            return FieldType.INT16;
        }
        if (values.stream().allMatch(value -> Types.holds(Types.INTEGER, value))) {
            return FieldType.INT32;
        }
        return values.stream().allMatch(value -> Types.holds(Types.BIGINT, value)) ? FieldType.INT64 : FieldType.STRING;
    }

    private static AlteryxField dateOrText(String name, List<String> values) {
        if (values.stream().allMatch(text -> DATE.matcher(text).matches() && isDate(text))) {
            return AlteryxField.of(name, FieldType.DATE);
        }
        if (values.stream().allMatch(text -> DATETIME.matcher(text).matches() && isDateTime(text))) {
            return AlteryxField.of(name, FieldType.DATETIME);
        }
        if (values.stream().allMatch(text -> TIME.matcher(text).matches() && isTime(text))) {
            return AlteryxField.of(name, FieldType.TIME);
        }
        return values.stream().allMatch(text -> text.equalsIgnoreCase("True") || text.equalsIgnoreCase("False"))
                ? AlteryxField.of(name, FieldType.BOOL)
                : text(name, values);
    }

    private static AlteryxField text(String name, List<String> values) {
        var longest = values.stream()
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .max()
                .orElse(1);
        return AlteryxField.text(name, longest);
    }

    /** The constant that a text stands for in a field; NULL for the empty one and for what the field cannot hold. */
    public static Literal value(String text, AlteryxField field) {
        var type = field.sqlType();
        if (text.isEmpty()) {
            return new Literal.Missing(type);
        }
        return switch (type.family()) {
            case TEXT -> new Literal.TextValue(text);
            case NUMBER -> number(text, type);
            case BOOLEAN -> new Literal.Truth(text.equalsIgnoreCase("True") || text.equals("1"));
            case DATE -> isDate(text) ? new Literal.DateValue(LocalDate.parse(text)) : new Literal.Missing(type);
            case TIMESTAMP ->
                isDateTime(text)
                        ? new Literal.TimestampValue(LocalDateTime.parse(text.replace(' ', 'T')))
                        : new Literal.Missing(type);
            case TIME -> isTime(text) ? new Literal.TimeValue(LocalTime.parse(text)) : new Literal.Missing(type);
            case BINARY -> new Literal.Missing(type);
        };
    }

    /** Whether a field holds what a text stands for, a text whole and a truth in one of its known spellings. */
    public static boolean holds(AlteryxField field, String text) {
        return text.isEmpty()
                || switch (field.sqlType().family()) {
                    case TEXT ->
                        field.size() == AlteryxField.UNLIMITED || text.codePointCount(0, text.length()) <= field.size();
                    case BOOLEAN -> TRUTHS.contains(text.toLowerCase(Locale.ROOT));
                    case NUMBER ->
                        value(text, field) instanceof Literal.NumberValue(var number, var _) && holds(field, number);
                    case DATE, TIMESTAMP, TIME, BINARY -> !(value(text, field) instanceof Literal.Missing);
                };
    }

    private static boolean holds(AlteryxField field, BigDecimal number) {
        return field.type() != FieldType.BYTE || (number.signum() >= 0 && number.compareTo(MOST_OF_BYTE) <= 0);
    }

    private static Literal number(String text, SqlType type) {
        try {
            var value = new BigDecimal(text.strip());
            return Types.holds(type, value) ? new Literal.NumberValue(value, type) : new Literal.Missing(type);
        } catch (NumberFormatException noNumber) {
            return new Literal.Missing(type);
        }
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException noDate) {
            return false;
        }
    }

    private static boolean isDateTime(String text) {
        try {
            return LocalDateTime.parse(text.replace(' ', 'T')).getYear() > 0;
        } catch (DateTimeParseException noDate) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        try {
            return LocalTime.parse(text).isBefore(LocalTime.MAX);
        } catch (DateTimeParseException noTime) {
            return false;
        }
    }
}
