package io.landfall.rules.alteryx.expression;

import static io.landfall.rules.alteryx.expression.ArgumentKind.ANY;
import static io.landfall.rules.alteryx.expression.ArgumentKind.NUMBER;
import static io.landfall.rules.alteryx.expression.ArgumentKind.TEXT;
import static io.landfall.rules.alteryx.expression.ArgumentKind.WHOLE;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.MathFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Functions that choose one of several values, or make one of them. Values that stand for each other have to be of one kind.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/min-max-functions.html">Min and max functions</a>
 */
final class ChoiceRules {

    private ChoiceRules() {}

    static List<FormulaRule> rows() {
        return List.of(
                FormulaFunction.of(
                                "Switch compares a value with cases; its default comes second",
                                "Switch([CODE], 'other', 'A', 'first')",
                                "CASE WHEN CODE IS NOT DISTINCT FROM 'A' THEN 'first' ELSE 'other' END",
                                List.of(ANY, ANY, ANY, ANY),
                                ChoiceRules::switched)
                        .repeating(),
                extreme("Min", MathFunction.LEAST_PRESENT),
                extreme("Max", MathFunction.GREATEST_PRESENT),
                index("MinIDX", MathFunction.LEAST_PRESENT),
                index("MaxIDX", MathFunction.GREATEST_PRESENT),
                FormulaFunction.of(
                        "Bound keeps a number between two others",
                        "Bound([PRICE], 0, 100)",
                        "CASE WHEN PRICE < 0E0 THEN 0E0 WHEN PRICE > 1E2 THEN 1E2 ELSE PRICE END",
                        List.of(NUMBER, NUMBER, NUMBER),
                        call -> call.unlessRare(
                                bound(call),
                                Presence.ofAll(call.args().subList(1, 3)),
                                "a bound that is NULL",
                                "as if there were no bound")),
                FormulaFunction.of(
                        "Between includes both ends",
                        "Between([QTY], 1, 5)",
                        "QTY >= 1 IS TRUE AND QTY <= 5 IS TRUE",
                        List.of(ANY, ANY, ANY),
                        ChoiceRules::between),
                FormulaFunction.of(
                                "Coalesce takes the first value that is not NULL",
                                "Coalesce([NAME], [CODE])",
                                "COALESCE(NAME, CODE)",
                                List.of(ANY, ANY),
                                call -> unified(call, call.given(), values -> call.to(coalesced(values))))
                        .repeating(),
                FormulaFunction.of(
                        "NULLIF is NULL where both are equal",
                        "NULLIF([NAME], '-')",
                        "NULLIF(NAME, '-')",
                        List.of(ANY, ANY),
                        call -> unified(
                                call,
                                call.given(),
                                values ->
                                        compared(call, call.given(), new Expr.Call(StandardFunction.NULLIF, values)))),
                FormulaFunction.of(
                                "GetVal takes the value of a number from 0",
                                "GetVal([QTY], 'a', 'b')",
                                "CASE WHEN QTY = 0 THEN 'a' WHEN QTY = 1 THEN 'b' ELSE CAST(NULL AS VARCHAR(1)) END",
                                List.of(WHOLE, ANY),
                                ChoiceRules::numbered)
                        .repeating(),
                FormulaFunction.of(
                                "Average counts NULL as 0",
                                "Average([PRICE], 2)",
                                "(COALESCE(PRICE, 0E0) + 2E0) / 2E0",
                                List.of(NUMBER),
                                call -> call.to(average(call.args())))
                        .repeating(),
                FormulaFunction.of(
                                "AverageNonNull leaves NULL out",
                                "AverageNonNull([PRICE], 2)",
                                "DIVIDE_OR_NULL(COALESCE(PRICE, 0E0) + 2E0, CASE WHEN PRICE IS NULL THEN 0E0 ELSE 1E0 END + 1E0)",
                                List.of(NUMBER),
                                ChoiceRules::averagePresent)
                        .repeating(),
                FormulaFunction.of(
                                "Median takes the middle of the numbers that are not NULL, 0 when there is none",
                                "Median([PRICE], 2)",
                                "COALESCE(MEDIAN_PRESENT(PRICE, 2E0), 0E0)",
                                List.of(NUMBER, NUMBER),
                                ChoiceRules::median)
                        .repeating(),
                FormulaFunction.of(
                        "Message answers its value",
                        "Message(4, 'late', [QTY])",
                        "QTY",
                        List.of(WHOLE, TEXT, ANY),
                        call -> call.to(call.arg(2), call.remark(FormulaCode.SIDE_EFFECT))),
                FormulaFunction.refused(
                        "which of several equal values counts is not documented", "TopNIDX(1, [QTY], [ID])"),
                FormulaFunction.refused("how it reads ranges is not documented", "RangeMedian([QTY], [ID])"));
    }

