package io.landfall.validation.reference.alteryx.record;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.StoredType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The smallest type that holds texts, as Text Input and Auto Field choose it: whole numbers by their range, other numbers by their
 * digits, dates in ISO form, else a text as long as the longest. Empty texts say nothing.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/preparation/auto-field-tool.html">Auto Field Tool</a>
 */
public final class SmallestType {

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d{0,18})");
    private static final Pattern REAL = Pattern.compile("-?(0|[1-9]\\d*)?\\.?\\d+([eE][+-]?\\d{1,3})?");
    private static final Pattern LEADING_ZERO = Pattern.compile("-?0\\d.*");
    private static final int DIGITS_OF_FLOAT = 6;
    private static final int DIGITS_OF_DOUBLE = 15;

    /** What a saved workflow shows for a field without values. */
    private static final String UNLIMITED = "1073741823";

    private SmallestType() {}

    public static StoredType of(List<String> texts) {
        var values = texts.stream().filter(text -> !text.isEmpty()).toList();
        if (values.isEmpty()) {
            return new StoredType(FieldType.V_WSTRING, UNLIMITED, "");
        }
        if (all(values, text -> WHOLE.matcher(text).matches() && isLong(text))) {
            return plain(whole(values.stream().map(Long::valueOf).toList()));
        }
        if (all(
                values,
                text -> REAL.matcher(text).matches()
                        && !LEADING_ZERO.matcher(text).matches())) {
            var digits = values.stream()
                    .mapToInt(text -> new BigDecimal(text).stripTrailingZeros().precision())
                    .max()
                    .orElse(0);
            return digits > DIGITS_OF_DOUBLE
                    ? text(longest(values))
                    : plain(digits > DIGITS_OF_FLOAT ? FieldType.DOUBLE : FieldType.FLOAT);
        }
        return other(values);
    }

    private static StoredType other(List<String> values) {
        if (all(values, text -> text.length() == 10 && reads(() -> LocalDate.parse(text)))) {
            return plain(FieldType.DATE);
        }
        if (all(values, text -> text.length() == 19 && reads(() -> LocalDateTime.parse(text.replace(' ', 'T'))))) {
            return plain(FieldType.DATETIME);
        }
        if (all(values, text -> text.length() == 8 && reads(() -> LocalTime.parse(text)))) {
            return plain(FieldType.TIME);
        }
        return all(values, text -> text.equalsIgnoreCase("True") || text.equalsIgnoreCase("False"))
                ? plain(FieldType.BOOL)
                : text(longest(values));
    }

    private static FieldType whole(List<Long> values) {
        var least = values.stream().mapToLong(Long::longValue).min().orElse(0);
        var most = values.stream().mapToLong(Long::longValue).max().orElse(0);
        if (least >= 0 && most <= 255) {
            return FieldType.BYTE;
        }
        if (least >= Short.MIN_VALUE && most <= Short.MAX_VALUE) {
            return FieldType.INT16;
        }
        return least >= Integer.MIN_VALUE && most <= Integer.MAX_VALUE ? FieldType.INT32 : FieldType.INT64;
    }

    private static boolean all(List<String> values, Predicate<String> test) {
        return values.stream().allMatch(test);
    }

    private static boolean isLong(String text) {
        try {
            Long.parseLong(text);
            return true;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    @SuppressWarnings("ReturnValueIgnored") // Only whether it can be read counts.
    private static boolean reads(Runnable parsing) {
        try {
            parsing.run();
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static int longest(List<String> values) {
        return values.stream().mapToInt(String::length).max().orElse(1);
    }

    private static StoredType plain(FieldType type) {
        return new StoredType(type, "", "");
    }

    private static StoredType text(int size) {
        return new StoredType(FieldType.V_WSTRING, Integer.toString(size), "");
    }
}
