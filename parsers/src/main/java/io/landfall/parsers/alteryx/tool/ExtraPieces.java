package io.landfall.parsers.alteryx.tool;

/** What happens to more pieces than there are fields. */
public enum ExtraPieces implements Choice {
    /** They stay in the last field, with their delimiters. */
    LAST("Last"),
    /** They are dropped with a warning. */
    WARN("Warn"),
    /** They are dropped silently. */
    IGNORE("Ignore"),
    ERROR("Error"),
    /** A value that no version that we know writes. */
    UNKNOWN("");

    private final String code;

    ExtraPieces(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
