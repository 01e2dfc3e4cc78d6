package io.landfall.validation.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions that have failed although all their targets are written. */
class StoppedSessionsTest {

    private static final String PIPELINE = """
        apiVersion: landfall/v1
        kind: Pipeline
        name: m
        origin: {system: POWERCENTER, file: wf.XML, object: SALES/m, sha256: ""}
        operators:
          - {id: SIZES, op: values, fields: [{name: SIZE, type: INTEGER}], rows: [[1], [0], [0], [5]]}
          - {id: ERR, op: reject, input: SIZES, condition: SIZE = 0, reason: no size}
          - {id: MARKS, op: project, input: ERR.rejected, fields: [{name: _error, type: INTEGER, expr: "1"}]}
          - id: COUNT
            op: aggregate
            input: MARKS
            measures: [{name: _errors, type: BIGINT, function: count_rows}]
            rowWhenEmpty: true
          - id: TGT
            op: target
            input: ERR
            dataset:
              file: sizes.csv
              format: {kind: delimited, delimiter: ",", encoding: UTF-8, header: names}
            mode: overwrite
            fields: [SIZE]
        checks:
          - {name: few errors, input: COUNT, everyRow: _errors < CAST(%d AS BIGINT)}
          - {name: small sizes, input: ERR, everyRow: SIZE < 5}
        """;

    private final Path folder;
    private final WorkflowRuns runs;

    StoppedSessionsTest(@TempDir Path folder) {
        this.folder = folder;
        runs = new WorkflowRuns(folder);
    }

    /** Another check that does not hold is no failure of the session. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        3 | S S, s S, b S
        2 | S S, s F, b N
        """)
    void failsWhereTheSessionStops(int limit, String tasks) throws IOException {
        Files.writeString(folder.resolve("m.yaml"), PIPELINE.formatted(limit));
        var result = runs.run("""
                tasks:
                  - {task: S, do: start}
                  - {task: s, do: pipeline, object: SALES/m, pipeline: m.yaml}
                  - {task: b, do: assign, set: []}
                links: [{from: S, to: s}, {from: s, to: b, when: "s.STATUS = 'SUCCEEDED'"}]
                """);
        assertThat(WorkflowRuns.told(result)).isEqualTo(tasks);
        assertThat(folder.resolve("sizes.csv")).hasContent("SIZE\n1\n5\n");
    }
}
