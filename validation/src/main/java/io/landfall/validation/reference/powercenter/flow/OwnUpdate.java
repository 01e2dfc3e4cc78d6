package io.landfall.validation.reference.powercenter.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Scanner;

/**
 * The statement that a target has of its own for updates, word by word: it sets columns to the ports of their names, in the rows whose other
 * columns equal the ports of theirs.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/designer-guide/mappings/working-with-relational-targets-in-a-mapping/configuring-the-target-update-override.html">Configuring
 *     the target update override</a>
 */
record OwnUpdate(String table, List<String> sets, List<String> finds) {

    /** Empty when it says anything else. */
    static Optional<OwnUpdate> of(String statement) {
        var words = new ArrayList<String>();
        try (var scanner = new Scanner(statement.replaceAll("([=,;])", " $1 "))) {
            scanner.forEachRemaining(words::add);
        }
        if (words.size() > 3 && words.getLast().equals(";")) {
            words.removeLast();
        }
        var where = words.stream().map(PortKey::key).toList().indexOf("where");
        if (where < 0
                || !words.getFirst().equalsIgnoreCase("UPDATE")
                || !words.get(2).equalsIgnoreCase("SET")) {
            return Optional.empty();
        }
        var sets = columns(words.subList(3, where), ",");
        var finds = columns(words.subList(where + 1, words.size()), "and");
        return sets.isEmpty() || finds.isEmpty() || sets.stream().anyMatch(finds::contains)
                ? Optional.empty()
                : Optional.of(new OwnUpdate(words.get(1), sets, finds));
    }

    /** Whether it updates the table of that name, in the schema of that prefix if it names one. */
    boolean isOf(String prefix, String name) {
        return table.equalsIgnoreCase(name) || table.equalsIgnoreCase(prefix + "." + name);
    }

    /** Whether the column is set or compared. */
    boolean names(String column) {
        return sets.contains(PortKey.key(column)) || finds.contains(PortKey.key(column));
    }

    /** Of {@code A = :TU.A}, and so on after each {@code between}; nothing when a word is another. */
    private static List<String> columns(List<String> words, String between) {
        var columns = new ArrayList<String>();
        for (int i = 0; i < words.size(); i += 4) {
            var isWhole = i + 2 < words.size()
                    && words.get(i + 1).equals("=")
                    && words.get(i + 2).equalsIgnoreCase(":TU." + words.get(i))
                    && (i + 3 == words.size()
                            || (i + 4 < words.size() && words.get(i + 3).equalsIgnoreCase(between)));
            if (!isWhole) {
                return List.of();
            }
            columns.add(PortKey.key(words.get(i)));
        }
        return columns;
    }
}
