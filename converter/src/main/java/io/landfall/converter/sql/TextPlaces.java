package io.landfall.converter.sql;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.function.IntFunction;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Says where in a document something in an expression stands.
 *
 * @param text of the expression
 * @param places where the character at an offset of the text stands
 */
record TextPlaces(String text, IntFunction<SourceLocation> places) {

    SourceLocation start() {
        return places.apply(0);
    }

    /** The place of a position that Calcite gives; the start when it gives none. */
    SourceLocation of(@Nullable SqlParserPos position) {
        return position == null ? start() : places.apply(offset(position.getLineNum(), position.getColumnNum()));
    }

    private int offset(int line, int column) {
        var offset = 0;
        for (int n = 1; n < line; n++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        return Math.clamp(offset + column - 1, 0, text.length());
    }
}
