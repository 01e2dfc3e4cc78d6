package io.landfall.rules.powercenter.expression;

import static io.landfall.rules.powercenter.expression.ParameterKind.ANY;
import static io.landfall.rules.powercenter.expression.ParameterKind.TEXT;
import static io.landfall.rules.powercenter.expression.ParameterKind.WHOLE;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.MathFunction;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Functions that test a value, or choose among several. Where texts are compared, a number as the last argument says whether case
 * matters; it does unless that is 0 or NULL.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/in.html">IN</a>
 */
final class TestRules {

    private TestRules() {}

    static List<PortExpressionRule> rows() {
        return List.of(
                FunctionRule.of(
                        "IS_NUMBER tests whether all of a text is a number",
                        "IS_NUMBER(NAME)",
                        "IS_NUMBER_TEXT(NAME)",
                        List.of(TEXT),
                        TestRules::number),
                FunctionRule.of(
                        "IS_SPACES tests for white space and nothing else",
                        "IS_SPACES(NAME)",
                        "NAME <> '' AND TRIM_SPACE(NAME) = ''",
                        List.of(TEXT),
                        TestRules::spaces),
                FunctionRule.of(
                                "IN finds a value in a list",
                                "IN(NAME, 'A', 'B')",
                                "NAME IN ('A', 'B')",
                                List.of(ANY, ANY),
                                TestRules::contained)
                        .repeating(),
                FunctionRule.of(
                                "INDEXOF is the place of a value in a list",
                                "INDEXOF(NAME, 'A', 'B')",
                                "CASE WHEN NAME = 'A' THEN 1 WHEN NAME = 'B' THEN 2 WHEN NAME IS NOT NULL THEN 0 ELSE CAST(NULL AS INTEGER) END",
                                List.of(ANY, ANY),
                                TestRules::place)
                        .repeating(),
                FunctionRule.of(
                                "CHOOSE picks by number",
                                "CHOOSE(QTY, 'A', 'B')",
                                "CASE WHEN QTY = 1 THEN 'A' WHEN QTY = 2 THEN 'B' ELSE CAST(NULL AS VARCHAR) END",
                                List.of(WHOLE, ANY),
                                TestRules::chosen)
                        .repeating(),
                extreme("GREATEST", MathFunction.GREATEST_OF),
                extreme("LEAST", MathFunction.LEAST_OF));
    }

    private static FunctionRule extreme(String name, MathFunction function) {
        return FunctionRule.of(
                        name + " of values is NULL when one of them is",
                        name + "(QTY, 3)",
                        function.sqlName() + "(QTY, 3)",
                        List.of(ANY, ANY),
                        call -> extreme(call, function))
                .repeating();
    }

    /** An exponent that begins with D is one for a service on Windows, and none on other systems. */
    private static Rewrite<Translated> number(FunctionCall call) {
        var text = call.arg(0);
        var value = Expr.call(NumberFunction.IS_NUMBER_TEXT, text);
        var known = call.to(value);
        if (text instanceof Literal.TextValue(var written) && !written.contains("d") && !written.contains("D")) {
            return known;
        }
        var onWindows = Expr.call(
                NumberFunction.IS_NUMBER_TEXT,
                Expr.call(TextFunction.REPLACE_CHARACTERS, text, Expr.text("dD"), Expr.text("e")));
        return call.ending(
                known,
                Expr.call(StandardFunction.NE, value, onWindows),
                "a number whose exponent begins with D, which is one on Windows alone",
                "no number");
    }

    private static Rewrite<Translated> spaces(FunctionCall call) {
        var text = call.arg(0);
        var none = Expr.text("");
        return call.to(Expr.call(
                StandardFunction.AND,
                Expr.call(StandardFunction.NE, text, none),
                Expr.call(StandardFunction.EQ, Expr.call(TextFunction.TRIM_SPACE, text), none)));
    }

    /**
     * The values to compare, in small letters where case does not matter.
     *
     * @param known whether it is certain that no item is NULL
     */
    private record Comparison(Expr value, List<Expr> items, boolean known) {}

