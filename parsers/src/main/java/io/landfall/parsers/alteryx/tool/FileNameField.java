package io.landfall.parsers.alteryx.tool;

/** Whether an Input tool adds a field {@code FileName} with where each record came from. */
public enum FileNameField implements Choice {
    NONE(""),
    /** The name of the file. */
    NAME("FileName"),
    /** The whole path. */
    PATH("Path"),
    /** A value that no version that we know writes. */
    UNKNOWN("");

    private final String code;

    FileNameField(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
