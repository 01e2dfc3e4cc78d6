package io.landfall.converter.pipeline;

/** What a row does to the table of a {@link Target} that merges, and the number that says so in its operation field. */
public enum RowChange {
    /** Comes in, unless its key is there. */
    INSERT(0),
    /** Changes the row of its key, if there is one. */
    UPDATE(1),
    /** Takes the row of its key out. */
    DELETE(2),
    /** Does nothing. */
    REJECT(3),
    /** Changes the row of its key, or comes in where there is none; what a row does that no field marks. */
    UPDATE_ELSE_INSERT(4);

    private final int mark;

    RowChange(int mark) {
        this.mark = mark;
    }

    /** The number in the operation field: 0 to 4, of which PowerCenter's own DD_INSERT to DD_REJECT are the first four. */
    public int mark() {
        return mark;
    }
}
