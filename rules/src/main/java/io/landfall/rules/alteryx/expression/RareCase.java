package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;

/**
 * Arguments of a function for which its answer is not documented.
 *
 * @param called what the call became, or the part of it that stays whatever is around it
 * @param function the function's name
 * @param when the arguments in words
 * @param answer what Landfall answers, in words
 */
record RareCase(Expr called, Expr isAbsent, String function, String when, String answer, SourceLocation at)
        implements OpenCase {

    @Override
    public boolean isAt(Expr expr) {
        return expr.equals(called);
    }

    @Override
    public String checked() {
        return "%s for %s".formatted(function, when);
    }

    @Override
    public Diagnostic said(boolean isChecked) {
        return Diagnostic.of(isChecked ? FormulaCode.RARE_CHECKED : FormulaCode.UNCERTAIN, at, function, when, answer);
    }
}
