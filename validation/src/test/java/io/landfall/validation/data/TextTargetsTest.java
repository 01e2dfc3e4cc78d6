package io.landfall.validation.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.FileFormat.Delimited;
import io.landfall.converter.pipeline.FileFormat.Header;
import io.landfall.converter.pipeline.FileFormat.Numbers;
import io.landfall.converter.pipeline.FileFormat.Quoting;
import io.landfall.converter.pipeline.FileFormat.Signs;
import io.landfall.converter.pipeline.FileFormat.Writing;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTargetsTest {

    private static final Targets.Rows ROWS = new Targets.Rows(
            """
            SELECT * FROM (VALUES
              (1, 'Ann', 12.50::DECIMAL(9,2), 0.1::DOUBLE, DATE '2024-02-29', TIMESTAMP '2024-02-29 13:05:00'),
              (2, 'say "hi", it''s me', NULL, NULL, NULL, NULL),
              (3, NULL, -1::DECIMAL(9,2), 1e6::DOUBLE, DATE '0999-01-01', NULL),
              (4, '', 0::DECIMAL(9,2), 0::DOUBLE, NULL, NULL)
            ) AS t(ID, "Name", Price, Rate, Day, Time) ORDER BY ID""",
            List.of(
                    new Field("ID", Types.INTEGER),
                    new Field("Name", Types.text(20)),
                    new Field("Price", Types.decimal(9, 2)),
                    new Field("Rate", Types.DOUBLE),
                    new Field("Day", Types.DATE),
                    new Field("Time", Types.TIMESTAMP)));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("out.txt");
    }

    @Test
    void writesAsAlteryxDoes() throws Exception {
        var writing = writing(Quoting.NEEDED, "\r\n", "");
        assertThat(written(ROWS, delimited(Header.NAMES, writing))).isEqualTo("""
                ID,Name,Price,Rate,Day,Time\r
                1,Ann,12.50,0.1,2024-02-29,2024-02-29 13:05:00\r
                2,"say ""hi"", it's me",,,,\r
                3,,-1.00,1000000,0999-01-01,\r
                4,,0.00,0,,\r
                """);
    }

    @Test
    void writesAsPowerCenterDoes() throws Exception {
        var writing = new Writing(
                Quoting.TEXT_FIELDS, "\n", false, "", Numbers.FULL_SCALE, "%m/%d/%Y %H:%M:%S", "%m/%d/%Y %H:%M:%S");
        assertThat(written(ROWS, delimited(Header.HASH_NAMES, writing))).isEqualTo("""
                #ID,Name,Price,Rate,Day,Time
                1,"Ann",12.50,0.1,02/29/2024 00:00:00,02/29/2024 13:05:00
                2,"say ""hi"", it's me",,,,
                3,,-1.00,1000000,01/01/0999 00:00:00,
                4,"",0.00,0,,
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234567.80    | DECIMAL(28,2) | ','  | '.' | 1,234,567.80",
                "-123456       | DECIMAL(28,0) | ','  | '.' | -123,456",
                "-0.50         | DECIMAL(28,2) | '.'  | ',' | -0,50",
                "-1000000.95   | DECIMAL(28,2) | '.'  | ',' | -1.000.000,95",
                "123           | DECIMAL(28,1) | ''   | ',' | '123,0'",
                "1234567       | BIGINT        | ','  | '.' | 1234567"
            })
    void writesSignsBetweenDigits(String value, String type, String thousands, String point, String text)
            throws Exception {
        var writing = new Writing(
                Quoting.NEVER,
                "\n",
                false,
                "",
                Numbers.FULL_SCALE,
                "%Y-%m-%d",
                "%Y-%m-%d",
                new Signs(thousands, point));
        var rows = new Targets.Rows(
                "SELECT CAST(%s AS %s) AS X".formatted(value, type), List.of(new Field("X", SqlType.parse(type))));
        var format = new Delimited(";", "", "", "UTF-8", Header.NONE, Formats.READING, writing);
        assertThat(written(rows, format)).isEqualTo(text + "\n");
    }

    @Test
    void quotesEverythingAndEscapes() throws Exception {
        var writing = writing(Quoting.ALWAYS, "\n", "NULL");
        var format = new Delimited(";", "'", "\\", "UTF-8", Header.NAMES, Formats.READING, writing);
        assertThat(written(ROWS, format).lines().skip(1).limit(2))
                .containsExactly(
                        "'1';'Ann';'12.50';'0.1';'2024-02-29';'2024-02-29 13:05:00'",
                        "'2';'say \"hi\", it\\'s me';NULL;NULL;NULL;NULL");
    }

    @Test
    void joinsWithLongDelimiters() throws Exception {
        var format = new Delimited(
                "<-->!", "", "", "UTF-8", Header.NAMES, Formats.READING, writing(Quoting.NEVER, "\n", "?"));
        assertThat(written(ROWS, format).lines().skip(2).limit(1))
                .containsExactly("2<-->!say \"hi\", it's me<-->!?<-->!?<-->!?<-->!?");
    }

    @Test
    void writesColumnsOfFixedWidth() throws Exception {
        var format = Formats.fixed(Header.HASH_NAMES, 6, 8, 8, 7, 12, 20);
        assertThat(written(ROWS, format)).isEqualTo("""
                #ID   Name    Price   Rate   Day         Time               \s
                1     Ann     12.50   0.1    02/29/2024  02/29/2024 13:05:00\s
                2     say "hi"*       *      *           *                  \s
                3     *       -1.00   100000001/01/0999  *                  \s
                4             0.00    0      *           *                  \s
                """);
        assertThat(diagnostics(ROWS, format))
                .containsExactly("1 values are wider than column 'Name' of 'out.txt' and were cut");
    }

    /** Nothing of a number can be left out. */
    @Test
    void writesNoFileWithNumbersThatHaveNoRoom() throws Exception {
        var rows = new Targets.Rows("SELECT 1000 AS N", List.of(new Field("N", Types.INTEGER)));
        assertThat(diagnostics(rows, Formats.fixed(Header.NONE, 3)))
                .containsExactly("1 numbers are longer than the column 'N' of 'out.txt', which is not written");
    }

    /** Columns are as wide as bytes are written. */
    @Test
    void writesColumnsOfSoManyBytes() throws Exception {
        var rows = new Targets.Rows(
                "SELECT * FROM (VALUES ('Zoë', 'x'), ('Öööö', 'y'), (NULL, 'z')) AS t(A, B)",
                List.of(new Field("A", Types.TEXT), new Field("B", Types.TEXT)));
        var format = Formats.fixed(Header.NONE, 6, 1);
        assertThat(written(rows, format)).isEqualTo("Zoë  x\nÖööy\n*     z\n");
        assertThat(diagnostics(rows, format))
                .containsExactly("1 values are wider than column 'A' of 'out.txt' and were cut");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, true, EF BB BF 58 0A C3 9F 0A",
        "UTF-8, false, 58 0A C3 9F 0A",
        "ISO-8859-1, true, 58 0A DF 0A",
        "windows-1252, false, 58 0A DF 0A",
        "UTF-16LE, true, FF FE 58 00 0A 00 DF 00 0A 00"
    })
    void encodes(String encoding, boolean mark, String bytes) throws Exception {
        var writing = new Writing(Quoting.NEEDED, "\n", mark, "", Numbers.SHORTEST, "%Y-%m-%d", "%Y-%m-%d");
        var rows = new Targets.Rows("SELECT 'ß' AS X", List.of(new Field("X", Types.TEXT)));
        write(rows, new Delimited(",", "\"", "", encoding, Header.NAMES, Formats.READING, writing), Optional.empty());
        assertThat(HexFormat.ofDelimiter(" ").withUpperCase().formatHex(Files.readAllBytes(file)))
                .isEqualTo(bytes);
    }

    @Test
    void countsCharactersThatTheEncodingDoesNotHave() throws Exception {
        var rows = new Targets.Rows("SELECT '日本 ok' AS X", List.of(new Field("X", Types.TEXT)));
        var format = new Delimited(",", "\"", "", "ISO-8859-1", Header.NONE, Formats.READING, Formats.WRITING);
        assertThat(diagnostics(rows, format))
                .containsExactly("2 characters are not part of ISO-8859-1 and were written to 'out.txt' as '?'");
        assertThat(Files.readString(file, Charset.forName("ISO-8859-1"))).isEqualTo("?? ok\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            0.1 + 0.2        | 0.3
            160.0 / 334      | 0.479041916167665
            1e0 / 3          | 0.333333333333333
            -0.0             | 0
            123456789012345  | 123456789012345
            1e14 + 0.5       | 100000000000000
            0.00012          | 0.00012
            0.000012         | 0.000012
            343720514        | 343720514
            """)
    void writesDoublesInTheirDigits(String number, String text) throws Exception {
        var rows = new Targets.Rows(
                "SELECT CAST(%s AS DOUBLE) AS X".formatted(number), List.of(new Field("X", Types.DOUBLE)));
        assertThat(written(rows, delimited(Header.NONE, Formats.WRITING)).strip())
                .isEqualTo(text);
    }

    @Test
    void addsToWhatWasThere() throws Exception {
        Files.writeString(file, "X\nold\n");
        var rows = new Targets.Rows("SELECT 'new' AS X", List.of(new Field("X", Types.TEXT)));
        write(rows, delimited(Header.NAMES, Formats.WRITING), Optional.of(file));
        assertThat(file).hasContent("X\nold\nnew\n");
    }

    @Test
    void leavesNoFileBehindWhenTheQueryFails() throws Exception {
        var rows = new Targets.Rows("SELECT error('no') AS X FROM range(100000)", List.of(new Field("X", Types.TEXT)));
        assertThatThrownBy(() -> write(rows, delimited(Header.NAMES, Formats.WRITING), Optional.empty()))
                .isInstanceOf(SQLException.class);
        assertThat(folder).isEmptyDirectory();
    }

    private String written(Targets.Rows rows, FileFormat format) throws Exception {
        write(rows, format, Optional.empty());
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private List<String> diagnostics(Targets.Rows rows, FileFormat format) throws Exception {
        return write(rows, format, Optional.empty());
    }

    private List<String> write(Targets.Rows rows, FileFormat format, Optional<Path> before) throws Exception {
        try (var database = Database.open(Database.Limits.NONE)) {
            return new Targets(database)
                    .write(rows, format, file, before, SourceLocation.of("test.xml")).diagnostics().stream()
                            .map(Diagnostic::message)
                            .toList();
        }
    }

    private static Delimited delimited(Header header, Writing writing) {
        return Formats.csv(header, writing);
    }

    private static Writing writing(Quoting quoting, String lineEnd, String nullText) {
        return new Writing(quoting, lineEnd, false, nullText, Numbers.SHORTEST, "%Y-%m-%d", "%Y-%m-%d %H:%M:%S");
    }
}
