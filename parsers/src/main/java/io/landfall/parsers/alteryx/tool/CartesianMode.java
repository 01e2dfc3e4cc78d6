package io.landfall.parsers.alteryx.tool;

/** What a tool does before it multiplies records. The limit is 16 records of the smaller side. */
public enum CartesianMode implements Choice {
    ERROR("Error"),
    WARN("Warn"),
    ALLOW("Allow"),
    UNKNOWN("");

    private final String code;

    CartesianMode(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
