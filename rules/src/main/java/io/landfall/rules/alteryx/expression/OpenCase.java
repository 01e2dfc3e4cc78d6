package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.parsers.diagnostic.Diagnostic;

/** Values for which it is not documented what the formula engine answers. Each run checks that there are none, where it can. */
public sealed interface OpenCase permits CountedText, JoinedNothing, LongNumber, OpenText, RareCase {

    /** Whether an expression is the one that such values may come to. */
    boolean isAt(Expr expr);

    /** That a row has no such value. */
    Expr isAbsent();

    /** What a check says that there is none of. */
    String checked();

    /** What a person is told of them, which depends on whether each run checks that there are none. */
    Diagnostic said(boolean isChecked);
}
