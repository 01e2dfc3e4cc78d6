package io.landfall.workbench.sheet;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of CSV that a spreadsheet opens as they are. */
public final class Csv {

    /** What ends each line. */
    public static final String LINE_END = "\r\n";

    private Csv() {}

    public static String line(List<?> cells) {
        return cells.stream().map(Object::toString).map(Csv::quoted).collect(Collectors.joining(","));
    }

    /** A text that a spreadsheet would run as a formula starts with an apostrophe. */
    private static String quoted(String cell) {
        var safe = !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
