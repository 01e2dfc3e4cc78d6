package io.landfall.parsers.alteryx.tool;

/** What a tool says when the fields of its inputs differ. */
public enum FieldMismatch implements Choice {
    WARN("Warning"),
    IGNORE("Ignore"),
    ERROR("Error"),
    /** A value that no version that we know writes. */
    UNKNOWN("");

    private final String code;

    FieldMismatch(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
