package io.landfall.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.analysis.ArrivalOrder;
import io.landfall.converter.analysis.Lineage;
import io.landfall.converter.analysis.Soundness;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.sql.TypeCheck;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loops, run from files to a file. */
class LoopTest {

    private static final String CSV =
            "{kind: delimited, delimiter: ',', encoding: UTF-8, header: names, reading: {emptyIsNull: true}}";

    private static final String LOOP = """
              - id: LOOP
                op: iterate
                inputs: [ORDERS, RATES]
                orders: [{input: ORDERS, order: {by: [], thenArrival: true}}]
                counter: TURN
                limit: %s
                atLimit: %s
                body:
                  - {id: ROUND, op: source, dataset: {rows: LOOP.round}, fields: [{name: ID, type: INTEGER}, {name: QTY, type: INTEGER}]}
                  - {id: FACTORS, op: source, dataset: {rows: RATES}, fields: [{name: FACTOR, type: INTEGER}]}
                  - id: TIMES
                    op: join
                    left: ROUND
                    right: FACTORS
                    kind: inner
                    condition: 'TRUE'
                    fields: [{name: ID, expr: L.ID}, {name: QTY, expr: L.QTY * R.FACTOR}, {name: NR, expr: PARAM.TURN}]
                  - {id: SIZE, op: route, input: TIMES, groups: [{name: SMALL, condition: QTY < 10}], otherwise: LARGE}
                  - {id: BACK, op: target, input: SIZE.SMALL, dataset: {rows: LOOP.next}, mode: overwrite, fields: [ID, QTY], order: {by: [], thenArrival: true}}
                  - {id: DONE, op: target, input: SIZE.LARGE, dataset: {rows: LOOP.LARGE}, mode: overwrite, fields: [ID, QTY, NR], order: {by: [], thenArrival: true}}
            """;

    @TempDir
    private Path folder;

    private RunTester tester;

    @BeforeEach
    void writeFiles() throws Exception {
        tester = new RunTester(folder).given("orders.csv", """
                        ID | QTY
                        7  | 3
                        1  | 9
                        5  | 2
                        2  | 4""").given("rates.csv", """
                        FACTOR
                        2""");
    }

    @Test
    void runsItsBodyUntilNothingComesBack() throws Exception {
        var pipeline = pipeline(LOOP.formatted(9, "fail"), "LOOP.LARGE", "ID, QTY, NR");
        assertThat(rows(pipeline)).isEqualTo("ID,QTY,NR / 1,18,0 / 7,12,1 / 2,16,1 / 5,16,2");
    }

    @Test
    void runsItsBodyOnceOverNoRows() throws Exception {
        tester.given("orders.csv", "ID | QTY");
        assertThat(rows(pipeline(LOOP.formatted(9, "fail"), "LOOP.LARGE", "ID, QTY, NR")))
                .isEqualTo("ID,QTY,NR");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    warn | LOOP.next  | VA-RUN-016 | ID,QTY / 5,8
                    keep | LOOP.next  |            | ID,QTY / 5,8
                    keep | LOOP.LARGE |            | ID,QTY / 1,18 / 7,12 / 2,16
                    fail | LOOP.LARGE | VA-RUN-015 |""")
    void endsAtItsLimit(String atLimit, String output, String code, String expected) throws Exception {
        var pipeline = pipeline(LOOP.formatted(2, atLimit), output, "ID, QTY");
        var result = tester.run(pipeline);
        assertThat(result.diagnostics().stream().map(Diagnostic::id).collect(Collectors.joining(", ")))
                .isEqualTo(code == null ? "" : atLimit.equals("fail") ? code + ", VA-RUN-002" : code);
        if (expected != null) {
            assertThat(rows(pipeline)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    atLimit: fail                  | N / 0
                    atLimit: fail, skipEmpty: true | N""")
    void runsNoRoundOverNoRowsWhereItIsToSkipThat(String settings, String expected) throws Exception {
        tester.given("orders.csv", "ID | QTY");
        var pipeline = pipeline("""
                  - id: LOOP
                    op: iterate
                    inputs: [ORDERS]
                    limit: 3
                    SETTINGS
                    body:
                      - {id: ROUND, op: source, dataset: {rows: LOOP.round}, fields: [{name: ID, type: INTEGER}]}
                      - {id: ALL, op: aggregate, input: ROUND, measures: [{name: N, type: BIGINT, function: count_rows}], rowWhenEmpty: true}
                      - {id: NONE, op: filter, input: ROUND, condition: ID < 0}
                      - {id: BACK, op: target, input: NONE, dataset: {rows: LOOP.next}, mode: overwrite, fields: [ID], order: {by: [], thenArrival: true}}
                      - {id: COUNTED, op: target, input: ALL, dataset: {rows: LOOP.COUNTED}, mode: overwrite, fields: [N]}
                """.replace("SETTINGS", settings.replace(", ", "\n    ")), "LOOP.COUNTED", "N");
        assertThat(rows(pipeline)).isEqualTo(expected);
    }

