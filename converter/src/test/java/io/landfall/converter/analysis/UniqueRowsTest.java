package io.landfall.converter.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.yaml.PipelineDocuments;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UniqueRowsTest {

    private static final String NUMBERED =
            "{id: N, op: sequence, input: SRC, field: {name: PLACE, type: INTEGER}, start: 1, increment: 1}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PLACE = 3                                         | true
        3 = PLACE                                         | true
        CITY = 'Bern' AND PLACE = 3                       | true
        CAST(PLACE AS DOUBLE) IS NOT DISTINCT FROM 3E0    | true
        CAST(PLACE AS VARCHAR(1)) = '3'                   | false
        PLACE > 3                                         | false
        PLACE = 3 OR PLACE = 4                            | false
        CITY = 'Bern'                                     | false
        """)
    void knowsThatOneRowHasANumber(String condition, boolean single) {
        var operators = operators(
                NUMBERED,
                "{id: ONE, op: filter, input: N, condition: \"%s\"}".formatted(condition),
                pairs("P", "SRC", "ONE"),
                pairs("Q", "ONE", "SRC"));
        assertThat(UniqueRows.joinsOfSingles(operators).contains("P")).isEqualTo(single);
        assertThat(UniqueRows.joinsOfOneRow(operators).contains("Q")).isEqualTo(single);
    }

    /** The order of the pairs of one row with many is that of the many, on whichever side they are. */
    @Test
    void tellsTheSides() {
        var operators = operators(
                "{id: ONE, op: sample, input: SRC, pick: first, count: 1}",
                pairs("P", "SRC", "ONE"),
                pairs("Q", "ONE", "SRC"));
        assertThat(UniqueRows.joinsOfSingles(operators)).containsExactly("P");
        assertThat(UniqueRows.joinsOfOneRow(operators)).containsExactly("Q");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        CAST('A' AS VARCHAR(1))  | CAST('B' AS VARCHAR(1))  | true
        CAST('A' AS VARCHAR(1))  | CAST('A' AS VARCHAR(1))  | false
        CAST('BA' AS VARCHAR(1)) | CAST('BB' AS VARCHAR(1)) | false
        CAST(CITY AS VARCHAR(1)) | CAST('B' AS VARCHAR(1))  | false
        """)
    void tellsOccurrencesByTheirConstants(String one, String other, boolean unique) {
        var operators = operators(
                NUMBERED,
                "{id: U, op: unpivot, input: N, keep: [CITY, PLACE], fields: [{name: NAME, type: VARCHAR(1)}], rows: [[\"%s\"], [\"%s\"]]}"
                        .formatted(one, other),
                "{id: ONE, op: filter, input: U, condition: \"PLACE = 3 AND NAME = 'A'\"}",
                pairs("P", "SRC", "ONE"));
        assertThat(UniqueRows.joinsOfSingles(operators).contains("P")).isEqualTo(unique);
    }

    @Test
    void knowsThatRoundsOfOneRowHaveOne() {
        assertThat(UniqueRows.joinsOfOneRow(loop("ONE", "ONCE"))).containsExactly("P");
        assertThat(UniqueRows.joinsOfOneRow(loop("ONE", "P"))).isEmpty();
        assertThat(UniqueRows.joinsOfOneRow(loop("SRC", "ONCE"))).isEmpty();
    }

    /** A loop over rows, each round of which pairs its rows with all others and goes on with some of the pairs. */
    private static List<Operator> loop(String first, String next) {
        return operators("{id: ONE, op: sample, input: SRC, pick: first, count: 1}", """
            {id: LOOP, op: iterate, inputs: [%s, SRC], limit: 10, atLimit: warn, body: [
                  {id: ROUND, op: source, dataset: {rows: LOOP.round}, fields: [{name: CITY, type: VARCHAR(20)}]},
                  {id: ALL, op: source, dataset: {rows: SRC}, fields: [{name: CITY, type: VARCHAR(20)}]},
                  %s,
                  {id: ONCE, op: sample, input: P, pick: last, count: 1},
                  {id: NEXT, op: target, input: %s, dataset: {rows: LOOP.next}, mode: overwrite, fields: [CITY]}]}
            """.formatted(
                first, pairs("P", "ROUND", "ALL"), next).strip());
    }

    private static String pairs(String id, String left, String right) {
        return "{id: %s, op: join, left: %s, right: %s, kind: left, condition: 'TRUE', fields: [{name: CITY, expr: L.CITY}]}"
                .formatted(id, left, right);
    }

    private static List<Operator> operators(String... steps) {
        var text = new StringBuilder("""
            apiVersion: landfall/v1
            kind: Pipeline
            name: unique
            origin: {system: ALTERYX, file: a.yxmd, object: a, sha256: "00"}
            operators:
              - id: SRC
                op: source
                dataset: {connection: SALES, table: ORDERS}
                fields: [{name: CITY, type: VARCHAR(20)}, {name: DAY, type: DATE}]
            """);
        for (var step : steps) {
            text.append("  - ").append(step).append('\n');
        }
        var read = PipelineDocuments.read(text.toString(), "unique.yaml");
        return read.value()
                .orElseThrow(() -> new IllegalStateException(read.diagnostics() + "\n" + text))
                .operators();
    }
}
