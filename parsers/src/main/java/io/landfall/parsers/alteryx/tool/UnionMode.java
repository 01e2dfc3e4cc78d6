package io.landfall.parsers.alteryx.tool;

/** How a Union finds the field that belongs to a field. */
public enum UnionMode implements Choice {
    /** Names ignore case. */
    BY_NAME("ByName"),
    /** Names come from the first input. */
    BY_POSITION("ByPos"),
    /** The author laid out the fields by hand. */
    MANUAL("Manual"),
    /** By hand, but not settled yet: Designer asks at the next change. */
    MANUAL_DELAYED("ManualDelayed"),
    /** A value that no version that we know writes. */
    UNKNOWN("");

    private final String code;

    UnionMode(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
