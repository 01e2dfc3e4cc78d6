package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.CodeFunction;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.NarrowTexts;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where the characters of a text come from. */
public final class TextOrigins {

    private TextOrigins() {}

    /**
     * The parts of a text that special characters may come from.
     *
     * @param isPlain whether a text that is written out has none
     */
    static Stream<Expr> of(Expr text, Predicate<String> isPlain) {
        if (!text.type().isText()) {
            return Stream.empty();
        }
        return switch (text) {
            case Literal.TextValue(var value) -> isPlain.test(value) ? Stream.empty() : Stream.of(text);
            case Literal _ -> Stream.empty();
            case Expr.FieldRef _, Expr.ParameterRef _ -> Stream.of(text);
            case Expr.Call(var function, var _) when function == CodeFunction.CHARACTER_OF_CODE -> Stream.of(text);
            case Expr.Call(var _, var args) -> args.stream().flatMap(arg -> of(arg, isPlain));
            case Expr.Cast(var operand, var _) -> of(operand, isPlain);
            case Expr.Case(var branches, var otherwise) ->
                Stream.concat(branches.stream().map(Expr.Branch::then), Stream.of(otherwise))
                        .flatMap(value -> of(value, isPlain));
        };
    }

    /**
     * Whether a narrow field takes a text that may have characters which it does not hold.
     *
     * @param fields that the text is computed from, by name
     */
    public static boolean mayLose(Expr text, AlteryxField field, Function<String, Optional<AlteryxField>> fields) {
        return NarrowTexts.isNarrow(field.type())
                && of(text, NarrowTexts::isHeld)
                        .anyMatch(origin -> !(origin instanceof Expr.FieldRef read
                                && fields.apply(read.name())
                                        .filter(known -> NarrowTexts.isNarrow(known.type()))
                                        .isPresent()));
    }
}
