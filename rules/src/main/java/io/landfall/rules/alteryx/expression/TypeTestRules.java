package io.landfall.rules.alteryx.expression;

import static io.landfall.rules.alteryx.expression.ArgumentKind.ANY;
import static io.landfall.rules.alteryx.expression.ArgumentKind.NUMBER;
import static io.landfall.rules.alteryx.expression.ArgumentKind.TEXT;

import io.landfall.converter.expression.CodeFunction;
import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import java.util.List;
import java.util.function.Predicate;

/**
 * Tests of a value's type or text. IsNumber and IsString ask for the type, which is known before the run.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/test-functions.html">Test functions</a>
 */
final class TypeTestRules {

    private TypeTestRules() {}

    static List<FormulaRule> rows() {
        return List.of(
                FormulaFunction.of(
                        "Null is NULL",
                        "Null()",
                        "CAST(NULL AS VARCHAR)",
                        List.of(),
                        call -> call.to(Expr.nothing(Types.TEXT))),
                FormulaFunction.of(
                        "IsNull tests for NULL",
                        "IsNull([NAME])",
                        "NAME IS NULL",
                        List.of(ANY),
                        call -> call.to(isNull(call.arg(0)))),
                FormulaFunction.of(
                        "IsEmpty tests for NULL and the empty text",
                        "IsEmpty([NAME])",
                        "NAME IS NULL OR NAME IS NOT DISTINCT FROM ''",
                        List.of(ANY),
                        call -> call.to(isEmpty(call.arg(0)))),
                type("IsNumber", "[QTY]", SqlType::isNumber),
                type("IsString", "[NAME]", SqlType::isText),
                FormulaFunction.of(
                        "IsSpatialObj is false for what is none",
                        "IsSpatialObj([NAME])",
                        "FALSE",
                        List.of(ANY),
                        call -> call.arg(0).type().family() == SqlType.Family.BINARY
                                ? call.blocked(FormulaCode.NOT_REBUILT, "spatial objects are not converted")
                                : call.to(Expr.truth(false))),
                FormulaFunction.of(
                        "IsInteger asks whether the value is a whole number",
                        "IsInteger([NAME])",
                        "INTEGER_OF_TEXT(NAME) IS NOT NULL",
                        List.of(ANY),
                        TypeTestRules::isInteger),
                cased("IsLowerCase", StandardFunction.LOWER, "small"),
                cased("IsUpperCase", StandardFunction.UPPER, "capital"),
                FormulaFunction.of(
                        "CompareDictionary compares in the order of a dictionary, whatever the case",
                        "CompareDictionary([NAME], [CODE])",
                        "CASE WHEN DICTIONARY_KEY(LOWER(NAME)) < DICTIONARY_KEY(LOWER(CODE)) THEN -1 "
                                + "WHEN DICTIONARY_KEY(LOWER(NAME)) > DICTIONARY_KEY(LOWER(CODE)) THEN 1 ELSE 0 END",
                        List.of(TEXT, TEXT),
                        TypeTestRules::compared),
                FormulaFunction.of(
                        "CompareEpsilon is true for numbers that are close",
                        "CompareEpsilon([PRICE], 2, 0.5)",
                        "ABS(PRICE - 2E0) <= 5E-1 IS TRUE",
                        List.of(NUMBER, NUMBER, NUMBER),
                        TypeTestRules::close),
                FormulaFunction.refused("how it counts digits is not documented", "CompareDigits([PRICE], 2, 5)"));
    }

    private static Expr isNull(Expr value) {
        return Expr.call(StandardFunction.IS_NULL, value);
    }

    private static Expr isEmpty(Expr value) {
        return value.type().isText()
                ? Expr.call(
                        StandardFunction.OR,
                        isNull(value),
                        Expr.call(StandardFunction.IS_NOT_DISTINCT, value, Expr.text("")))
                : isNull(value);
    }

    private static FormulaFunction type(String name, String field, Predicate<SqlType> test) {
        return FormulaFunction.of(
                name + " asks for the type, not the value",
                name + "(" + field + ")",
                "TRUE",
                List.of(ANY),
                call -> typed(call, test));
    }

