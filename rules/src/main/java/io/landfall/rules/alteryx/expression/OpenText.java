package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.stream.Stream;

/**
 * A text that a pattern is held against, where it is not documented what comes of some texts.
 *
 * @param text where the pattern is called
 * @param pattern for a person
 */
public record OpenText(Expr text, TextDoubt doubt, String pattern, SourceLocation at) {

    /** What is open about a text that a pattern is held against, all of which has to match or any part. */
    public static Stream<OpenText> of(Expr text, String pattern, boolean whole, SourceLocation at) {
        return of(text, pattern, pattern, whole, at);
    }

    /** @param shown the pattern for a person */
    static Stream<OpenText> of(Expr text, String pattern, String shown, boolean whole, SourceLocation at) {
        return TextDoubt.of(pattern, whole).stream().map(doubt -> new OpenText(text, doubt, shown, at));
    }
}
