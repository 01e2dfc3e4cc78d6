package io.landfall.validation.reference.alteryx.expression;

import io.landfall.parsers.expression.Expression.Call;
import io.landfall.validation.reference.Unrepeatable;
import org.jspecify.annotations.Nullable;

/** Finds what a call means among the families of functions. */
final class Functions {

    private Functions() {}

    static @Nullable Object answer(Call call, FormulaEvaluator evaluator, RecordScope scope) {
        throw Unrepeatable.refused(call.at(), "the function " + call.function());
    }
}
