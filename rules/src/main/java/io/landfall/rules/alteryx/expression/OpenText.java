package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.stream.Stream;

/**
 * A text that a pattern is held against, where it is not documented what comes of some texts.
 *
 * @param text where the pattern is called
 * @param pattern for a person
 */
public record OpenText(Expr text, TextDoubt doubt, String pattern, SourceLocation at) implements OpenCase {

    /** What is open about a text that a pattern is held against. */
    public static Stream<OpenText> of(Expr text, String pattern, PatternUse use, SourceLocation at) {
        return of(text, pattern, pattern, use, at);
    }

    /** @param shown the pattern for a person */
    static Stream<OpenText> of(Expr text, String pattern, String shown, PatternUse use, SourceLocation at) {
        return TextDoubt.of(pattern, use).stream().map(doubt -> new OpenText(text, doubt, shown, at));
    }

    @Override
    public boolean isAt(Expr expr) {
        return expr instanceof Expr.Call(var function, var args)
                && function instanceof PatternFunction
                && args.getFirst().equals(text);
    }

    @Override
    public Expr isAbsent() {
        return doubt.isAbsent(text);
    }

    @Override
    public String checked() {
        return "%s where a pattern minds them".formatted(doubt.texts());
    }

    @Override
    public Diagnostic said(boolean isChecked) {
        var code = isChecked ? FormulaCode.PATTERN_CHECKED : FormulaCode.PATTERN_OPEN;
        return Diagnostic.of(code, at, pattern, doubt.texts());
    }
}
