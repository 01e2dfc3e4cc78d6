package io.landfall.parsers.alteryx.tool;

/** Where Find Replace looks. */
public enum FindMode implements Choice {
    BEGIN("FindBegin"),
    ANYWHERE("FindAny"),
    /** The whole field. */
    WHOLE("FindWhole"),
    /** A value that no version that we know writes. */
    UNKNOWN("");

    private final String code;

    FindMode(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
