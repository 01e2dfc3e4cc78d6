package io.landfall.validation.data;

import io.landfall.validation.data.SegmentSums.Sum;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A table in parts, each a range of its blocks. What a query answers about a part may be kept in a folder, under a name that the text of the
 * query has: whoever asks the same again gets what is kept. A file is there as a whole or not at all, whenever the process ends.
 */
final class TableParts {

    private final List<String> conditions;
    private final Optional<Path> folder;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger known = new AtomicInteger();

    /**
     * Parts.
     *
     * @param conditions in the database's SQL, one for each part, of which every row meets just one; an empty one holds for all rows
     * @param folder that keeps answers, if anything does
     */
    TableParts(List<String> conditions, Optional<Path> folder) {
        this.conditions = List.copyOf(conditions);
        this.folder = folder;
    }

    /** The table as a whole, of which nothing is kept. */
    static TableParts whole() {
        return new TableParts(List.of(""), Optional.empty());
    }

    /** How many parts were asked for, whether of the database or of the folder. */
    int asked() {
        return asked.get();
    }

    /** How many of them the folder knew. */
    int known() {
        return known.get();
    }

    /** The database, which answers a query. */
    @FunctionalInterface
    interface Asking<T> {
        T ask(String query) throws SQLException;
    }

    /** Writes the rows that a query answers with to a file, and tells how many there are. */
    @FunctionalInterface
    interface Writing {
        long write(String query, Path file) throws SQLException, IOException;
    }

    /** Files with rows. */
    record Rows(List<Path> files, long count) {}

    /**
     * The sums of segments over all parts.
     *
     * @param query makes a query of a condition that rows have to meet besides
     */
    Map<Long, Sum> sums(Function<String, String> query, Asking<Map<Long, Sum>> database) throws SQLException {
        if (folder.isEmpty()) {
            return database.ask(query.apply(conditions.getFirst()));
        }
        var file = folder.get().resolve("sums-" + name(query) + ".csv");
        try {
            var lines = Files.exists(file) ? Files.readAllLines(file) : List.of("0");
            var done = Integer.parseInt(lines.getFirst());
            var sums = new HashMap<Long, Sum>();
            lines.stream().skip(1).forEach(line -> put(sums, line.split(",")));
            count(done);
            for (var part : conditions.subList(done, conditions.size())) {
                asked.incrementAndGet();
                database.ask(query.apply(part)).forEach((segment, sum) -> sums.merge(segment, sum, Sum::plus));
                write(file, text(++done, sums));
            }
            return sums;
        } catch (IOException failure) {
            throw new SQLException(failure);
        }
    }

    private static void put(Map<Long, Sum> sums, String[] cells) {
        sums.put(Long.valueOf(cells[0]), new Sum(Long.parseLong(cells[1]), cells[2], cells[3]));
    }

    private static String text(int done, Map<Long, Sum> sums) {
        var text = new StringBuilder().append(done);
        sums.forEach((segment, sum) -> text.append('\n')
                .append(segment)
                .append(',')
                .append(sum.rows())
                .append(',')
                .append(sum.high())
                .append(',')
                .append(sum.low()));
        return text.toString();
    }

    /** A number that a query answers with about the whole table. */
    long number(String query, Asking<Long> database) throws SQLException {
        if (folder.isEmpty()) {
            return database.ask(query);
        }
        var file = folder.get().resolve("number-" + name(_ -> query) + ".txt");
        try {
            asked.incrementAndGet();
            if (Files.exists(file)) {
                known.incrementAndGet();
                return Long.parseLong(Files.readString(file));
            }
            var number = database.ask(query);
            write(file, String.valueOf(number));
            return number;
        } catch (IOException failure) {
            throw new SQLException(failure);
        }
    }

    /**
     * The rows of all parts, in files.
     *
     * @param query makes a query of a condition that rows have to meet besides
     * @param usual the file where nothing is kept
     */
    Rows rows(Function<String, String> query, Path usual, Writing database) throws SQLException, IOException {
        if (folder.isEmpty()) {
            return new Rows(List.of(usual), database.write(query.apply(conditions.getFirst()), usual));
        }
        var files = new ArrayList<Path>();
        var count = 0L;
        for (int i = 0; i < conditions.size(); i++) {
            var file = folder.get().resolve("rows-%s-%d.csv".formatted(name(query), i));
            var number = folder.get().resolve("rows-%s-%d.txt".formatted(name(query), i));
            asked.incrementAndGet();
            if (Files.exists(number)) {
                known.incrementAndGet();
            } else {
                write(number, String.valueOf(database.write(query.apply(conditions.get(i)), file)));
            }
            count += Long.parseLong(Files.readString(number));
            files.add(file);
        }
        return new Rows(files, count);
    }

    private void count(int done) {
        asked.addAndGet(done);
        known.addAndGet(done);
    }

    private static String name(Function<String, String> query) {
        return UUID.nameUUIDFromBytes(query.apply("").getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static void write(Path file, String text) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, text);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
