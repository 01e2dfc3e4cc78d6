package io.landfall.workbench.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines of text in columns. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    /** The lines, each column as wide as its widest cell and the last as it is. */
    Stream<String> lines() {
        var columns = rows.stream().mapToInt(List::size).max().orElse(0);
        var widths = IntStream.range(0, columns).map(this::width).toArray();
        return rows.stream().map(row -> line(row, widths));
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> shown(row.get(column)))
                .max()
                .orElse(0);
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            line.append(row.get(i));
            if (i < row.size() - 1) {
                line.append(" ".repeat(widths[i] - shown(row.get(i)) + 2));
            }
        }
        return line.toString();
    }

    /** How many characters of a cell are seen: colours are not. */
    private static int shown(String cell) {
        return cell.replaceAll("\u001B\\[[0-9;]*m", "").length();
    }

    /** A value as people can tell from others: text in quotes, and NULL. */
    static String value(@Nullable String value) {
        return value == null ? "NULL" : "'" + value + "'";
    }
}