    /** Dates are texts to the formula engine, and conditions are numbers, in some places at least. */
    private static Rewrite<Translated> typed(FunctionCall call, Predicate<SqlType> test) {
        var answer = Expr.truth(test.test(call.arg(0).type()));
        if (FormulaValues.isNothing(call.arg(0))) {
            return call.to(Expr.truth(false), call.uncertain("Null()", "false"));
        }
        return switch (call.arg(0).type().family()) {
            case DATE, TIME, TIMESTAMP -> call.to(answer, call.uncertain("a date or time", "false"));
            case BOOLEAN -> call.to(answer, call.uncertain("a condition", "false"));
            case TEXT, NUMBER, BINARY -> call.to(answer);
        };
    }

    private static Rewrite<Translated> isInteger(FunctionCall call) {
        var value = call.arg(0);
        if (value.type().isText()) {
            return integerText(call);
        }
        if (!value.type().isNumber()) {
            return call.to(Expr.truth(false));
        }
        return value.type().isInteger()
                ? call.to(Expr.call(StandardFunction.IS_NOT_NULL, value))
                : call.to(Expr.call(
                        StandardFunction.IS_TRUE,
                        Expr.call(StandardFunction.EQ, value, Expr.call(StandardFunction.FLOOR, value))));
    }

    /** Digits are a whole number, and a text with a value between two or with none is not; of 1.0, or 1 with blanks around, nothing is said. */
    private static Rewrite<Translated> integerText(FunctionCall call) {
        var whole = Expr.call(NumberFunction.INTEGER_OF_TEXT, call.arg(0));
        var number = Expr.call(NumberFunction.NUMBER_OF_TEXT, call.arg(0));
        var isPlain =
                Patterns.call(PatternFunction.PATTERN_FOUND, call.arg(0), Expr.text("^-?[0-9]{1,18}$"), Expr.text("c"));
        call.rare(
                whole,
                Conditions.any(List.of(
                        Expr.call(StandardFunction.IS_TRUE, isPlain),
                        Expr.call(
                                StandardFunction.IS_NOT_TRUE,
                                Expr.call(StandardFunction.EQ, number, Expr.call(StandardFunction.FLOOR, number))))),
                "a text such as 1.0, or with a sign or blanks",
                "false, but true for a sign or blanks");
        return call.to(Expr.call(StandardFunction.IS_NOT_NULL, whole));
    }

    private static FormulaFunction cased(String name, StandardFunction function, String letters) {
        return FormulaFunction.of(
                name + " is true for " + letters + " letters",
                name + "([NAME])",
                "(NAME <> '' AND NAME = " + function.sqlName() + "(NAME)) IS TRUE",
                List.of(TEXT),
                call -> call.to(
                        Expr.call(StandardFunction.IS_TRUE, cased(call.arg(0), function)),
                        call.uncertain("texts without letters", "true, but false for the empty text")));
    }

    private static Expr cased(Expr text, StandardFunction function) {
        return Expr.call(
                StandardFunction.AND,
                Expr.call(StandardFunction.NE, text, Expr.text("")),
                Expr.call(StandardFunction.EQ, text, Expr.call(function, text)));
    }

    private static Rewrite<Translated> compared(FunctionCall call) {
        var left = key(call.arg(0));
        var right = key(call.arg(1));
        var value = new Expr.Case(
                List.of(
                        new Expr.Branch(Expr.call(StandardFunction.LT, left, right), Expr.integer(-1)),
                        new Expr.Branch(Expr.call(StandardFunction.GT, left, right), Expr.integer(1))),
                Expr.integer(0));
        return call.to(
                value, call.uncertain("NULL, and letters that differ by an accent", "0, and the plain letter first"));
    }

    private static Expr key(Expr text) {
        return Expr.call(CodeFunction.DICTIONARY_KEY, Expr.call(StandardFunction.LOWER, text));
    }

    private static Rewrite<Translated> close(FunctionCall call) {
        var difference = Expr.call(StandardFunction.ABS, Expr.call(StandardFunction.MINUS, call.arg(0), call.arg(1)));
        var isClose = Expr.call(StandardFunction.LE, difference, call.arg(2));
        call.rare(
                isClose,
                Expr.call(StandardFunction.IS_TRUE, Expr.call(StandardFunction.NE, difference, call.arg(2))),
                "NULL, and a difference that equals the third number",
                "false, and true");
        return call.to(Expr.call(StandardFunction.IS_TRUE, isClose));
    }
}
