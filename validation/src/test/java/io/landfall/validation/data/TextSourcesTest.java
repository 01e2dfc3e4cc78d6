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
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextSourcesTest {

    private static final Field ID = new Field("ID", Types.text(5));
    private static final Field NAME = new Field("NAME", Types.text(20));

    @TempDir
    private Path folder;

    @Test
    void bindsColumnsByTheNamesInTheHeader() throws Exception {
        write("a.csv", "name,Extra,id\nAnna,x,1\nBen,y,2\n");
        assertThat(LoadedRows.of(folder, new Dataset.File("a.csv", Formats.csv()), ID, NAME)
                        .rows())
                .isEqualTo("""
                        1 | Anna | 1
                        2 | Ben | 2""");
    }

    /** Blank lines and leading blanks do not count, a name without a folder lies beside the list, and one may stand there twice. */
    @Test
    void readsTheFilesOfAListInItsOrder() throws Exception {
        Files.createDirectories(folder.resolve("day"));
        write("day/orders.lst", "  b.csv\r\n\r\n/in/a.csv\nb.csv\n");
        write("day/b.csv", "id,name\n2,Ben\n");
        write("a.csv", "id,name\n1,Anna\n");
        write("b.csv", "id,name\n9,Nobody\n");
        var loaded = LoadedRows.of(folder, listed("C:\\day\\orders.lst"), ID, NAME);
        assertThat(loaded.rows()).isEqualTo("""
                2 | Ben | 1
                1 | Anna | 2
                2 | Ben | 3""");
        assertThat(loaded.diagnostics()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "' '          | The list 'orders.lst' names no file",
                "a.csv;no.csv | There is no file 'no.csv' in",
                "*.csv        | There is no file '*.csv' in",
                "orders       | There is no file 'orders' in",
            })
    void readsNothingOfAListThatIsNotWhole(String lines, String said) throws Exception {
        write("orders.lst", lines.replace(';', '\n'));
        write("a.csv", "id,name\n1,Anna\n");
        var loaded = LoadedRows.of(folder, listed("orders.lst"), ID, NAME);
        assertThat(loaded.rows()).isEmpty();
        assertThat(loaded.diagnostics()).singleElement().asString().startsWith(said);
    }

    private static Dataset listed(String path, Dataset.Origin... origins) {
        return new Dataset.File(path, Dataset.Naming.LIST, Formats.csv(), List.of(origins));
    }

    /** What stands before the name is the same for all rows, or nobody knows it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "b.csv;a.csv         | 2 ~ b.csv ~ 1;1 ~ a.csv ~ 2 | ",
                "b.csv;/in/a.csv     | '' | The list 'orders.lst' names files with their folders",
            })
    void tellsOfEachRowWhichFileOfAListItComesFrom(String lines, String rows, @Nullable String said) throws Exception {
        write("orders.lst", lines.replace(';', '\n'));
        write("a.csv", "id\n1\n");
        write("b.csv", "id\n2\n");
        var loaded =
                LoadedRows.of(folder, listed("orders.lst", new Dataset.Origin("NAME", Dataset.Part.NAME)), ID, NAME);
        assertThat(loaded.rows()).isEqualTo(rows.replace(" ~ ", " | ").replace(';', '\n'));
        if (said == null) {
            assertThat(loaded.diagnostics()).isEmpty();
        } else {
            assertThat(loaded.diagnostics()).singleElement().asString().startsWith(said);
        }
    }

    @Test
    void saysWhichColumnIsMissing() throws Exception {
        write("a.csv", "nom,id\nAnna,1\n");
        assertThat(LoadedRows.of(folder, new Dataset.File("a.csv", Formats.csv()), ID, NAME)
                        .diagnostics())
                .containsExactly("'a.csv' has no column 'NAME'; it has nom, id");
    }

    @Test
    void countsWhatDoesNotFit() throws Exception {
        write("a.csv", "id,name\n1,Anna,extra\n2\n\n3333333,Cleo\n");
        var loaded = LoadedRows.of(folder, new Dataset.File("a.csv", Formats.csv()), ID, NAME);
        assertThat(loaded.rows()).isEqualTo("""
                1 | Anna | 1
                2 | null | 2
                33333 | Cleo | 3""");
        assertThat(loaded.diagnostics())
                .containsExactly(
                        "1 empty lines of 'a.csv' were left out",
                        "1 rows of 'a.csv', the first of them row 2, have fewer fields than there are columns; the missing ones were read as NULL",
                        "1 rows of 'a.csv', the first of them row 1, have more fields than there are columns; the fields beyond were left out",
                        "1 values of column 'ID' of 'a.csv' are longer than 5 characters and were cut");
    }

    @Test
    void readsByPositionWithoutAHeader() throws Exception {
        write("a.csv", "comment\n1, Anna ,NULL\n2,\"\",\n");
        var format = Formats.csv(Header.NONE, new Reading(1, "NULL", true, Trim.BOTH, false));
        assertThat(LoadedRows.of(folder, new Dataset.File("a.csv", format), ID, NAME, new Field("X", Types.TEXT))
                        .rows())
                .isEqualTo("""
                        1 | Anna | null | 1
                        2 |  | null | 2""");
    }

    @Test
    void joinsDelimitersThatFollowEachOther() throws Exception {
        write("a.txt", "1  Anna\n2 Ben\n");
        var format = new FileFormat.Delimited(
                " ", "", "", "UTF-8", Header.NONE, new Reading(0, "", true, Trim.NONE, true), Formats.WRITING);
        assertThat(LoadedRows.of(folder, new Dataset.File("a.txt", format), ID, NAME)
                        .rows())
                .isEqualTo("""
                        1 | Anna | 1
                        2 | Ben | 2""");
    }

    @Test
    void readsAllFilesOfAPattern() throws Exception {
        write("in/b_2.csv", "ID,NAME\n2,Ben\n");
        write("in/b_1.csv", "ID,NAME\n1,Anna\n");
        write("in/c_1.csv", "ID,NAME\n9,Zoe\n");
        assertThat(LoadedRows.of(folder, new Dataset.File("\\\\host\\share\\IN\\B_*.csv", Formats.csv()), ID, NAME)
                        .rows())
                .isEqualTo("""
                        1 | Anna | 1
                        2 | Ben | 2""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-8", "UTF-16LE", "UTF-16"})
    void readsEncodings(String encoding) throws Exception {
        Files.write(folder.resolve("a.csv"), "ID,NAME\n1,Größe\n".getBytes(Charset.forName(encoding)));
        var loaded = LoadedRows.of(folder, new Dataset.File("a.csv", Formats.csvIn(encoding)), ID, NAME);
        assertThat(loaded.rows()).isEqualTo("1 | Größe | 1");
        assertThat(loaded.diagnostics()).isEmpty();
    }

    @Test
    void believesAByteOrderMarkMoreThanTheDataset() throws Exception {
        write("a.csv", "\uFEFFID,NAME\n1,Größe\n");
        assertThat(LoadedRows.of(folder, new Dataset.File("a.csv", Formats.csvIn("ISO-8859-1")), ID, NAME)
                        .rows())
                .isEqualTo("1 | Größe | 1");
    }

    @Test
    void countsWhatCannotBeDecoded() throws Exception {
        Files.write(folder.resolve("a.csv"), "ID,NAME\n1,Größe\n".getBytes(StandardCharsets.ISO_8859_1));
        var loaded = LoadedRows.of(folder, new Dataset.File("a.csv", Formats.csv()), ID, NAME);
        assertThat(loaded.rows()).isEqualTo("1 | Gr\uFFFD\uFFFDe | 1");
        assertThat(loaded.diagnostics())
                .containsExactly("'a.csv' has 2 characters that are no UTF-8; they were read as '\uFFFD'");
    }

    @Test
    void refusesUnknownEncodings() throws Exception {
        write("a.csv", "ID,NAME\n");
        assertThat(LoadedRows.of(folder, new Dataset.File("a.csv", Formats.csvIn("MS1252X")), ID)
                        .diagnostics())
                .containsExactly("The encoding 'MS1252X' of 'a.csv' is not known here");
    }

    @Test
    void readsColumnsOfFixedWidth() throws Exception {
        write("a.txt", "#ID NAME    \n   1Anna   x\n   2*******\n****Ben\n\n   3\n   4*      *\n");
        var loaded = LoadedRows.of(
                folder,
                new Dataset.File("a.txt", Formats.fixed(Header.HASH_NAMES, 4, 7, 1)),
                ID,
                NAME,
                new Field("X", Types.TEXT));
        assertThat(loaded.rows()).isEqualTo("""
                   1 | Anna | x | 1
                   2 | null | null | 2
                null | Ben | null | 3
                   3 | null | null | 4
                   4 | * | null | 5""");
        assertThat(loaded.diagnostics()).first().isEqualTo("1 empty lines of 'a.txt' were left out");
    }

    /** PowerCenter does so for files whose null character does not repeat. */
    @Test
    void takesColumnsForNullThatBeginWithItsCharacter() throws Exception {
        write("a.txt", "1*nna  x\n2A*    *\n");
        var starred = new Reading(0, "*", true, Trim.TRAILING, false, true);
        var format = new FileFormat.FixedWidth(List.of(1, 6, 1), "UTF-8", Header.NONE, starred, Formats.WRITING);
        var loaded = LoadedRows.of(folder, new Dataset.File("a.txt", format), ID, NAME, new Field("X", Types.TEXT));
        assertThat(loaded.diagnostics())
                .first()
                .asString()
                .startsWith("1 fields of 'a.txt', the first of them in row 1");
        assertThat(loaded.rows()).isEqualTo("""
                        1 | null | x | 1
                        2 | A* | null | 2""");
    }

    /** The character for NULL fills a column; blanks do where they are that character. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    UTF-8        ; ' ' ; '1Zoë Ül'   ; '1 | Zoë  | Ül'
                    windows-1252 ; ' ' ; '1Zoë  Ülk' ; '1 | Zoë   | Ülk'
                    Shift_JIS    ; ' ' ; '1日本 xy ' ; '1 | 日本  | xy '
                    UTF-8        ; ' ' ; '1     Ül'  ; '1 | null | Ül'
                    UTF-8        ; *   ; '1     Ül'  ; '1 |       | Ül'
                    UTF-8        ; *   ; '1****'     ; '1 | **** | null'
                    UTF-8        ; *   ; '1***** * ' ; '1 | null |  * '""")
    void measuresColumnsInBytes(String encoding, String mark, String line, String row) throws Exception {
        Files.write(folder.resolve("a.txt"), (line + "\n").getBytes(Charset.forName(encoding)));
        var reading = new Reading(0, mark, false, Trim.NONE, false);
        var format = new FileFormat.FixedWidth(List.of(1, 5, 3), encoding, Header.NONE, reading, Formats.WRITING);
        var loaded = LoadedRows.of(folder, new Dataset.File("a.txt", format), ID, NAME, new Field("X", Types.TEXT));
        assertThat(loaded.rows()).isEqualTo(row + " | 1");
    }

    private void write(String file, String text) throws Exception {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** A path that says less of the folders may mean the same file. */
    @ParameterizedTest(name = "{0} beside {1}")
    @CsvSource({
        "C:\\2019\\a.csv, C:\\2020\\a.csv,   VA-DATA-041",
        "in/a.csv,          out/old/a.csv,     VA-DATA-041",
        "C:\\in\\a.csv,   ..\\IN\\A.CSV,      ''",
        "in/a.csv,          a.csv,             ''",
        "/data/in/a.csv,    in/a.csv,          ''",
    })
    void tellsThatOneFileStandsForTwo(String one, String other, String code) throws Exception {
        write("a.csv", "id,name\n1,Anna\n");
        try (var database = Database.open(Database.Limits.NONE);
                var data = DataFolder.of(folder)) {
            var sources = new Sources(database, data, Connections.NONE);
            assertThat(sources.load(source(one)).diagnostics()).isEmpty();
            assertThat(sources.load(source(other)).diagnostics())
                    .extracting(Diagnostic::id)
                    .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
        }
    }

    private static Source source(String path) {
        var dataset = new Dataset.File(path, Formats.csv());
        return new Source("SRC", dataset, List.of(ID, NAME), Optional.of("_row"), SourceLocation.of("test.xml"));
    }
}
