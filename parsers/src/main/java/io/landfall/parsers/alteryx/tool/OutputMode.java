package io.landfall.parsers.alteryx.tool;

import java.util.Arrays;

/** What an Output tool does with a file or table that exists already. */
public enum OutputMode implements Choice {
    /** The option is not stored: a file is overwritten. */
    DEFAULT(""),
    /** Make a new table or sheet, and fail if it exists. */
    CREATE("Create"),
    /** Drop the table or sheet and make it again, with the types of the stream. */
    OVERWRITE("Overwrite"),
    /** Delete the whole workbook or file first. */
    REMOVE_FILE("RemoveFile"),
    APPEND("Append"),
    /** Keep the table, delete its rows, then append. */
    DELETE_APPEND("DeleteAppend"),
    /** Update by primary key, row by row. */
    UPDATE("Update"),
    /** Update by primary key, insert what is not there. */
    UPSERT("Upsert"),
    /** A value that no version that we know writes. */
    UNKNOWN("");

    private final String code;

    OutputMode(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    static OutputMode of(String code) {
        return Arrays.stream(values())
                .filter(mode -> mode.code.equalsIgnoreCase(code))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
