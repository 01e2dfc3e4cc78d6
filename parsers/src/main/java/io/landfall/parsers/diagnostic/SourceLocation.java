package io.landfall.parsers.diagnostic;

/**
 * Where a construct came from: the file and line for a developer, the object path for the ETL owner.
 *
 * @param file path of the export, relative to what the user named; inside an archive as {@code archive!member}
 * @param line one-based line in that file, 0 when unknown
 * @param column one-based column in that line, 0 when unknown
 * @param path slash-separated object path, for example {@code SALES/m_orders/EXP_NET/NET_AMOUNT}; empty for the file
 */
public record SourceLocation(String file, int line, int column, String path) {

    /** The beginning of a whole file. */
    public static SourceLocation of(String file) {
        return new SourceLocation(file, 0, 0, "");
    }

    /** The same place in the file, one object further down the path. */
    public SourceLocation child(String name) {
        return new SourceLocation(file, line, column, path.isEmpty() ? name : path + "/" + name);
    }

    /** The same object at another position of the file. */
    public SourceLocation at(int line, int column) {
        return new SourceLocation(file, line, column, path);
    }

    /** The place that many lines further down, at the given column. */
    public SourceLocation shiftedBy(int lines, int column) {
        return new SourceLocation(file, line == 0 ? 0 : line + lines, column, path);
    }

    @Override
    public String toString() {
        var position = line == 0 ? "" : column == 0 ? ":" + line : ":" + line + ":" + column;
        return path.isEmpty() ? file + position : file + position + " [" + path + "]";
    }
}
