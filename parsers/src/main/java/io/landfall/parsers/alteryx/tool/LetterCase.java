package io.landfall.parsers.alteryx.tool;

/** How Data Cleansing changes letters. */
public enum LetterCase implements Choice {
    UNCHANGED(""),
    UPPER("upper"),
    LOWER("lower"),
    TITLE("title"),
    /** A value that no version that we know writes. */
    UNKNOWN("");

    private final String code;

    LetterCase(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
