package io.landfall.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.workbench.SampleExport;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void comparesAsJson() throws Exception {
        files();
        assertThat(run("compare a.csv b.csv --key id --differences d.parquet --format json"))
                .isEqualTo(1);
        var answer = json();
        assertThat(answer.propertyNames())
                .contains(
                        "landfall",
                        "millis",
                        "equal",
                        "left",
                        "right",
                        "same",
                        "changed",
                        "missing",
                        "extra",
                        "columns",
                        "explanations",
                        "differences");
        assertThat(answer.get("equal").asBoolean()).isFalse();
        assertThat(answer.get("changed").asInt()).isEqualTo(1);
        assertThat(answer.get("columns").toString()).isEqualTo("[{\"name\":\"name\",\"changed\":1}]");
        assertThat(answer.get("explanations").get(0).get("code").asString()).isEqualTo("CASE");
        assertThat(folder.resolve("d.parquet")).exists();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void comparesForPeople() throws Exception {
        files();
        assertThat(run("compare a.csv b.csv --key id --ignore-case")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Equal (").contains("same     2");
        assertThat(run("compare a.csv b.csv")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("Different (")
                .contains("CASE  1 value in 'name' differs: upper and lower case differ")
                .doesNotContain("\u001B");
    }

    /** What is said of one file does not hold for the other, which finds out about itself. */
    @Test
    void comparesColumnsOfFixedWidthWithText() throws Exception {
        files();
        Files.writeString(folder.resolve("fixed.txt"), "1  Anna\n2  Bea\n", Charset.forName("IBM1026"));
        var ofLeft = "--left widths=3:4 --left encoding=IBM1026 --left header=no --map Field_1=id,Field_2=name";
        assertThat(run("compare fixed.txt a.csv --key Field_1 " + ofLeft)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Equal (");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        compare a.csv none.csv                    | There is no file '@none.csv'.
        compare a.csv .                           | '@' is a folder; compare takes files or tables.
        compare a.csv                             | Missing required parameter: 'RIGHT'
        compare a.csv b.csv --key nr              | VA-PARITY-001: Key column 'nr' is not on both sides; these are: id, name.
        compare a.csv b.csv --tolerance id=x      | 'x' is no tolerance; write 0.01, 1e-9rel or 0.1%.
        compare a.csv b.csv --connections no.yaml | There is no file '@no.yaml'.
        compare a.csv --trim pg:t --connections pg.yaml --resume kept | --resume goes on with two files, those of DuckDB too, or with two tables of PostgreSQL: leave it out
        compare a.csv b.csv --right width=5       | 'width' says nothing about a file; these do: delimiter, widths, encoding, header, sheet.
        compare a.csv b.csv --left widths=5,x     | 'widths=5,x' is no list such as widths=5:12:10.
        compare a.csv c.png                       | VA-DATA-025: The format of 'c.png' is not known.
        compare a.csv broken.parquet              | VA-DATA-005: 'broken.parquet' cannot be read: it is no Parquet file, or not a complete one.
        verify a.csv --expected none              | There is no folder or archive '@none'.
        verify none --expected .                  | There is no file or folder '@none'.
        prove none                                | There is no file or folder '@none'.
        prove a.csv --rows 0                      | --rows needs a number from 1.
        prove a.csv --engine postgresql           | --engine takes duckdb, or duckdb,postgresql.
        assess none                               | There is no file or folder '@none'.
        assess . --out a.csv                      | '@a.csv' is a file; --out needs a folder.
        """)
    void saysInOneSentenceWhatIsWrongWithTheCall(String call, String sentence) throws Exception {
        files();
        assertThat(run(call)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(sentence.replace("@", folder + (sentence.contains("'@'") ? "" : "/")));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    /** A script that goes by the exit code must not go on where an archive was cut off, or the folder was the wrong one. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        convert a.csv --out o        | EX-READ-002
        convert broken.zip --out o   | EX-READ-007
        assess broken.zip            | EX-READ-007
        prove broken.zip             | EX-READ-007
        verify broken.zip --data . --expected . | EX-READ-007
        """)
    void doesNotCallItFineWhenNothingCouldBeRead(String call, String code) throws Exception {
        files();
        assertThat(run(call)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(code);
        assertThat(run(call + " --format json")).isEqualTo(1);
        assertThat(json().get("diagnostics").get(0).get("code").asString()).isEqualTo(code);
    }

    @Test
    void saysWhereItMayNotWrite() throws Exception {
        files();
        Files.writeString(folder.resolve("prices.yxmd"), SampleExport.PRICES);
        assertThat(run("convert prices.yxmd --out a.csv/o")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("a.csv", "' cannot be read or written: ")
                .doesNotContain("Landfall itself");
    }

    @Test
    void listsRulesAndDiagnostics() {
        assertThat(run("catalog --format json")).isZero();
        var answer = json();
        assertThat(answer.get("chapters").get(0).get("rules").size()).isPositive();
        assertThat(answer.toString()).contains("VA-PARITY-001", "PowerCenter transformations", "Alteryx formulas");
    }

    private void files() throws Exception {
        Files.writeString(folder.resolve("a.csv"), "id,name\n1,Anna\n2,Bea\n");
        Files.writeString(folder.resolve("b.csv"), "id,name\n2,BEA\n1,Anna\n");
        Files.writeString(folder.resolve("pg.yaml"), "connections: {pg: {url: 'jdbc:postgresql://db/shop'}}");
        Files.writeString(folder.resolve("c.png"), "no data");
        Files.writeString(folder.resolve("broken.parquet"), "no data");
        Files.writeString(folder.resolve("broken.zip"), "PK\u0003\u0004 and no end");
    }

    /** Runs a command line whose words without a dash are files of the folder, but for the verb and values of options. */
    private int run(String call) {
        out.reset();
        err.reset();
        var words = call.split(" ");
        for (int i = 1; i < words.length; i++) {
            var names = words[i - 1].equals("--expected")
                    || words[i - 1].equals("--data")
                    || words[i - 1].equals("--out")
                    || words[i - 1].equals("--differences")
                    || words[i - 1].equals("--connections");
            var isFile = names || (!words[i].startsWith("--") && !words[i - 1].startsWith("--"));
            words[i] = isFile && !(i > 1 && words[i - 1].equals("--format"))
                    ? folder.resolve(words[i]).normalize().toString()
                    : words[i];
        }
        var stdout = System.out;
        var stderr = System.err;
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            return Landfall.run(words);
        } finally {
            System.setOut(stdout);
            System.setErr(stderr);
        }
    }

    private JsonNode json() {
        return JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
    }
}