    private static Rewrite<Translated> unified(
            FunctionCall call, List<Expr> values, Function<List<Expr>, Rewrite<Translated>> meaning) {
        return FormulaValues.unified(values)
                .map(meaning)
                .map(answer -> FormulaValues.mixTruths(values)
                        ? answer.remarked(call.remark(FormulaCode.TRUTH_AS_NUMBER))
                        : answer)
                .orElseGet(() -> Rewrite.blockedBy(
                        Diagnostic.of(FormulaCode.FAMILIES_MIX, call.source().at(), call.name())));
    }

    private static Rewrite<Translated> switched(FunctionCall call) {
        var given = call.given();
        if (given.size() % 2 != 0) {
            return call.blocked(FormulaCode.WRONG_ARGUMENTS, Integer.toString(given.size()));
        }
        var cases = new ArrayList<>(List.of(given.get(0)));
        var results = new ArrayList<>(List.of(given.get(1)));
        for (int i = 2; i < given.size(); i += 2) {
            cases.add(given.get(i));
            results.add(given.get(i + 1));
        }
        return unified(
                call,
                cases,
                compared -> unified(call, results, values -> compared(call, cases, switched(call, compared, values))));
    }

    private static Expr switched(FunctionCall call, List<Expr> compared, List<Expr> values) {
        var value = cases(compared, values);
        var subject = compared.getFirst();
        if (!Presence.isSure(subject)) {
            compared.stream()
                    .skip(1)
                    .filter(each -> !Presence.isSure(each))
                    .forEach(each -> call.rare(
                            value,
                            Conditions.any(Stream.of(subject, each)
                                    .filter(one -> !FormulaValues.isNothing(one))
                                    .map(one -> Expr.call(StandardFunction.IS_NOT_NULL, one))
                                    .toList()),
                            "NULL and a case that is NULL",
                            "the value of that case"));
        }
        return value;
    }

    private static Rewrite<Translated> compared(FunctionCall call, List<Expr> compared, Expr value) {
        return MixedDates.areIn(compared) ? call.to(value, call.remark(FormulaCode.DATE_AS_TEXT)) : call.to(value);
    }

    private static Expr cases(List<Expr> compared, List<Expr> values) {
        var branches = new ArrayList<Expr.Branch>();
        for (int i = 1; i < compared.size(); i++) {
            branches.add(new Expr.Branch(
                    Expr.call(StandardFunction.IS_NOT_DISTINCT, compared.getFirst(), compared.get(i)), values.get(i)));
        }
        return new Expr.Case(branches, values.getFirst());
    }

    private static FormulaFunction extreme(String name, MathFunction function) {
        return FormulaFunction.of(
                        name + " leaves NULL out",
                        name + "([QTY], 5)",
                        function.sqlName() + "(QTY, 5)",
                        List.of(ANY, ANY),
                        call -> unified(call, call.given(), values -> extreme(call, function, values)))
                .repeating();
    }

    private static Rewrite<Translated> extreme(FunctionCall call, MathFunction function, List<Expr> values) {
        var value = new Expr.Call(function, values);
        return value.type().isText() ? call.to(value, call.remark(FormulaCode.TEXT_ORDER)) : call.to(value);
    }

    private static FormulaFunction index(String name, MathFunction function) {
        var extreme = function.sqlName() + "(QTY, 5)";
        return FormulaFunction.of(
                        name + " is the number of the first such value, from 0",
                        name + "([QTY], 5)",
                        "CASE WHEN QTY IS NOT DISTINCT FROM %1$s THEN 0 ELSE 1 END".formatted(extreme),
                        List.of(ANY, ANY),
                        call -> unified(call, call.given(), values -> index(call, function, values)))
                .repeating();
    }

