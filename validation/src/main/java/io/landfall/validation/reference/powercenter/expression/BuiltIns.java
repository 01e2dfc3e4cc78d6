package io.landfall.validation.reference.powercenter.expression;

import io.landfall.parsers.expression.Expression.Call;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every function that the evaluator knows, by name. */
final class BuiltIns {

    private static final Set<String> SETTING =
            Set.of("SETVARIABLE", "SETMAXVARIABLE", "SETMINVARIABLE", "SETCOUNTVARIABLE");

    private static final Map<String, BuiltIn> ALL = union(List.of(
            ChoiceFunctions.TABLE,
            TextFunctions.TABLE,
            ReplacementFunctions.TABLE,
            PatternFunctions.TABLE,
            NumberFunctions.TABLE,
            RoundingFunctions.TABLE,
            FinancialFunctions.TABLE,
            RunningFunctions.TABLE,
            DateFunctions.TABLE,
            ConversionFunctions.TABLE,
            TestFunctions.TABLE,
            ListFunctions.TABLE,
            CodeFunctions.TABLE,
            RefusedFunctions.TABLE));

    private BuiltIns() {}

    static Optional<BuiltIn> named(String function) {
        return Optional.ofNullable(ALL.get(function));
    }

    /** Whether somebody else than the expression answers: a lookup, a procedure, a user's function, a mapping variable. */
    static boolean isOutside(Call call) {
        return !isBuiltIn(call) || setsVariable(call);
    }

    /** Whether it sets a mapping variable and answers with the new value. */
    static boolean setsVariable(Call call) {
        return isBuiltIn(call) && SETTING.contains(call.function());
    }

    private static boolean isBuiltIn(Call call) {
        return call.space().isEmpty() || call.space().equals(":INFA");
    }

    private static Map<String, BuiltIn> union(List<Map<String, BuiltIn>> families) {
        var all = new HashMap<String, BuiltIn>();
        families.forEach(family -> family.forEach((name, function) -> {
            if (all.put(name, function) != null) {
                throw new IllegalStateException("two functions are named " + name);
            }
        }));
        return Map.copyOf(all);
    }
}
