package io.landfall.validation.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.FileFormat.Header;
import io.landfall.converter.pipeline.FileFormat.Reading;
import io.landfall.converter.pipeline.FileFormat.Trim;
import io.landfall.converter.pipeline.Source;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast way to read delimited text gives the same answer as the exact one, or none. */
class DelimitedScanTest {

    private static final List<FileFormat.Delimited> FORMATS = List.of(
            format(",", new Reading(0, "", true, Trim.NONE, false)),
            format(",", new Reading(0, "", false, Trim.NONE, false)),
            format(",", new Reading(1, "NA", true, Trim.NONE, false)),
            format(",", new Reading(0, "NA", false, Trim.NONE, false)),
            format("|", new Reading(0, "", true, Trim.NONE, false)));

    private static final String[] PIECES = {
        "a", "B", "é", "1", "NA", "", " ", "\"", "\"\"", ",", "|", "||", "'", "#", "\\", "\t", "\"x\"", "\"\n\"",
        "\"y,z\""
    };
    private static final String[] LINE_ENDS = {"\n", "\r\n", "\n", "\n\n", "\r"};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void readsAnyTextLikeTheExactWay(int seed) throws Exception {
        var random = new Random(seed);
        int taken = 0;
        try (var database = Database.open(Database.Limits.NONE)) {
            for (int round = 0; round < 60; round++) {
                var format = FORMATS.get(random.nextInt(FORMATS.size()));
                var columns = 1 + random.nextInt(3);
                var file = folder.resolve("f" + round + ".csv");
                Files.writeString(file, text(random, columns, format.delimiter()));
                var fast = fast(database, file, format, columns);
                if (fast.isPresent()) {
                    taken++;
                    assertThat(fast.get()).as(Files.readString(file)).isEqualTo(exact(database, file, format, columns));
                }
            }
        }
        assertThat(taken).as("files that the fast way takes").isGreaterThan(10);
    }

    @Test
    void readsAFileOfManyBuffersLikeTheExactWay() throws Exception {
        var file = folder.resolve("big.csv");
        try (var writer = Files.newBufferedWriter(file)) {
            var random = new Random(5);
            for (int row = 0; row < 60_000; row++) {
                writer.write(
                        row + ",\"" + "text, with \"\"quotes\"\"\nand lines ".repeat(random.nextInt(40)) + "\",x\n");
            }
        }
        try (var database = Database.open(Database.Limits.NONE)) {
            var fast = fast(database, file, FORMATS.getFirst(), 3).orElseThrow();
            assertThat(fast).hasSize(60_000).isEqualTo(exact(database, file, FORMATS.getFirst(), 3));
        }
    }

    private static String text(Random random, int columns, String delimiter) {
        var text = new StringBuilder();
        for (int row = random.nextInt(8); row >= 0; row--) {
            var wild = random.nextInt(6) == 0;
            for (int column = 0; column < columns; column++) {
                text.append(column == 0 ? "" : delimiter).append(wild ? wild(random) : tame(random));
            }
            text.append(random.nextInt(4) == 0 ? LINE_ENDS[random.nextInt(LINE_ENDS.length)] : "\n");
        }
        return text.toString();
    }

    private static String wild(Random random) {
        var field = new StringBuilder();
        for (int piece = random.nextInt(4); piece > 0; piece--) {
            field.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return field.toString();
    }

    private static String tame(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> "\"\"";
            case 2 -> "\"a \"\"quoted\"\" text,\nin lines\"";
            case 3 -> " padded ";
            case 4 -> "NA";
            case 5 -> "\"NA\"";
            case 6 -> "mid\"quote";
            default -> "wort ß " + random.nextInt(100);
        };
    }

    private static Optional<List<String>> fast(Database database, Path file, FileFormat.Delimited format, int columns)
            throws SQLException, IOException {
        var table = RawTable.create(database, source(columns));
        var scanned = reading(format, true).append(DataFile.of(file), table);
        return scanned ? Optional.of(rows(database, table, columns)) : Optional.empty();
    }

    private static List<String> exact(Database database, Path file, FileFormat.Delimited format, int columns)
            throws SQLException, IOException {
        var table = RawTable.create(database, source(columns));
        reading(format, false).append(DataFile.of(file), table);
        return rows(database, table, columns);
    }

    private static DelimitedFiles reading(FileFormat.Delimited format, boolean mayScan) {
        return new DelimitedFiles(format, new Remarks(SourceLocation.of("test")), mayScan);
    }

    private static List<String> rows(Database database, RawTable table, int columns) throws SQLException {
        return database.query("SELECT * FROM " + table.name() + " ORDER BY rowid", rows -> {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= columns; i++) {
                    row.add(rows.getString(i) == null ? "NULL" : "[" + rows.getString(i) + "]");
                }
                texts.add(String.join(" ", row));
            }
            return texts;
        });
    }

    private static Source source(int columns) {
        var fields = new ArrayList<Field>();
        for (int i = 0; i < columns; i++) {
            fields.add(new Field("F" + i, Types.TEXT));
        }
        return new Source(
                "SRC", new Dataset.File("any.csv", Formats.csv()), fields, Optional.empty(), SourceLocation.of("test"));
    }

    private static FileFormat.Delimited format(String delimiter, Reading reading) {
        return new FileFormat.Delimited(delimiter, "\"", "", "UTF-8", Header.NONE, reading, Formats.WRITING);
    }
}
