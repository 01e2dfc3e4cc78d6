package io.landfall.parsers.alteryx.tool;

/** Where the pieces of a split text go. */
public sealed interface SplitInto {

    /** One record per piece; the field holds the piece. */
    record Rows() implements SplitInto {}

    /**
     * New fields of the type of the split field, named by the root and a number from 1.
     *
     * @param root start of their names
     */
    record Columns(int count, String root, ExtraPieces extra) implements SplitInto {}
}
