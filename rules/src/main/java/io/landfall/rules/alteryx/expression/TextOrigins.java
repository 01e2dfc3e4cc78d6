package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.CodeFunction;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.rules.alteryx.field.NarrowTexts;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where the characters of a text come from. */
final class TextOrigins {

    private static final Set<Function> MAKING = Set.of(CodeFunction.CHARACTER_OF_CODE, CodeFunction.BASE64_TO_TEXT);

    private static final Set<Function> CAPITALIZING =
            Set.of(StandardFunction.UPPER, TextFunction.CAPITALIZE_WORDS, TextFunction.CAPITALIZE_SPACED_WORDS);

    private TextOrigins() {}

    /**
     * The parts of a text that special characters may come from.
     *
     * @param isPlain whether a text that is written out has none
     */
    static Stream<Expr> of(Expr text, Predicate<String> isPlain) {
        return of(text, isPlain, function -> false);
    }

    /** The parts that characters beyond Latin-1 may come from. The capitals of {@code ÿ} and {@code µ} are such characters. */
    static Stream<Expr> beyondLatin1(Expr text) {
        return of(text, value -> NarrowTexts.isHeld(value.toUpperCase(Locale.ROOT)), CAPITALIZING::contains);
    }

    /** @param isCase whether a function makes special characters of others that a field or parameter may have */
    private static Stream<Expr> of(Expr text, Predicate<String> isPlain, Predicate<Function> isCase) {
        if (!text.type().isText()) {
            return Stream.empty();
        }
        return switch (text) {
            case Literal.TextValue(var value) -> isPlain.test(value) ? Stream.empty() : Stream.of(text);
            case Literal _ -> Stream.empty();
            case Expr.FieldRef _, Expr.ParameterRef _ -> Stream.of(text);
            case Expr.Call(var function, var _) when MAKING.contains(function) -> Stream.of(text);
            case Expr.Call(var function, var args) -> {
                var origins =
                        args.stream().flatMap(arg -> of(arg, isPlain, isCase)).toList();
                yield isCase.test(function) && !origins.isEmpty() ? Stream.of(text) : origins.stream();
            }
            case Expr.Cast(var operand, var _) -> of(operand, isPlain, isCase);
            case Expr.Case(var branches, var otherwise) ->
                Stream.concat(branches.stream().map(Expr.Branch::then), Stream.of(otherwise))
                        .flatMap(value -> of(value, isPlain, isCase));
        };
    }
}
