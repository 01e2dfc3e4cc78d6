package io.landfall.validation.proof;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An expression with one thing wrong at its top, as converters get it wrong. */
final class AlteredExpressions {

    private static final Map<Function, List<Function>> MISTAKEN = Map.ofEntries(
            Map.entry(StandardFunction.EQ, List.of(StandardFunction.IS_NOT_DISTINCT)),
            Map.entry(StandardFunction.NE, List.of(StandardFunction.IS_DISTINCT)),
            Map.entry(StandardFunction.IS_NOT_DISTINCT, List.of(StandardFunction.EQ)),
            Map.entry(StandardFunction.IS_DISTINCT, List.of(StandardFunction.NE)),
            Map.entry(StandardFunction.LT, List.of(StandardFunction.LE, StandardFunction.GE)),
            Map.entry(StandardFunction.LE, List.of(StandardFunction.LT)),
            Map.entry(StandardFunction.GT, List.of(StandardFunction.GE, StandardFunction.LE)),
            Map.entry(StandardFunction.GE, List.of(StandardFunction.GT)),
            Map.entry(StandardFunction.AND, List.of(StandardFunction.OR)),
            Map.entry(StandardFunction.OR, List.of(StandardFunction.AND)),
            Map.entry(StandardFunction.IS_NULL, List.of(StandardFunction.IS_NOT_NULL)),
            Map.entry(StandardFunction.IS_NOT_NULL, List.of(StandardFunction.IS_NULL)),
            Map.entry(StandardFunction.PLUS, List.of(StandardFunction.MINUS)),
            Map.entry(StandardFunction.MINUS, List.of(StandardFunction.PLUS)),
            Map.entry(StandardFunction.TIMES, List.of(StandardFunction.PLUS)),
            Map.entry(StandardFunction.UPPER, List.of(StandardFunction.LOWER)),
            Map.entry(StandardFunction.LOWER, List.of(StandardFunction.UPPER)),
            Map.entry(StandardFunction.CEIL, List.of(StandardFunction.FLOOR)),
            Map.entry(StandardFunction.FLOOR, List.of(StandardFunction.CEIL)),
            Map.entry(NumberFunction.ROUND_NUMBER, List.of(NumberFunction.TRUNCATE_NUMBER)),
            Map.entry(NumberFunction.TRUNCATE_NUMBER, List.of(NumberFunction.ROUND_NUMBER)),
            Map.entry(TextFunction.TRIM_LEFT_TEXT, List.of(TextFunction.TRIM_RIGHT_TEXT)),
            Map.entry(TextFunction.TRIM_RIGHT_TEXT, List.of(TextFunction.TRIM_LEFT_TEXT)),
            Map.entry(TextFunction.PAD_LEFT_TEXT, List.of(TextFunction.PAD_RIGHT_TEXT)),
            Map.entry(TextFunction.REPLACE_TEXT, List.of(TextFunction.REPLACE_FIRST_TEXT)));

    /** Functions that are forgotten, so that their first argument stays as it is. */
    private static final List<Function> FORGOTTEN = List.of(
            StandardFunction.NOT,
            StandardFunction.COALESCE,
            StandardFunction.NULLIF,
            StandardFunction.NEGATE,
            StandardFunction.ABS,
            StandardFunction.UPPER,
            StandardFunction.LOWER,
            StandardFunction.SUBSTRING,
            NumberFunction.ROUND_NUMBER,
            TextFunction.TRIM_LEFT_TEXT,
            TextFunction.TRIM_RIGHT_TEXT,
            TextFunction.TRIM_SPACE,
            TextFunction.TRIM_LEFT_SPACE,
            TextFunction.TRIM_RIGHT_SPACE,
            TextFunction.COLLAPSE_SPACE,
            TextFunction.REPLACE_TEXT,
            TextFunction.CAPITALIZE_WORDS);

    private AlteredExpressions() {}

    static Stream<Expr> of(Expr expr) {
        return switch (expr) {
            case Expr.Call call -> ofCall(call);
            case Expr.Case choice -> ofCase(choice);
            case Literal literal -> ofLiteral(literal);
            case Expr.FieldRef _, Expr.ParameterRef _, Expr.Cast _ -> Stream.empty();
        };
    }

    private static Stream<Expr> ofCall(Expr.Call call) {
        var mistaken = MISTAKEN.getOrDefault(call.function(), List.of()).stream()
                .<Expr>map(other -> new Expr.Call(other, call.args()));
        var forgotten = FORGOTTEN.contains(call.function()) ? Stream.of(call.arg(0)) : Stream.<Expr>empty();
        var shorter = call.function().equals(StandardFunction.IN) && call.args().size() > 2
                ? Stream.<Expr>of(new Expr.Call(
                        call.function(), call.args().subList(0, call.args().size() - 1)))
                : Stream.<Expr>empty();
        var turned = call.function().equals(StandardFunction.CONCAT)
                ? Stream.<Expr>of(new Expr.Call(call.function(), call.args().reversed()))
                : Stream.<Expr>empty();
        return Stream.of(mistaken, forgotten, shorter, turned).flatMap(some -> some);
    }

    private static Stream<Expr> ofCase(Expr.Case choice) {
        var branches = choice.branches();
        var without = IntStream.range(0, branches.size())
                .filter(_ -> branches.size() > 1)
                .<Expr>mapToObj(i -> {
                    var left = new ArrayList<>(branches);
                    left.remove(i);
                    return new Expr.Case(left, choice.otherwise());
                });
        var first = branches.getFirst();
        var swapped = new ArrayList<>(branches);
        swapped.set(0, new Expr.Branch(first.test(), choice.otherwise()));
        return Stream.of(
                        without,
                        Stream.of(first.then(), choice.otherwise()),
                        Stream.<Expr>of(new Expr.Case(swapped, first.then())),
                        Stream.<Expr>of(new Expr.Case(branches, Expr.nothing(choice.type()))))
                .flatMap(some -> some);
    }

    /** Of the same length, so that no type cuts off what is wrong. */
    private static String other(String text) {
        return text.isEmpty() ? " " : text.substring(0, text.length() - 1) + (text.endsWith("x") ? "y" : "x");
    }

    private static Stream<Expr> ofLiteral(Literal literal) {
        return switch (literal) {
            case Literal.Missing _, Literal.TimeValue _ -> Stream.empty();
            case Literal.Truth(var value) -> Stream.of(Expr.truth(!value));
            case Literal.TextValue(var text) -> Stream.of(Expr.text(other(text)));
            case Literal.NumberValue(var number, var type) ->
                Stream.of(BigDecimal.ONE, BigDecimal.ONE.negate())
                        .map(step -> number.add(step))
                        .map(other -> Expr.number(other, type));
            case Literal.DateValue(var day) -> Stream.of(new Literal.DateValue(day.plusDays(1)));
            case Literal.TimestampValue(var time) -> Stream.of(new Literal.TimestampValue(time.plusSeconds(1)));
        };
    }
}