    @Test
    void handsRowsInAndOutInOrder() throws Exception {
        var pipeline = pipeline("""
                  - id: LOOP
                    op: iterate
                    inputs: [ORDERS]
                    orders: [{input: ORDERS, order: {by: [], thenArrival: true}}]
                    limit: 20
                    atLimit: fail
                    body:
                      - {id: ROUND, op: source, dataset: {rows: LOOP.round}, fields: [{name: ID, type: INTEGER}, {name: QTY, type: INTEGER}]}
                      - {id: FIRST, op: sample, input: ROUND, order: {by: [], thenArrival: true}, pick: first, count: 1}
                      - {id: REST, op: sample, input: ROUND, order: {by: [], thenArrival: true}, pick: skip, count: 1}
                      - {id: BACK, op: target, input: REST, dataset: {rows: LOOP.next}, mode: overwrite, fields: [ID, QTY], order: {by: [], thenArrival: true}}
                      - {id: ONE, op: target, input: FIRST, dataset: {rows: LOOP.ONE}, mode: overwrite, fields: [ID, QTY], order: {by: [], thenArrival: true}}
                """, "LOOP.ONE", "ID, QTY");
        assertThat(rows(pipeline)).isEqualTo("ID,QTY / 7,3 / 1,9 / 5,2 / 2,4");
    }

    @Test
    void saysWhereItsFieldsComeFrom() {
        var pipeline = pipeline(LOOP.formatted(9, "fail"), "LOOP.LARGE", "ID, QTY");
        assertThat(Lineage.of(pipeline).stream()
                        .map(column -> column.field() + " "
                                + column.origins().stream()
                                        .map(origin -> origin.operator() + "." + origin.field())
                                        .collect(Collectors.joining(" "))))
                .containsExactly("ID ORDERS.ID", "QTY ORDERS.QTY RATES.FACTOR");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    LOOP.next                       | LOOP.NEXT  | NP-DOC-014
                    rows: RATES                     | rows: OTHER | NP-DOC-013
                    mode: overwrite, fields: [ID, QTY] | mode: overwrite, fields: [ID] | NP-DOC-017""")
    void isReadOnlyWhenItIsWhole(String before, String after, String code) {
        var text = document(LOOP.formatted(9, "fail").replace(before, after), "LOOP.LARGE", "ID, QTY");
        assertThat(PipelineDocuments.read(text, "p.yaml").diagnostics().stream().map(Diagnostic::id))
                .contains(code);
    }

    private String rows(Pipeline pipeline) throws Exception {
        return tester.written(pipeline, "out.csv").strip().replace("\n", " / ");
    }

    /** The pipeline as it is after it has been written down and read again. */
    private static Pipeline pipeline(String loop, String output, String fields) {
        var read = PipelineDocuments.read(document(loop, output, fields), "p.yaml");
        assertThat(read.diagnostics()).isEmpty();
        var resolved = ArrivalOrder.resolve(read.value().orElseThrow());
        assertThat(resolved.undefined()).isEmpty();
        assertThat(Soundness.problems(resolved.pipeline())).isEmpty();
        assertThat(TypeCheck.problems(resolved.pipeline())).isEmpty();
        assertThat(new DuckDbEngine().problems(resolved.pipeline())).isEmpty();
        var again = PipelineDocuments.read(PipelineDocuments.write(resolved.pipeline()), "p.yaml");
        assertThat(again.diagnostics()).isEmpty();
        return again.value().orElseThrow();
    }

    private static String document(String loop, String output, String fields) {
        return """
                apiVersion: landfall/v1
                kind: Pipeline
                name: p
                origin: {system: ALTERYX, file: p.yxmd, object: p, sha256: ''}
                operators:
                  - {id: ORDERS, op: source, dataset: {file: orders.csv, format: CSV}, fields: [{name: ID, type: INTEGER}, {name: QTY, type: INTEGER}]}
                  - {id: RATES, op: source, dataset: {file: rates.csv, format: CSV}, fields: [{name: FACTOR, type: INTEGER}]}
                LOOP
                  - {id: OUT, op: target, input: OUTPUT, dataset: {file: out.csv, format: CSV}, mode: overwrite, fields: [FIELDS], order: {by: [], thenArrival: true}}
                """.replace("LOOP\n", loop.indent(0).stripTrailing() + "\n")
                .replace("format: CSV", "format: " + CSV)
                .replace("OUTPUT", output)
                .replace("[FIELDS]", "[" + fields + "]");
    }
}
