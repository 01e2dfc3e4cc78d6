package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.stream.Stream;

/**
 * Texts that are joined, all of which may be NULL. The manual has the answer for a text beside NULL alone.
 *
 * @param joined the call that joins them
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/operators/null-handling.html">Null Handling</a>
 */
public record JoinedNothing(Expr joined, SourceLocation at) implements OpenCase {

    private static final String WHEN = "NULL on both sides";

    @Override
    public boolean isAt(Expr expr) {
        return expr.equals(joined);
    }

    @Override
    public Expr isAbsent() {
        return Conditions.any(texts(joined)
                .distinct()
                .map(text -> Expr.call(StandardFunction.IS_NOT_NULL, text))
                .toList());
    }

    /** That one of the texts is there whatever some fields are, which the rows before make. */
    public Expr isAbsentBeside(List<String> made) {
        return Conditions.any(texts(joined)
                .distinct()
                .filter(text -> text.fields().stream().noneMatch(field -> made.contains(field.name())))
                .map(text -> Expr.call(StandardFunction.IS_NOT_NULL, text))
                .toList());
    }

    private static Stream<Expr> texts(Expr text) {
        return text instanceof Expr.Call(var function, var args) && function == TextFunction.JOIN_TEXT
                ? args.stream().flatMap(JoinedNothing::texts)
                : Stream.of(text);
    }

    @Override
    public String checked() {
        return "+ for " + WHEN;
    }

    @Override
    public Diagnostic said(boolean isChecked) {
        return Diagnostic.of(isChecked ? FormulaCode.RARE_CHECKED : FormulaCode.UNCERTAIN, at, "+", WHEN, "NULL");
    }
}
