package io.landfall.validation.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YxdbTest {

    private static final List<Field> FIELDS = List.of(
            new Field("Truth", Types.BOOLEAN),
            new Field("Small", Types.SMALLINT),
            new Field("Int", Types.INTEGER),
            new Field("Big", Types.BIGINT),
            new Field("Price", Types.decimal(9, 2)),
            new Field("Real", Types.REAL),
            new Field("Double", Types.DOUBLE),
            new Field("Name & \"<title>\"", Types.text(300)),
            new Field("Day", Types.DATE),
            new Field("Hour", Types.TIME),
            new Field("At", Types.TIMESTAMP),
            new Field("Bytes", Types.VARBINARY));

    private static final List<Object> VALUES = List.of(
            true,
            (short) -7,
            70_000,
            1L << 40,
            new BigDecimal("-12345.60"),
            0.5f,
            -0.1,
            "Größe ✓ " + "x".repeat(200),
            LocalDate.of(2024, 2, 29),
            LocalTime.of(13, 5),
            LocalDateTime.of(1999, 12, 31, 23, 59, 58),
            new byte[] {1, 2, 3});

    @TempDir
    private Path folder;

    @Test
    void readsBackWhatWasWritten() throws Exception {
        var file = folder.resolve("t.yxdb");
        try (var writer = new YxdbWriter(file, FIELDS)) {
            writer.add(VALUES);
            writer.add(new ArrayList<>(Collections.nCopies(FIELDS.size(), null)));
        }
        var probed = SchemaProbe.fields(DataFile.of(file), new FileFormat.Yxdb(), SourceLocation.of("t"));
        assertThat(probed.value())
                .extracting(Field::name)
                .containsExactlyElementsOf(FIELDS.stream().map(Field::name).toList());
        var loaded =
                LoadedRows.of(folder, new Dataset.File("t.yxdb", new FileFormat.Yxdb()), FIELDS.toArray(Field[]::new));
        assertThat(loaded.rows().lines().toList())
                .containsExactly(
                        "true | -7 | 70000 | 1099511627776 | -12345.60 | 0.5 | -0.1 | Größe ✓ " + "x".repeat(200)
                                + " | 2024-02-29 | 13:05 | 1999-12-31 23:59:58.0 | \\x01\\x02\\x03 | 1",
                        "null | ".repeat(12) + "2");
    }

    @Test
    void runsRecordsOnAcrossBlocks() throws Exception {
        var file = folder.resolve("t.yxdb");
        try (var writer = new YxdbWriter(file, List.of(new Field("N", Types.INTEGER), new Field("T", Types.TEXT)))) {
            for (int i = 0; i < 70_000; i++) {
                writer.add(Arrays.asList(i, "text " + i));
            }
        }
        try (var reader = YxdbReader.open(file)) {
            for (int i = 0; i < 70_000; i++) {
                assertThat(reader.next()).isTrue();
                assertThat(reader.value(0)).isEqualTo((long) i);
                assertThat(reader.value(1)).isEqualTo("text " + i);
            }
            assertThat(reader.next()).isFalse();
        }
    }

    @Test
    void unpacksRepetitions() {
        var threePlain = "02616263";
        var threeFromThreeBack = "2002";
        var nineteenFromSixBack = "e00a05";
        var onePlain = "0021";
        var packed = HexFormat.of().parseHex(threePlain + threeFromThreeBack + nineteenFromSixBack + onePlain);
        var unpacked = new byte[64];
        var length = Lzf.unpack(packed, packed.length, unpacked);
        assertThat(new String(unpacked, 0, length, StandardCharsets.US_ASCII))
                .isEqualTo("abc" + "abc" + "abcabcabcabcabcabca" + "!");
    }

    @Test
    void saysWhatIsWrongWithAFile() throws Exception {
        Files.writeString(folder.resolve("amp.yxdb"), "Alteryx e2 Database file" + " ".repeat(600));
        Files.writeString(folder.resolve("text.yxdb"), "a,b,c");
        assertThat(diagnostics("amp.yxdb"))
                .containsExactly("'amp.yxdb' is an Alteryx table in the layout of the AMP engine, which is not public");
        assertThat(diagnostics("text.yxdb"))
                .containsExactly("'text.yxdb' cannot be read as an Alteryx table: it does not begin like one");
    }

    @Test
    void survivesFilesThatEndAnywhere() throws Exception {
        var file = folder.resolve("t.yxdb");
        try (var writer = new YxdbWriter(file, FIELDS)) {
            writer.add(VALUES);
        }
        var bytes = Files.readAllBytes(file);
        var cut = folder.resolve("cut.yxdb");
        for (int length = 0; length < bytes.length - 12; length += 7) {
            Files.write(cut, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> readAll(cut)).as("%d bytes", length).isInstanceOf(IOException.class);
        }
    }

    private static void readAll(Path file) throws IOException {
        try (var reader = YxdbReader.open(file)) {
            while (reader.next()) {
                reader.value(FIELDS.size() - 1);
            }
        }
    }

    private List<String> diagnostics(String file) {
        return SchemaProbe.fields(
                        DataFile.of(folder.resolve(file)), new FileFormat.Yxdb(), SourceLocation.of("test.xml"))
                .diagnostics()
                .stream()
                .map(Diagnostic::message)
                .toList();
    }
}
