package io.landfall.converter.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.yaml.PipelineDocuments;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowNumbersTest {

    /** What a variable N may do for its numbers to be numbers alone, with a column QTY and a constant BASE in the rows. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "N + 1                                              | true",
                "N + BASE                                           | true",
                "CASE WHEN N = 0 THEN BASE + 1 ELSE N + 1 END       | true",
                "N                                                  | false",
                "N + QTY                                            | false",
                "CASE WHEN QTY > 0 THEN N + 1 ELSE N END            | false",
                "QTY                                                | false"
            })
    void knowsNumbersByWhatTheyRead(String update, boolean isNumber) {
        assertThat(numbering(pipeline(update, "N", "append"))).isEqualTo(isNumber ? Set.of("COUNT") : Set.of());
    }

    /** A target may write numbers, and nothing that rows and numbers make together. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "N                                   | append | true",
                "N * 10 + BASE                       | append | true",
                "QTY                                 | append | true",
                "N + QTY                             | append | false",
                "CASE WHEN N = 1 THEN QTY ELSE 0 END | append | false",
                "N                                   | merge  | false"
            })
    void knowsNumbersByWhatIsMadeOfThem(String written, String mode, boolean isNumber) {
        assertThat(numbering(pipeline("N + 1", written, mode))).isEqualTo(isNumber ? Set.of("COUNT") : Set.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filter | QTY > 0           | true",
                "filter | N <= 200          | false",
                "reject | QTY >= 5 OR N > 9 | false",
                "reject | QTY >= 5          | true"
            })
    void knowsNumbersThatDecideAboutRows(String op, String condition, boolean isNumber) {
        var step = """
                  - {id: SOME, op: %s, input: COUNT, condition: "%s"%s, origin: a}
                """.formatted(op, condition, op.equals("reject") ? ", reason: no" : "");
        var text = PipelineDocuments.write(pipeline("N + 1", "N", "append"));
        assertThat(text).contains("  - id: OUT");
        var pipeline = read(text.replace("  - id: OUT", step + "  - id: OUT")
                .replace("input: COUNT\n    dataset", "input: SOME\n    dataset"));
        assertThat(pipeline.targets().getFirst().input().operator()).isEqualTo("SOME");
        assertThat(numbering(pipeline)).isEqualTo(isNumber ? Set.of("COUNT") : Set.of());
    }

    /** Overflow of the column that takes the number is none of an order's business. */
    @Test
    void allowsRoomForNumbers() {
        var written = "CASE WHEN N >= 1000 OR N <= -1000 THEN CAST(NULL AS INTEGER) ELSE N END";
        var step = """
                  - {id: SOME, op: reject, input: COUNT, condition: "N >= 1000 OR N <= -1000 OR QTY > 5", reason: no, origin: a}
                """;
        var text = PipelineDocuments.write(pipeline("N + 1", written, "append"));
        var pipeline = read(text.replace("  - id: OUT", step + "  - id: OUT")
                .replace("input: COUNT\n    dataset", "input: SOME\n    dataset"));
        assertThat(numbering(pipeline)).containsExactly("COUNT");
    }

    /** What every row is asked says nothing of who has which number, unless a part of it asks for a number beside something else. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "N IS NOT NULL                      | true",
                "N IS NOT NULL AND QTY IS NOT NULL  | true",
                "N IS NOT NULL AND QTY > N          | false",
                "N IS NOT NULL OR QTY IS NOT NULL   | false"
            })
    void knowsNumbersThatAreChecked(String everyRow, boolean isNumber) {
        var check = """
                checks:
                  - {name: all, input: COUNT, everyRow: "%s", origin: a}
                """.formatted(everyRow);
        assertThat(numbering(read(text("N + 1", "N", "append") + check)))
                .isEqualTo(isNumber ? Set.of("COUNT") : Set.of());
    }

    /** What the first row sets, all rows have; numbers may begin with it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C = 1          | BASE | true",
                "C = 2          | BASE | false",
                "C = 1          | QTY  | false",
                "C = 1 OR C = 7 | BASE | true"
            })
    void knowsWhatTheFirstRowSets(String test, String kept, boolean isNumber) {
        var first = """
                  - id: FIRST
                    op: scan
                    input: ROWS
                    order: {by: [], thenArrival: true}
                    state:
                      - {name: C, type: INTEGER, initial: "0", update: CASE WHEN C = 0 OR C IS NULL THEN 1 ELSE C + 1 END}
                      - {name: K, type: INTEGER, initial: "0", update: CASE WHEN %s THEN %s ELSE K END}
                    origin: a
                """.formatted(test, kept);
        var counting = text("CASE WHEN N = 0 THEN K + 1 ELSE N + 1 END", "N", "append")
                .replace("input: ROWS", "input: FIRST")
                .replace("  - id: COUNT", first + "  - id: COUNT");
        assertThat(numbering(read(counting)).contains("COUNT")).isEqualTo(isNumber);
    }

    @ParameterizedTest
    @CsvSource({"N, true", "QTY * 2, true", "N + 1, false", "N + QTY, false"})
    void knowsScansThatRememberNothing(String update, boolean isIndifferent) {
        assertThat(RowNumbers.in(pipeline(update, "N + QTY", "append")).indifferent())
                .isEqualTo(isIndifferent ? Set.of("COUNT") : Set.of());
    }

    private static Set<String> numbering(Pipeline pipeline) {
        return RowNumbers.in(pipeline).numbering();
    }

    private static Pipeline pipeline(String update, String written, String mode) {
        return read(text(update, written, mode));
    }

    private static String text(String update, String written, String mode) {
        return """
                apiVersion: landfall/v1
                kind: Pipeline
                name: numbers
                origin: {system: POWERCENTER, file: a.xml, object: SALES/m_numbers, sha256: "00"}
                operators:
                  - id: ORDERS
                    op: source
                    dataset: {connection: DB, table: ORDERS}
                    fields:
                      - {name: QTY, type: INTEGER}
                    origin: a
                  - id: ROWS
                    op: project
                    input: ORDERS
                    fields:
                      - QTY
                      - {name: BASE, type: INTEGER, expr: "7"}
                    origin: a
                  - id: COUNT
                    op: scan
                    input: ROWS
                    order: {by: [], thenArrival: true}
                    state:
                      - {name: N, type: INTEGER, initial: "0", update: "%s"}
                    origin: a
                  - id: OUT
                    op: target
                    input: COUNT
                    dataset: {connection: DB, table: OUT}
                    mode: %s
                    keys: [V]
                    fields:
                      - {name: V, type: INTEGER, expr: "%s"}
                      - QTY
                    origin: a
                """.formatted(update, mode, written);
    }

    private static Pipeline read(String text) {
        var read = PipelineDocuments.read(text, "numbers.yaml");
        return read.value().orElseThrow(() -> new AssertionError(read.diagnostics()));
    }
}
