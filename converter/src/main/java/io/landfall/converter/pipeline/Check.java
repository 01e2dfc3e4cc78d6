package io.landfall.converter.pipeline;

import io.landfall.converter.expression.Expr;
import io.landfall.parsers.diagnostic.SourceLocation;

/**
 * An assertion about data in a pipeline. A run reports those that do not hold; data is not touched.
 *
 * @param name in the owner's words
 * @param input the rows it is about
 */
public record Check(String name, InputRef input, Assertion assertion, SourceLocation at) {

    /** What has to hold. */
    public sealed interface Assertion {

        /** There are exactly that many rows. */
        record RowCount(long rows) implements Assertion {}

        /** The condition is true for every row. */
        record EveryRow(Expr condition) implements Assertion {}
    }
}
