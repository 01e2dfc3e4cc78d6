package io.landfall.converter.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.sql.TypeCheck;
import io.landfall.converter.yaml.PipelineDocuments;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreeingRowsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    last_row    | _least_0 IS NOT DISTINCT FROM _greatest_0 AND (_values_0 = _rows_0 OR _least_0 IS NULL)
                    first_row   | _least_0 IS NOT DISTINCT FROM _greatest_0 AND (_values_0 = _rows_0 OR _least_0 IS NULL)
                    last_value  | _least_0 IS NOT DISTINCT FROM _greatest_0
                    first_value | _least_0 IS NOT DISTINCT FROM _greatest_0""")
    void checksThatThereIsNothingToChoose(String function, String check) {
        var agreed = AgreeingRows.settle(pipeline(function), Set.of("LATEST"));
        assertThat(agreed.settled()).extracting(Operator::id).containsExactly("LATEST");
        assertThat(PipelineDocuments.write(agreed.pipeline()))
                .contains("{name: CITY, type: VARCHAR(20), function: " + function + ", of: CITY}")
                .contains("everyRow: " + check + "\n");
        assertThat(TypeCheck.problems(agreed.pipeline())).isEmpty();
    }

    @Test
    void leavesWhatHasAnOrder() {
        var pipeline = pipeline("last_row");
        assertThat(AgreeingRows.settle(pipeline, Set.of()).pipeline()).isEqualTo(pipeline);
    }

    @Test
    void leavesWhatTellsMoreThanOneRow() {
        var pipeline = pipeline("concat");
        assertThat(AgreeingRows.settle(pipeline, Set.of("LATEST")).settled()).isEmpty();
    }

    /** PostgreSQL knows no least or greatest of them. */
    @Test
    void leavesTruthValues() {
        var pipeline = PipelineDocuments.read(
                        PipelineDocuments.write(pipeline("last_row")).replace("VARCHAR(20)", "BOOLEAN"), "latest.yaml")
                .value()
                .orElseThrow();
        assertThat(AgreeingRows.settle(pipeline, Set.of("LATEST")).settled()).isEmpty();
    }

    private static Pipeline pipeline(String function) {
        var text = """
                apiVersion: landfall/v1
                kind: Pipeline
                name: latest
                origin: {system: POWERCENTER, file: a.xml, object: SALES/m_latest, sha256: "00"}
                operators:
                  - id: ORDERS
                    op: source
                    dataset: {connection: SALES, table: ORDERS}
                    fields: [{name: CUST, type: INTEGER}, {name: CITY, type: VARCHAR(20)}, {name: DAY, type: DATE}]
                  - id: LATEST
                    op: aggregate
                    input: ORDERS
                    keys: [CUST]
                    measures:
                      - {name: CITY, type: VARCHAR(20), function: %s, of: %s}
                      - {name: N, type: BIGINT, function: count_rows}
                    order: [DAY]
                """.formatted(function, function.equals("concat") ? "[CITY, \"','\"]" : "CITY");
        return PipelineDocuments.read(text, "latest.yaml").value().orElseThrow();
    }
}
