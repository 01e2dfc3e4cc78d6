package io.landfall.validation.reference.alteryx.expression;

import io.landfall.parsers.expression.Expression.Call;
import io.landfall.validation.reference.Unrepeatable;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every function that is evaluated or refused for a reason, by its name. */
final class Functions {

    private static final Map<String, FormulaFunction> BY_NAME = Stream.of(
                    ChoiceFunctions.rows(),
                    TestFunctions.rows(),
                    TextFunctions.rows(),
                    TextPartFunctions.rows(),
                    SearchFunctions.rows(),
                    PatternFunctions.rows(),
                    ConversionFunctions.rows(),
                    CodeFunctions.rows(),
                    HashFunctions.rows(),
                    DateFunctions.rows(),
                    CurrentTimeFunctions.rows(),
                    MathFunctions.rows(),
                    FinanceFunctions.rows(),
                    ListFunctions.rows(),
                    FileFunctions.rows(),
                    RefusedFunctions.rows())
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableMap(FormulaFunction::name, Function.identity()));

    private Functions() {}

    static @Nullable Object answer(Call call, FormulaEvaluator evaluator, RecordScope scope) {
        var function = BY_NAME.get(call.function());
        if (function == null) {
            throw Unrepeatable.refused(call.at(), "the function " + call.function());
        }
        return function.answer(new Arguments(call, evaluator, scope));
    }

    /** Names in capitals. */
    static Set<String> names() {
        return BY_NAME.keySet();
    }
}
