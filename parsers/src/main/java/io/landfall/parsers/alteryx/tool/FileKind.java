package io.landfall.parsers.alteryx.tool;

/** What kind of file an Input or Output tool names, by its {@code FileFormat} number or else by the end of the name. */
public enum FileKind implements Choice {
    /** Text with delimiters; also lines without any. */
    DELIMITED("0"),
    DBASE("2"),
    /** The old {@code .xls}. */
    EXCEL_97("8"),
    SHAPE("12"),
    /** Alteryx's own format, with types. */
    YXDB("19"),
    /** {@code .xlsx} and {@code .xlsm}. */
    EXCEL("25"),
    XML("37"),
    TABLEAU("42"),
    JSON("54"),
    /** A member of a zip archive. */
    ZIP("57"),
    /** Any other. */
    OTHER("");

    private final String code;

    FileKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
