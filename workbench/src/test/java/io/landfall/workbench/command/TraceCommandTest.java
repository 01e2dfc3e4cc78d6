package io.landfall.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Follows an order line through the sample of priced lines, as it is converted and with errors planted in the pipeline. */
class TraceCommandTest {

    private static final Path SAMPLE = samples().resolve("powercenter/priced-lines");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void showsTheSameToTheEnd() throws Exception {
        assertThat(trace(List.of("--key", "ORDER_ID=1001", "--key", "LINE_NO=1")))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "SALES/m_priced_lines  ORDER_ID = 1001, LINE_NO = 1", "NET", "'37.25'", "The same to the end");
    }

    @Test
    void findsTheOperatorWhereTheTwoPart() throws Exception {
        var changed = planted("QTY * PRICE", "QTY + PRICE");
        assertThat(trace(List.of("--key", "ORDER_ID=1001", "--key", "LINE_NO=1", "--pipeline", changed)))
                .isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsPattern("different  EXP_\\w+")
                .contains("legacy '37.25'  pipeline '12.45'", "They part at EXP_");
    }

    @Test
    void tellsItAsJson() throws Exception {
        var changed = planted("QTY * PRICE", "QTY + PRICE");
        trace(List.of("--key", "ORDER_ID=1001", "--key", "LINE_NO=1", "--pipeline", changed, "--format", "json"));
        var traced = JsonMapper.builder()
                .build()
                .readTree(out.toString(StandardCharsets.UTF_8))
                .get("pipelines")
                .get(0);
        assertThat(traced.get("parting").asString()).startsWith("EXP_");
        assertThat(traced.get("field").asString()).isEqualTo("NET");
        var states = traced.get("places")
                .valueStream()
                .map(place -> place.get("state").asString());
        assertThat(states).contains("SAME", "DIFFERENT");
        assertThat(parting(traced).get("rows").get(0).get("differing").get(0).asString())
                .isEqualTo("NET");
    }

    @Test
    void saysThatNoRowHasTheKey() throws Exception {
        assertThat(trace(List.of("--key", "ORDER_ID=4711"))).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("No row has ORDER_ID = 4711");
    }

    @Test
    void tellsRowsApart() {
        assertThat(trace(List.of("--key", "ORDER_ID=1001"))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("SQ_LINES_sorted (SQ_LINES), 2 rows\n             row 1\n             ORDER_ID  '1001'\n")
                .contains("             row 2\n             ORDER_ID");
    }

    /** Each of the three outputs of a Join is an operator of its own, and is where the two part. */
    @Test
    void findsTheOutputOfAToolWhereTheTwoPart() throws Exception {
        var match = samples().resolve("alteryx/order-match");
        run(Stream.of("convert", match.toString(), "--out", folder.toString()));
        var file = folder.resolve("order_match.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("kind: inner", "kind: left"));
        var words = Stream.of(
                "trace", match.toString(), "--data", match.resolve("data").toString());
        assertThat(run(Stream.concat(words, Stream.of("--key", "Client=C9", "--pipeline", file.toString()))))
                .isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("same       Join_3_left (Join (3))", "They part at Join_3_pairs");
    }

    private static JsonNode parting(JsonNode traced) {
        return traced.get("places")
                .valueStream()
                .filter(place -> place.get("operator").equals(traced.get("parting")))
                .findFirst()
                .orElseThrow();
    }

    private String planted(String right, String wrong) throws Exception {
        assertThat(run(Stream.of("convert", SAMPLE.toString(), "--out", folder.toString())))
                .isZero();
        var file = folder.resolve("SALES/m_priced_lines.yaml");
        var document = Files.readString(file);
        assertThat(document).contains(right);
        Files.writeString(file, document.replace(right, wrong));
        return file.toString();
    }

    private int trace(List<String> more) {
        var words = Stream.of(
                "trace", SAMPLE.toString(), "--data", SAMPLE.resolve("data").toString());
        return run(Stream.concat(words, more.stream()));
    }

    private int run(Stream<String> words) {
        out.reset();
        var stdout = System.out;
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            return Landfall.run(words.toArray(String[]::new));
        } finally {
            System.setOut(stdout);
        }
    }

    /** Tests run in the module's folder, or at the root. */
    private static Path samples() {
        var here = Path.of("samples");
        return Files.isDirectory(here) ? here : Path.of("../samples");
    }
}
