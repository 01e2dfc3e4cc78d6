package io.landfall.parsers.alteryx.tool;

/** Which part of a path the value of a field stands for, where one tool reads or writes many files. */
public enum FileNameChange implements Choice {
    /** The value is the whole path. */
    PATH("Path"),
    /** The value is the name of the file. */
    FILE_NAME("FileName"),
    /** The value is put behind the name, before its extension. */
    SUFFIX("Suffix"),
    /** The value is put before the name. */
    PREFIX("Prefix"),
    /** The value is the table or sheet. */
    TABLE("Table"),
    /** A value that no version that we know writes. */
    UNKNOWN("");

    private final String code;

    FileNameChange(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
