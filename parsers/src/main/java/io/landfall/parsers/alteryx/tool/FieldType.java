package io.landfall.parsers.alteryx.tool;

/**
 * The data types of Alteryx.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/get-started/data-types.html">Data Types</a>
 */
public enum FieldType implements Choice {
    BOOL("Bool"),
    /** Unsigned, 0 to 255. */
    BYTE("Byte"),
    INT16("Int16"),
    INT32("Int32"),
    INT64("Int64"),
    /** Stored as decimal text, but the formula engine turns it into a double. */
    FIXED_DECIMAL("FixedDecimal"),
    FLOAT("Float"),
    DOUBLE("Double"),
    /** Fixed length, Latin-1. */
    STRING("String"),
    /** Fixed length, UTF-16. */
    WSTRING("WString"),
    /** Variable length, Latin-1. */
    V_STRING("V_String"),
    /** Variable length, UTF-16. */
    V_WSTRING("V_WString"),
    DATE("Date"),
    TIME("Time"),
    DATETIME("DateTime"),
    BLOB("Blob"),
    SPATIAL("SpatialObj"),
    /** No type is written: the tool keeps the one that comes in. */
    NONE(""),
    /** A type that no version that we know writes. */
    UNKNOWN("");

    private final String code;

    FieldType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public boolean isText() {
        return this == STRING || this == WSTRING || this == V_STRING || this == V_WSTRING;
    }

    public boolean isInteger() {
        return this == BYTE || this == INT16 || this == INT32 || this == INT64;
    }

    public boolean isNumber() {
        return isInteger() || this == FIXED_DECIMAL || this == FLOAT || this == DOUBLE;
    }

    public boolean isTemporal() {
        return this == DATE || this == TIME || this == DATETIME;
    }
}
