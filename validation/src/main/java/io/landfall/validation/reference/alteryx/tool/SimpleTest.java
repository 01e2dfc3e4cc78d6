package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.SimpleCondition;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import io.landfall.validation.reference.alteryx.record.Stored;
import io.landfall.validation.reference.alteryx.record.ValueOrder;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The condition of a filter that was set up without a formula. Every comparison is true or false: Null equals no operand. */
final class SimpleTest {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)");

    private SimpleTest() {}

    static Predicate<Row> of(SimpleCondition condition, Records input, ToolRun run) {
        var position = run.position(input, condition.field());
        var test = test(condition, input.fields().get(position).type(), run);
        return row -> test.test(row.get(position));
    }

    private static Predicate<@Nullable Object> test(SimpleCondition condition, FieldType type, ToolRun run) {
        return switch (condition.operator()) {
            case IS_NULL -> value -> value == null;
            case IS_NOT_NULL -> value -> value != null;
            case IS_EMPTY -> value -> value == null || value.equals("");
            case IS_NOT_EMPTY -> value -> value != null && !value.equals("");
            case IS_TRUE -> Boolean.TRUE::equals;
            case IS_FALSE -> Boolean.FALSE::equals;
            case CONTAINS -> value -> contains(value, condition.operand());
            case NOT_CONTAINS -> value -> !contains(value, condition.operand());
            case EQUAL -> compared(condition, type, run, sign -> sign == 0);
            case NOT_EQUAL -> compared(condition, type, run, sign -> sign == 0).negate();
            case GREATER -> compared(condition, type, run, sign -> sign > 0);
            case GREATER_OR_EQUAL -> compared(condition, type, run, sign -> sign >= 0);
            case LESS -> compared(condition, type, run, sign -> sign < 0);
            case LESS_OR_EQUAL -> compared(condition, type, run, sign -> sign <= 0);
            case DATE_RANGE ->
                bound(condition, condition.startDate(), type, run, sign -> sign >= 0)
                        .and(bound(condition, condition.endDate(), type, run, sign -> sign <= 0));
            case PERIOD_BEFORE, PERIOD_AFTER, UNKNOWN ->
                throw run.refused("the filter operator %s".formatted(condition.operatorText()));
        };
    }

    private static boolean contains(@Nullable Object value, String part) {
        return value instanceof String text && text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static Predicate<@Nullable Object> compared(
            SimpleCondition condition, FieldType type, ToolRun run, Predicate<Integer> test) {
        if (type.isTemporal()
                && !(condition.dateType().isEmpty() || condition.dateType().equals("fixed"))) {
            throw run.refused("a filter by a date that depends on the day");
        }
        if (type.isNumber()) {
            return number(condition.operand().strip(), run, test);
        }
        return bound(condition, condition.operand(), type, run, test);
    }

    /** Numbers compare as the double that a formula makes of them, whatever the field itself may hold. */
    private static Predicate<@Nullable Object> number(String text, ToolRun run, Predicate<Integer> test) {
        if (!NUMBER.matcher(text).matches()) {
            throw run.refused("the operand '%s' of a filter".formatted(text));
        }
        var operand = Double.parseDouble(text);
        return value -> value instanceof Number found && test.test(Double.compare(found.doubleValue(), operand));
    }

    /** Only days are compared where times do not count. */
    private static Predicate<@Nullable Object> bound(
            SimpleCondition condition, String bound, FieldType type, ToolRun run, Predicate<Integer> test) {
        var isCut = type == FieldType.DATETIME && condition.ignoreTime();
        var compared = isCut ? FieldType.DATE : type;
        var operand = Stored.constant(
                compared == FieldType.DATE && bound.length() > 10 ? bound.substring(0, 10) : bound, compared);
        if (operand == null) {
            throw run.refused("the operand '%s' of a filter".formatted(bound));
        }
        return value -> value != null
                && test.test(ValueOrder.PLAIN.compare(
                        isCut && value instanceof LocalDateTime time ? time.toLocalDate() : value, operand));
    }
}
