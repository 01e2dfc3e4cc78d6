package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.CodeFunction;
import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A text whose characters are counted or taken one by one. Designer keeps texts in units of 16 bits, and no document says that two of
 * them, which make up a picture such as a face, count as one character.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/get-started/data-types.html">Data Types</a>
 */
public record CountedText(Expr text, SourceLocation at) implements OpenCase {

    private static final Set<TextFunction> COUNTING = EnumSet.of(
            TextFunction.SLICE_TEXT,
            TextFunction.LAST_CHARACTERS,
            TextFunction.FIND_TEXT,
            TextFunction.FIND_NTH_TEXT,
            TextFunction.PAD_LEFT_TEXT,
            TextFunction.PAD_RIGHT_TEXT,
            TextFunction.REVERSE_TEXT,
            TextFunction.COUNT_LEADING_IN,
            TextFunction.COUNT_LEADING_OUTSIDE,
            TextFunction.TRIM_LEFT_TEXT,
            TextFunction.TRIM_RIGHT_TEXT,
            TextFunction.REPLACE_CHARACTERS);

    @Override
    public boolean isAt(Expr expr) {
        return expr instanceof Expr.Call(var function, var args) && counts(function) && args.contains(text);
    }

    private static boolean counts(Function function) {
        return function == StandardFunction.CHAR_LENGTH
                || function == CodeFunction.CODE_OF_CHARACTER
                || (function instanceof TextFunction known && COUNTING.contains(known));
    }

    @Override
    public Expr isAbsent() {
        return areAbsent(text);
    }

    /** That a text has no characters of more than 16 bits. Those of a computed text come from what it is computed from. */
    static Expr areAbsent(Expr text) {
        return areAbsent(origins(text));
    }

    /** That texts have none of which some are made, row by row, from those of the rows before: none is in what they all are made from. */
    public static Expr areAbsent(Stream<Expr> texts, List<String> made) {
        return areAbsent(texts.flatMap(CountedText::origins)
                .filter(origin -> !(origin instanceof Expr.FieldRef field && made.contains(field.name()))));
    }

    private static Expr areAbsent(Stream<Expr> origins) {
        return Conditions.all(origins.distinct().map(CountedText::isWithout).toList());
    }

    private static Expr isWithout(Expr text) {
        return Expr.call(StandardFunction.IS_NOT_TRUE, Expr.call(TextFunction.HAS_LONG_CHARACTERS, text));
    }

    static Stream<Expr> origins(Expr text) {
        return TextOrigins.of(text, value -> value.codePoints().allMatch(Character::isBmpCodePoint));
    }

    @Override
    public String checked() {
        return "characters of more than 16 bits where characters are counted";
    }

    @Override
    public Diagnostic said(boolean isChecked) {
        return Diagnostic.of(isChecked ? FormulaCode.LONG_CHECKED : FormulaCode.LONG_OPEN, at);
    }
}
