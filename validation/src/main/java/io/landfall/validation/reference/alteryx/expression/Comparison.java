package io.landfall.validation.reference.alteryx.expression;

import io.landfall.parsers.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Compares values as the comparison operators do: Null equals Null, and is neither less nor greater than anything. */
final class Comparison {

    private Comparison() {}

    static boolean equal(@Nullable Object left, @Nullable Object right, SourceLocation at) {
        return (left == null || right == null) ? areNull(left, right) : compare(left, right, at) == 0;
    }

    static boolean less(@Nullable Object left, @Nullable Object right, SourceLocation at) {
        return left != null && right != null && compare(left, right, at) < 0;
    }

    static boolean lessOrEqual(@Nullable Object left, @Nullable Object right, SourceLocation at) {
        return (left == null || right == null) ? areNull(left, right) : compare(left, right, at) <= 0;
    }

    private static boolean areNull(@Nullable Object left, @Nullable Object right) {
        return left == null && right == null;
    }

    /** Texts and dates by their characters, numbers and conditions as numbers. */
    static int compare(Object left, Object right, SourceLocation at) {
        if (left instanceof Long a && right instanceof Long b) {
            return Long.compare(a, b);
        }
        return FormulaValues.isText(left) || FormulaValues.isText(right)
                ? FormulaValues.given(FormulaValues.text(left, at))
                        .compareTo(FormulaValues.given(FormulaValues.text(right, at)))
                : compare(
                        FormulaValues.given(FormulaValues.number(left, at)),
                        FormulaValues.given(FormulaValues.number(right, at)));
    }

    /** Unlike {@link Double#compare}, -0 is 0. */
    private static int compare(double left, double right) {
        return left < right ? -1 : left > right ? 1 : 0;
    }
}