    private static Rewrite<Translated> index(FunctionCall call, MathFunction function, List<Expr> values) {
        var extreme = new Expr.Call(function, values);
        var branches = new ArrayList<Expr.Branch>();
        for (int i = 0; i < values.size() - 1; i++) {
            branches.add(new Expr.Branch(
                    Expr.call(StandardFunction.IS_NOT_DISTINCT, values.get(i), extreme), Expr.integer(i)));
        }
        var value = new Expr.Case(branches, Expr.integer(values.size() - 1L));
        return call.to(value, call.uncertain("equal values, and for NULL alone", "the first of them"));
    }

    private static Expr bound(FunctionCall call) {
        var number = call.arg(0);
        return new Expr.Case(
                List.of(
                        new Expr.Branch(Expr.call(StandardFunction.LT, number, call.arg(1)), call.arg(1)),
                        new Expr.Branch(Expr.call(StandardFunction.GT, number, call.arg(2)), call.arg(2))),
                number);
    }

    private static Rewrite<Translated> between(FunctionCall call) {
        return unified(call, call.given(), values -> {
            var value = Expr.call(
                    StandardFunction.AND,
                    ComparisonToTwoValued.orBothNull(StandardFunction.GE, values.get(0), values.get(1)),
                    ComparisonToTwoValued.orBothNull(StandardFunction.LE, values.get(0), values.get(2)));
            call.rare(value, Presence.ofAll(values), "NULL", "what >= and <= do");
            return values.getFirst().type().isText()
                    ? call.to(value, call.remark(FormulaCode.TEXT_ORDER))
                    : call.to(value);
        });
    }

    private static Expr coalesced(List<Expr> values) {
        return new Expr.Call(StandardFunction.COALESCE, values);
    }

    private static Rewrite<Translated> numbered(FunctionCall call) {
        return unified(call, call.given().subList(1, call.given().size()), values -> {
            var branches = new ArrayList<Expr.Branch>();
            for (int i = 0; i < values.size(); i++) {
                branches.add(new Expr.Branch(
                        Expr.call(
                                StandardFunction.EQ,
                                call.arg(0),
                                Expr.cast(Expr.integer(i), call.arg(0).type())),
                        values.get(i)));
            }
            var value = new Expr.Case(
                    branches,
                    Expr.nothing(Types.widest(values.stream().map(Expr::type).toList())));
            var isOneOf =
                    Conditions.any(branches.stream().map(Expr.Branch::test).toList());
            return call.unlessRare(
                    value, Expr.call(StandardFunction.IS_TRUE, isOneOf), "a number beyond the last value", "NULL");
        });
    }

    private static Rewrite<Translated> median(FunctionCall call) {
        var value = new Expr.Call(MathFunction.MEDIAN_PRESENT, call.args());
        call.rare(
                value,
                Presence.ofAll(call.args()),
                "NULL among the numbers",
                "as if it were not there, 0 for NULL alone");
        return call.to(orZero(value));
    }

    private static Expr average(List<Expr> numbers) {
        return Expr.call(
                StandardFunction.DIVIDE,
                sum(numbers.stream().map(ChoiceRules::orZero).toList()),
                number(numbers.size()));
    }

    private static Rewrite<Translated> averagePresent(FunctionCall call) {
        var value = averagePresent(call.args());
        var isPresent = call.args().stream()
                .map(number ->
                        Presence.isSure(number) ? Expr.truth(true) : Expr.call(StandardFunction.IS_NOT_NULL, number))
                .toList();
        var isOne = isPresent.contains(Expr.truth(true)) ? Expr.truth(true) : Conditions.any(isPresent);
        return call.unlessRare(value, isOne, "NULL alone", "NULL");
    }

    private static Expr averagePresent(List<Expr> numbers) {
        return Expr.call(
                MathFunction.DIVIDE_OR_NULL,
                sum(numbers.stream().map(ChoiceRules::orZero).toList()),
                sum(numbers.stream().map(ChoiceRules::oneIfPresent).toList()));
    }

    private static Expr sum(List<Expr> numbers) {
        return numbers.stream()
                .reduce((left, right) -> Expr.call(StandardFunction.PLUS, left, right))
                .orElseThrow();
    }

    private static Expr orZero(Expr number) {
        return Presence.isSure(number) ? number : Expr.call(StandardFunction.COALESCE, number, number(0));
    }

    private static Expr oneIfPresent(Expr number) {
        return Presence.isSure(number)
                ? number(1)
                : Expr.when(Expr.call(StandardFunction.IS_NULL, number), number(0), number(1));
    }

    private static Expr number(long value) {
        return Expr.number(BigDecimal.valueOf(value), Types.DOUBLE);
    }
}
