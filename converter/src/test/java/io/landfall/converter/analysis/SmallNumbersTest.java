package io.landfall.converter.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.yaml.PipelineDocuments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallNumbersTest {

    private static final String PIPELINE = """
        apiVersion: landfall/v1
        kind: Pipeline
        name: small
        origin: {system: ALTERYX, file: a.yxmd, object: a, sha256: "00"}
        operators:
          - id: SRC
            op: source
            dataset: {connection: SALES, table: ORDERS}
            fields: [{name: ID, type: BIGINT}, {name: QTY, type: INTEGER}]
          - {id: NUM, op: sequence, input: SRC, field: {name: N, type: BIGINT}, start: 1, increment: 1}
          - {id: VAL, op: values, fields: [{name: FEW, type: BIGINT}, {name: MANY, type: BIGINT}], rows: [["1", "9007199254740992"]], ordinal: R}
          - id: PRJ
            op: project
            input: NUM
            fields:
              - ID
              - N
              - {name: WIDE, type: BIGINT, expr: CAST(QTY AS BIGINT)}
              - {name: CHOICE, type: BIGINT, expr: CASE WHEN ID > 5 THEN N ELSE CAST(NULL AS BIGINT) END}
              - {name: OTHER, type: BIGINT, expr: CASE WHEN N > 5 THEN ID ELSE N END}
          - {id: KEPT, op: filter, input: PRJ, condition: ID > 5}
          - id: AGG
            op: aggregate
            input: KEPT
            keys: [N]
            measures:
              - {name: AMOUNT, type: BIGINT, function: count_rows}
              - {name: TOTAL, type: BIGINT, function: sum, of: N}
              - {name: LAST, type: BIGINT, function: max, of: N}
              - {name: LAST_ID, type: BIGINT, function: max, of: ID}
          - id: JNR
            op: join
            left: AGG
            right: VAL
            kind: left
            condition: L.N = R.R
            fields: [{name: AMOUNT, expr: L.AMOUNT}, {name: FEW, expr: R.FEW}, {name: MANY, expr: R.MANY}]
          - {id: WIN, op: window, input: KEPT, fields: [{name: PLACE, type: BIGINT, function: row_number}]}
        """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        SRC  | ID      | false
        NUM  | N       | true
        NUM  | ID      | false
        VAL  | FEW     | true
        VAL  | MANY    | false
        VAL  | R       | true
        PRJ  | WIDE    | true
        KEPT | CHOICE  | true
        KEPT | OTHER   | false
        AGG  | N       | true
        AGG  | AMOUNT  | true
        AGG  | TOTAL   | false
        AGG  | LAST    | true
        AGG  | LAST_ID | false
        JNR  | AMOUNT  | true
        JNR  | FEW     | true
        JNR  | MANY    | false
        WIN  | PLACE   | true
        WIN  | N       | true
        WIN  | ID      | false\
        """)
    void knowsWhichNumbersDoublesTell(String operator, String field, boolean small) {
        var read = PipelineDocuments.read(PIPELINE, "small.yaml");
        var pipeline = read.value()
                .orElseThrow(() -> new IllegalStateException(read.diagnostics().toString()));
        assertThat(new SmallNumbers(pipeline.operators()).are(InputRef.of(operator), field))
                .isEqualTo(small);
    }
}
