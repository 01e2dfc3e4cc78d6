package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.pattern.PatternPieces;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A replacement that a formula joins from texts that are written out and from values. What stands for a value is replaced in the result,
 * after the pattern's matches are.
 *
 * @param text with a character of its own for each value, as the library writes replacements
 */
record BoostFormat(String text, BoostTemplate format) {

    private static final String PLAIN = "[^$\\\\()?]";

    /** A number behind the number of a group would be read with it. */
    private static final String NO_DIGIT_FIRST = "(?:[^$\\\\()?0-9]" + PLAIN + "*)?";

    private static final Pattern ESCAPED = Pattern.compile("\\\\[\\x{F0000}-\\x{F0FFF}]");

    /** The replacement; empty when it holds more than groups, plain characters and values. */
    static Optional<BoostFormat> of(BoostTemplate format) {
        return ESCAPED.matcher(format.source()).find()
                ? Optional.empty()
                : BoostReplacement.of(format.source()).map(text -> new BoostFormat(text, format));
    }

    /** The result with the values in their places. */
    Expr filled(Expr result) {
        var filled = result;
        for (int i = 0; i < format.values().size(); i++) {
            filled = Expr.call(
                    TextFunction.REPLACE_TEXT,
                    filled,
                    Expr.text(PatternPieces.at(i)),
                    checked(format.values().get(i), follows(i)));
        }
        return filled;
    }

    private boolean follows(int value) {
        return Pattern.compile("[$\\\\]\\d" + PatternPieces.at(value))
                .matcher(format.source())
                .find();
    }

    /** The value, which ends the run when it has a meaning of its own in replacements. */
    private static Expr checked(Expr value, boolean followsGroup) {
        var text = Presence.isSure(value) ? value : Expr.call(StandardFunction.COALESCE, value, Expr.text(""));
        var plain = Patterns.call(
                PatternFunction.PATTERN_MATCHES,
                text,
                Expr.text(followsGroup ? NO_DIGIT_FIRST : PLAIN + "*"),
                Expr.text("c"));
        var message = new Expr.Call(
                TextFunction.JOIN_TEXT, List.of(Expr.text(PatternFunction.NOT_PLAIN + ", and not: "), text));
        return Expr.when(plain, text, Expr.call(TextFunction.FAIL, message));
    }
}
