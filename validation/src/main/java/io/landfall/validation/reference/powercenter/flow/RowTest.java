package io.landfall.validation.reference.powercenter.flow;

import io.landfall.validation.reference.powercenter.flow.SqlWord.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of a column with constants in a statement of SQL.
 *
 * @param order one of SQL's signs, {@code NOT IN}, {@code LIKE} and {@code NOT LIKE} what a text begins with, or {@code NULL} and {@code NOT NULL} for whether there is a value
 * @param constants any of which it may be, or none
 */
record RowTest(String column, String order, List<SqlWord> constants) {

    private static final String ABSENT = "NULL";
    private static final String PRESENT = "NOT NULL";
    private static final String NONE = "NOT IN";
    private static final String BEGINS = "LIKE";
    private static final String BEGINS_NOT = "NOT LIKE";
    private static final Set<String> EQUALITIES = Set.of("=", "<>", "!=", NONE, BEGINS, BEGINS_NOT);

    static RowTest presence(String column, boolean present) {
        return new RowTest(column, present ? PRESENT : ABSENT, List.of());
    }

    static RowTest oneOf(String column, List<SqlWord> constants) {
        return new RowTest(column, "=", constants);
    }

    static RowTest noneOf(String column, List<SqlWord> constants) {
        return new RowTest(column, NONE, constants);
    }

    /** A text that begins with another. */
    static RowTest begins(String column, SqlWord start) {
        return new RowTest(column, BEGINS, List.of(start));
    }

    /** The test that every value passes which does not pass this one; NULL passes neither. */
    RowTest negated() {
        var other = switch (order) {
            case ABSENT -> PRESENT;
            case PRESENT -> ABSENT;
            case "=" -> NONE;
            case NONE, "<>", "!=" -> "=";
            case "<" -> ">=";
            case "<=" -> ">";
            case ">" -> "<=";
            case ">=" -> "<";
            case BEGINS -> BEGINS_NOT;
            case BEGINS_NOT -> BEGINS;
            default -> throw new IllegalStateException(order);
        };
        return new RowTest(column, other, constants);
    }

    boolean comparesTexts() {
        return constants.stream().anyMatch(constant -> constant.kind() == Kind.TEXT);
    }

    boolean comparesTextsOnly() {
        return constants.stream().allMatch(constant -> constant.kind() == Kind.TEXT);
    }

    boolean comparesEmptyText() {
        return constants.contains(new SqlWord(Kind.TEXT, ""));
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
            case BEGINS -> value instanceof String text && begins(text);
            case BEGINS_NOT -> value instanceof String text && !begins(text);
            case NONE ->
                value != null && constants.stream().noneMatch(constant -> compare(value, constant.text()) == 0);
            default -> value != null && constants.stream().anyMatch(constant -> holds(value, constant.text()));
        };
    }

    private boolean begins(String text) {
        return text.startsWith(constants.getFirst().text());
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
