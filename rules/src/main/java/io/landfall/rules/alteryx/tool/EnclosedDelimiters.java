package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.Records;
import java.util.ArrayList;
import java.util.List;

/**
 * Marks between which a Text To Columns passes over delimiters. Whether it drops quotes, and what it makes of marks within marks or of one
 * without the other, is not documented; a text in which none of this comes up is split as if the tool did not mind marks.
 *
 * @param flags of the tool
 */
record EnclosedDelimiters(int flags, String delimiters) {

    private static final int QUOTES = 1;
    private static final int SINGLE_QUOTES = 2;
    private static final int PARENTHESES = 4;
    private static final int BRACKETS = 8;
    private static final int SKIPS_EMPTY = 16;
    private static final int ALL = QUOTES | SINGLE_QUOTES | PARENTHESES | BRACKETS;

    /** Whether the tool minds any marks. */
    boolean areAsked() {
        return (flags & ~SKIPS_EMPTY) != 0;
    }

    /** Whether it is known what all of the flags stand for. */
    boolean areKnown() {
        return (flags & ~(ALL | SKIPS_EMPTY)) == 0;
    }

    /** Asserts that no text has a quote, nor behind a mark that opens a delimiter or another one. */
    Check check(Tool tool, AlteryxField field, Records records) {
        var text = Expr.call(StandardFunction.COALESCE, field.value(), Expr.text(""));
        var isFound = Conditions.any(patterns().stream()
                .<Expr>map(
                        pattern -> Expr.call(PatternFunction.PATTERN_FOUND, text, Expr.text(pattern), Expr.text("c")))
                .toList());
        return new Check(
                "%s: no delimiter in quotes or brackets".formatted(tool.name()),
                records.ref(),
                new Check.Assertion.EveryRow(Expr.call(StandardFunction.NOT, isFound)),
                tool.at());
    }

    private List<String> patterns() {
        var any = "[" + TextToColumnsToFlatten.quoted(delimiters) + "]";
        var patterns = new ArrayList<String>();
        if ((flags & QUOTES) != 0) {
            patterns.add("\"");
        }
        if ((flags & SINGLE_QUOTES) != 0) {
            patterns.add("'");
        }
        if ((flags & PARENTHESES) != 0) {
            patterns.add("\\([^)]*" + any);
            patterns.add("\\([^)]*\\(");
        }
        if ((flags & BRACKETS) != 0) {
            patterns.add("\\[[^\\]]*" + any);
            patterns.add("\\[[^\\]]*\\[");
        }
        return patterns;
    }
}
