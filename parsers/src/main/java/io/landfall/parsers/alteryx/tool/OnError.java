package io.landfall.parsers.alteryx.tool;

/** What a tool does when a field that it needs is missing or of no use. */
public enum OnError implements Choice {
    WARN("Warn"),
    IGNORE("Ignore"),
    ERROR("Error"),
    /** A value that no version that we know writes. */
    UNKNOWN("");

    private final String code;

    OnError(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
