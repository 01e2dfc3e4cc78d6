package io.landfall.validation.reference.powercenter.flow;

import io.landfall.validation.reference.powercenter.flow.TargetSql.Word;
import io.landfall.validation.reference.powercenter.flow.TargetSql.Word.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of a column with constants in a statement of SQL.
 *
 * @param order one of SQL's signs, or {@code NULL} and {@code NOT NULL} for whether there is a value
 * @param constants any of which it may be
 */
record RowTest(String column, String order, List<Word> constants) {

    private static final String ABSENT = "NULL";
    private static final String PRESENT = "NOT NULL";

    static RowTest presence(String column, boolean present) {
        return new RowTest(column, present ? PRESENT : ABSENT, List.of());
    }

    boolean comparesTexts() {
        return constants.stream().anyMatch(constant -> constant.kind() == Kind.TEXT);
    }

    boolean comparesTextsOnly() {
        return constants.stream().allMatch(constant -> constant.kind() == Kind.TEXT);
    }

    boolean comparesEmptyText() {
        return constants.contains(new Word(Kind.TEXT, ""));
    }

    boolean asksForEquality() {
        return order.equals("=");
    }

    boolean asksForPresence() {
        return constants.isEmpty();
    }

    /** Whether a value passes. */
    boolean holds(@Nullable Object value) {
        return switch (order) {
            case ABSENT -> value == null;
            case PRESENT -> value != null;
            default -> value != null && constants.stream().anyMatch(constant -> holds(value, constant.text()));
        };
    }

    private boolean holds(Object value, String constant) {
        var compared = value instanceof String text
                ? text.compareTo(constant)
                : new BigDecimal(value.toString()).compareTo(new BigDecimal(constant));
        return switch (order) {
            case "=" -> compared == 0;
            case "<>", "!=" -> compared != 0;
            case "<" -> compared < 0;
            case "<=" -> compared <= 0;
            case ">" -> compared > 0;
            case ">=" -> compared >= 0;
            default -> throw new IllegalStateException(order);
        };
    }
}
