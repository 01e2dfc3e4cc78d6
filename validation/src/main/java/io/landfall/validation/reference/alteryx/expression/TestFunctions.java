package io.landfall.validation.reference.alteryx.expression;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.expression.Expression.Name;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Functions that test a value or compare two. IsNumber and IsString ask for the type, not for what stands in a text.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/test-functions.html">Test functions</a>
 */
final class TestFunctions {

    private TestFunctions() {}

    static List<FormulaFunction> rows() {
        return List.of(
                FormulaFunction.of("IsNull", 1, call -> call.value(0) == null),
                FormulaFunction.of("IsEmpty", 1, call -> isEmpty(call.value(0))),
                FormulaFunction.of("IsNumber", 1, call -> is(call, FieldType::isNumber, Number.class::isInstance)),
                FormulaFunction.of("IsString", 1, call -> is(call, FieldType::isText, String.class::isInstance)),
                FormulaFunction.of("IsSpatialObj", 1, call -> is(call, type -> type == FieldType.SPATIAL, _ -> false)),
                FormulaFunction.of("IsInteger", 1, TestFunctions::isInteger),
                FormulaFunction.of("IsUpperCase", 1, call -> isAll(call, Character::isUpperCase)),
                FormulaFunction.of("IsLowerCase", 1, call -> isAll(call, Character::isLowerCase)),
                FormulaFunction.of("EqualStrings", 2, call -> Comparison.equal(call.text(0), call.text(1), call.at())),
                FormulaFunction.of("CompareEpsilon", 3, TestFunctions::isClose),
                FormulaFunction.of("CompareDictionary", 2, TestFunctions::inDictionary));
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || value.equals("");
    }

    /** Where the value is Null, its type is that of the field. */
    private static boolean is(Arguments call, Predicate<FieldType> type, Predicate<Object> present) {
        var value = call.value(0);
        if (value instanceof byte[]) {
            throw call.refusal("blobs and spatial objects");
        }
        if (value != null) {
            return present.test(value);
        }
        var known =
                call.source(0) instanceof Name name ? call.scope().type(name).type() : FieldType.NONE;
        if (known == FieldType.NONE || known == FieldType.UNKNOWN) {
            throw call.refusal("the type of a Null");
        }
        return type.test(known);
    }

    /** Whether a value can become a whole number. */
    private static boolean isInteger(Arguments call) {
        return switch (call.value(0)) {
            case null -> false;
            case Number number -> number.doubleValue() == Math.rint(number.doubleValue());
            case String text when text.matches("[+-]?\\d{1,18}") -> true;
            case String text
            when text.matches("\\s*[+-]?[\\d.]+\\s*") ->
                throw call.undefined("texts such as 1.0 and those with blanks");
            default -> false;
        };
    }

    private static boolean isAll(Arguments call, Predicate<Character> test) {
        var text = call.textOrEmpty(0);
        if (!text.chars().allMatch(Character::isLetter)) {
            throw call.undefined("texts with other characters than letters");
        }
        return !text.isEmpty() && text.chars().allMatch(letter -> test.test((char) letter));
    }

    private static boolean isClose(Arguments call) {
        var left = call.number(0);
        var right = call.number(1);
        var most = call.number(2);
        if (left == null || right == null || most == null) {
            throw call.undefined("what it answers for Null");
        }
        var difference = Math.abs(left - right);
        if (difference == most) {
            throw call.undefined("a difference that equals the third number");
        }
        return difference < most;
    }

    private static long inDictionary(Arguments call) {
        var left = call.givenText(0);
        var right = call.givenText(1);
        if (!(left + right).matches("[A-Za-z0-9]*")) {
            throw call.undefined("texts with other characters than letters and digits");
        }
        return Integer.signum(DictionaryOrder.compare(left, right));
    }
}