    private static Optional<Comparison> comparison(FunctionCall call) {
        var items = new ArrayList<>(call.args().subList(1, call.args().size()));
        var flagged = call.arg(0).type().isText()
                && items.size() > 1
                && !items.getLast().type().isText();
        var sensitive = flagged ? FunctionCall.flag(items.removeLast()) : Optional.of(true);
        items.addFirst(call.arg(0));
        var unified = Values.unified(items);
        if (sensitive.isEmpty() || unified.isEmpty()) {
            return Optional.empty();
        }
        var values = unified.get().stream()
                .map(value -> sensitive.get() ? value : Expr.call(StandardFunction.LOWER, value))
                .toList();
        var known = items.stream().skip(1).allMatch(item -> item instanceof Literal && !Values.isNothing(item));
        return Optional.of(new Comparison(values.getFirst(), values.subList(1, values.size()), known));
    }

    private static Rewrite<Translated> contained(FunctionCall call) {
        return comparison(call)
                .map(compared -> {
                    var list = new ArrayList<>(List.of(compared.value()));
                    list.addAll(compared.items());
                    var value = new Expr.Call(StandardFunction.IN, list);
                    return compared.known()
                            ? call.to(value)
                            : call.ending(
                                    call.to(value),
                                    Expr.call(
                                            StandardFunction.AND,
                                            Expr.call(StandardFunction.IS_NOT_NULL, compared.value()),
                                            Expr.call(StandardFunction.IS_NULL, value)),
                                    "a value that is not in the list while NULL is",
                                    "NULL");
                })
                .orElseGet(() -> call.blocked(ExpressionCode.FAMILIES_MIX));
    }

    private static Rewrite<Translated> place(FunctionCall call) {
        return comparison(call)
                .map(compared -> {
                    var branches = new ArrayList<Expr.Branch>();
                    for (var item : compared.items()) {
                        branches.add(new Expr.Branch(
                                Expr.call(StandardFunction.EQ, compared.value(), item),
                                Expr.integer(branches.size() + 1L)));
                    }
                    branches.add(new Expr.Branch(
                            Expr.call(StandardFunction.IS_NOT_NULL, compared.value()), Expr.integer(0)));
                    var place = new Expr.Case(branches, Expr.nothing(Types.INTEGER));
                    return endsWithNothing(call)
                            ? call.to(
                                    place,
                                    call.remark(
                                            ExpressionCode.UNCERTAIN,
                                            "NULL at the end, a value or the flag that lets case not matter",
                                            "a value"))
                            : call.to(place);
                })
                .orElseGet(() -> call.blocked(ExpressionCode.FAMILIES_MIX));
    }

    /** NULL written out as the last argument may be either a flag or one more value. */
    private static boolean endsWithNothing(FunctionCall call) {
        return call.arg(0).type().isText()
                && call.args().size() > 2
                && Values.isNothing(call.args().getLast());
    }

    private static Rewrite<Translated> chosen(FunctionCall call) {
        var values = Values.unified(call.args().subList(1, call.args().size()));
        if (values.isEmpty()) {
            return call.blocked(ExpressionCode.FAMILIES_MIX);
        }
        var branches = new ArrayList<Expr.Branch>();
        for (var value : values.get()) {
            branches.add(new Expr.Branch(
                    Expr.call(StandardFunction.EQ, call.arg(0), Expr.integer(branches.size() + 1L)), value));
        }
        var type = Types.widest(values.get().stream().map(Expr::type).toList());
        return call.to(new Expr.Case(branches, Expr.nothing(type.isText() ? Types.TEXT : type)));
    }

    /** Whether NULL among the values makes the answer NULL is nowhere written down. */
    private static Rewrite<Translated> extreme(FunctionCall call, MathFunction function) {
        var texts = call.arg(0).type().isText();
        var values = Values.unified(call.args());
        if (values.isEmpty()) {
            return call.blocked(ExpressionCode.FAMILIES_MIX);
        }
        var value = new Expr.Call(function, values.get());
        return texts
                ? call.to(
                        value,
                        call.remark(ExpressionCode.UNCERTAIN, "NULL, and texts in another order than by code", "NULL"))
                : call.ending(call.to(value), isAnyNull(values.get()), "NULL among the values", "NULL");
    }

    private static Expr isAnyNull(List<Expr> values) {
        return Conditions.any(values.stream()
                .filter(value -> !(value instanceof Literal) || Values.isNothing(value))
                .map(value -> Expr.call(StandardFunction.IS_NULL, value))
                .toList());
    }
}
