package io.landfall.validation.reference.powercenter.flow;

import io.landfall.validation.reference.powercenter.flow.TargetSql.Word;
import io.landfall.validation.reference.powercenter.flow.TargetSql.Word.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of a column with constants in a statement of SQL.
 *
 * @param order one of SQL's signs, {@code NOT IN}, or {@code NULL} and {@code NOT NULL} for whether there is a value
 * @param constants any of which it may be, or none
 */
record RowTest(String column, String order, List<Word> constants) {

    private static final String ABSENT = "NULL";
    private static final String PRESENT = "NOT NULL";
    private static final String NONE = "NOT IN";
    private static final Set<String> EQUALITIES = Set.of("=", "<>", "!=", NONE);

    static RowTest presence(String column, boolean present) {
        return new RowTest(column, present ? PRESENT : ABSENT, List.of());
    }

    static RowTest oneOf(String column, List<Word> constants) {
        return new RowTest(column, "=", constants);
    }

    static RowTest noneOf(String column, List<Word> constants) {
        return new RowTest(column, NONE, constants);
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
        return EQUALITIES.contains(order);
    }

    boolean asksForPresence() {
        return constants.isEmpty();
    }

    /** Whether a value passes. */
    boolean holds(@Nullable Object value) {
        return switch (order) {
            case ABSENT -> value == null;
            case PRESENT -> value != null;
            case NONE ->
                value != null && constants.stream().noneMatch(constant -> compare(value, constant.text()) == 0);
            default -> value != null && constants.stream().anyMatch(constant -> holds(value, constant.text()));
        };
    }

    /** Compares a value with another of its kind, as it is written. */
    static int compare(Object value, String other) {
        return value instanceof String text
                ? text.compareTo(other)
                : new BigDecimal(value.toString()).compareTo(new BigDecimal(other));
    }

    private boolean holds(Object value, String constant) {
        var compared = compare(value, constant);
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
