package io.landfall.parsers.alteryx.expression;

import io.landfall.parsers.diagnostic.SourceLocation;
import org.antlr.v4.runtime.Token;

/** Turns positions within a formula into positions within its file. */
record FormulaPositions(SourceLocation start) {

    SourceLocation of(Token token) {
        if (start.column() == 0) {
            return start;
        }
        var lines = token.getLine() - 1;
        var column = token.getCharPositionInLine() + (lines == 0 ? start.column() : 1);
        return start.shiftedBy(lines, column);
    }
}
