package io.landfall.validation.engine;

import io.landfall.converter.expression.SqlType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;

/** How a fold compares values, and joins and cuts texts. */
final class FoldValues {

    private FoldValues() {}

    /** Less than, equal to or greater than zero, for values that are not NULL. Texts compare by code point, false before true. */
    static int compare(Object left, Object right) {
        return switch (left) {
            case Number number -> FoldNumbers.compare(left, right);
            case String text -> compareTexts(text, (String) right);
            case Boolean truth -> truth.compareTo((Boolean) right);
            case LocalDate day -> day.compareTo((LocalDate) right);
            case LocalDateTime time -> time.compareTo((LocalDateTime) right);
            case LocalTime time -> time.compareTo((LocalTime) right);
            default -> throw new IllegalStateException(left.getClass().getName());
        };
    }

    /** Whether both are NULL, or neither and they are equal. */
    static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == null && right == null;
        }
        return compare(left, right) == 0;
    }

    /** Whether the first is among the others; unknown when it is not but one of them is NULL. */
    static @Nullable Boolean in(List<@Nullable Object> values) {
        var wanted = values.getFirst();
        if (wanted == null) {
            return null;
        }
        boolean unknown = false;
        for (var value : values.subList(1, values.size())) {
            if (value != null && compare(wanted, value) == 0) {
                return true;
            }
            unknown |= value == null;
        }
        return unknown ? null : Boolean.FALSE;
    }

    private static int compareTexts(String left, String right) {
        if (left.equals(right)) {
            return 0;
        }
        PrimitiveIterator.OfInt one = left.codePoints().iterator();
        PrimitiveIterator.OfInt other = right.codePoints().iterator();
        while (one.hasNext() && other.hasNext()) {
            var difference = Integer.compare(one.nextInt(), other.nextInt());
            if (difference != 0) {
                return difference;
            }
        }
        return Boolean.compare(one.hasNext(), other.hasNext());
    }

    /** The text, cut to the length of its type. */
    static String cut(String text, SqlType type) {
        var length = ((SqlType.Text) type).length();
        return text.length() <= length || text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length));
    }

    static @Nullable Boolean not(@Nullable Object value) {
        return value == null ? null : !(boolean) value;
    }

    /** Both, in three values. */
    static @Nullable Boolean and(@Nullable Object left, @Nullable Object right) {
        if (Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right)) {
            return false;
        }
        return (left == null || right == null) ? null : Boolean.TRUE;
    }

    /** Either, in three values. */
    static @Nullable Boolean or(@Nullable Object left, @Nullable Object right) {
        if (Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right)) {
            return true;
        }
        return (left == null || right == null) ? null : Boolean.FALSE;
    }

    /** One after the other; NULL counts as empty unless both are. */
    static @Nullable String joined(@Nullable Object left, @Nullable Object right) {
        if (left == null && right == null) {
            return null;
        }
        return (left == null ? "" : (String) left) + (right == null ? "" : (String) right);
    }
}
