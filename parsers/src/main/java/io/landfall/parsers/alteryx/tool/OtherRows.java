package io.landfall.parsers.alteryx.tool;

/** What a Multi-Row Formula sees in rows that do not exist. */
public enum OtherRows implements Choice {
    /** Zero or the empty text. The default, and not Null. */
    EMPTY("Empty"),
    NULL("NULL"),
    /** The nearest row that exists. */
    NEAREST("Nearest"),
    /** A value that no version that we know writes. */
    UNKNOWN("");

    private final String code;

    OtherRows(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
