package io.landfall.validation.reference.alteryx.expression;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.reference.Unrepeatable;
import org.jspecify.annotations.Nullable;

/** Compares values as the comparison operators do: Null equals Null, and is neither less nor greater than anything. */
final class Comparison {

    private Comparison() {}

    static boolean equal(@Nullable Object left, @Nullable Object right, SourceLocation at) {
        return (left == null || right == null) ? areNull(left, right) : compare(left, right, at) == 0;
    }

    static boolean less(@Nullable Object left, @Nullable Object right, SourceLocation at) {
        return left != null && right != null && ordered(left, right, at) < 0;
    }

    static boolean lessOrEqual(@Nullable Object left, @Nullable Object right, SourceLocation at) {
        return (left == null || right == null) ? areNull(left, right) : ordered(left, right, at) <= 0;
    }

    /** Texts by their characters, where a dictionary would not have them the other way round: nobody says which order they stand in. */
    private static int ordered(Object left, Object right, SourceLocation at) {
        var order = compare(left, right, at);
        if (FormulaValues.isText(left)
                && !TextOrder.isKnown(
                        FormulaValues.given(FormulaValues.text(left, at)),
                        FormulaValues.given(FormulaValues.text(right, at)))) {
            throw Unrepeatable.undefined(at, "the order of texts that capitals, numbers or marks decide");
        }
        return order;
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
