package io.landfall.validation.reference.alteryx.expression;

import io.landfall.parsers.alteryx.tool.StoredType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * What fields make of values that are stored in them. A value that a field cannot hold becomes Null, for which Designer reports a
 * conversion error; a text is cut to the field's size.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/get-started/data-types.html">Data Types</a>
 */
public final class FieldValues {

    private static final int DATE_LENGTH = 10;
    private static final int MOMENT_LENGTH = 19;

    private FieldValues() {}

    /** The value as a field of the type holds it; a type that is not given keeps it as it is. */
    public static @Nullable Object convert(@Nullable Object value, StoredType type) {
        return value == null
                ? null
                : switch (type.type()) {
                    case NONE, UNKNOWN -> value;
                    case BOOL -> FieldTruths.convert(value);
                    case BYTE, INT16, INT32, INT64, FIXED_DECIMAL, FLOAT, DOUBLE -> FieldNumbers.convert(value, type);
                    case STRING, WSTRING, V_STRING, V_WSTRING -> cut(text(value), type);
                    case DATE -> date(FieldDates.moment(begun(value, DATE_LENGTH)));
                    case DATETIME -> FieldDates.moment(begun(value, MOMENT_LENGTH));
                    case TIME -> FieldDates.time(value);
                    case BLOB, SPATIAL -> value instanceof byte[] ? value : null;
                };
    }

    /** Any value as text, of any length; a blob has none. */
    public static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Boolean truth -> FieldTexts.text(truth);
            case Double number -> FieldTexts.text(number);
            case Temporal date -> FieldTexts.text(date);
            case Number number -> number.toString();
            default -> null;
        };
    }

    private static @Nullable String cut(@Nullable String text, StoredType type) {
        var length = type.length().stream().filter(size -> size > 0).findFirst().orElse(Integer.MAX_VALUE);
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }

    /** Fields of dates have a size as texts have, and take no more of a text. */
    private static Object begun(Object value, int length) {
        return value instanceof String text && text.length() > length ? text.substring(0, length) : value;
    }

    private static @Nullable LocalDate date(@Nullable LocalDateTime moment) {
        return moment == null ? null : moment.toLocalDate();
    }
}
