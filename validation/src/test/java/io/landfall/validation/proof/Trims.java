package io.landfall.validation.proof;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.pipeline.Operator;

/** Blanks that have been taken off already, by another function or by the reader of a file, need not be taken off again. */
record Trims(ReadCells cells) {

    /** What the call does not change is just that. */
    Expr of(Expr.Call call, Operator operator) {
        var isAgain = isTrim(call) && call.arg(0) instanceof Expr.Call inner && isSame(call, inner);
        return isAgain || isTrimRight(call) && isTrimmed(call.arg(0), operator) ? call.arg(0) : call;
    }

    private static boolean isSame(Expr.Call outer, Expr.Call inner) {
        return inner.function().equals(outer.function()) && inner.arg(1).equals(outer.arg(1));
    }

    private static boolean isTrim(Expr.Call call) {
        return call.function().equals(TextFunction.TRIM_LEFT_TEXT)
                || call.function().equals(TextFunction.TRIM_RIGHT_TEXT);
    }

    private static boolean isTrimRight(Expr.Call call) {
        return call.function().equals(TextFunction.TRIM_RIGHT_TEXT)
                && call.arg(1).equals(Expr.text(" "));
    }

    /** Whether no text ends with a blank: what is taken off at the beginning adds none. */
    private boolean isTrimmed(Expr expr, Operator operator) {
        return cells.isTrimmed(expr, operator)
                || expr instanceof Expr.Call call
                        && (isTrimRight(call) || isTrim(call) && isTrimmed(call.arg(0), operator));
    }
}
