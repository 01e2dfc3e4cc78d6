package io.landfall.converter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.yaml.PipelineDocuments;
import org.junit.jupiter.api.Test;

/** The statements of a script in their order. */
class SqlScriptTest {

    /** A database refuses to make what is there already. */
    @Test
    void makesATable() {
        var text = """
                apiVersion: landfall/v1
                kind: Pipeline
                name: made
                origin: {system: ALTERYX, file: a.yxmd, object: a, sha256: "00"}
                operators:
                  - id: READ
                    op: source
                    dataset: {connection: DWH, table: STAGE}
                    fields: [{name: CUST, type: INTEGER}]
                  - id: MADE
                    op: target
                    input: READ
                    dataset: {connection: DWH, table: ONE}
                    mode: create
                    fields: [CUST]
                """;
        var pipeline = PipelineDocuments.read(text, "made.yaml").value().orElseThrow();
        assertThat(SqlScript.of(pipeline, Dialect.POSTGRESQL))
                .contains("CREATE TABLE \"ONE\" AS\n")
                .doesNotContain("DELETE", "INSERT");
    }

    /** Another target still reads what the SQL after the first one's load deletes. */
    @Test
    void deletesAfterAllTargetsAreWritten() {
        var text = """
                apiVersion: landfall/v1
                kind: Pipeline
                name: staged
                origin: {system: POWERCENTER, file: a.xml, object: SALES/m_staged, sha256: "00"}
                operators:
                  - id: READ
                    op: source
                    dataset: {connection: DWH, table: STAGE}
                    fields: [{name: CUST, type: INTEGER}]
                  - id: FIRST
                    op: target
                    input: READ
                    dataset: {connection: DWH, table: ONE}
                    mode: append
                    fields: [CUST]
                    deletions:
                      - {when: before, where: "CUST = 1"}
                      - {when: before, where: "TRUE", memberships: [{value: CUST, among: not_in, values: CUST, where: "CUST > 2"}]}
                      - {when: after, table: {connection: DWH, table: STAGE}}
                  - id: SECOND
                    op: target
                    input: READ
                    dataset: {connection: DWH, table: TWO}
                    mode: append
                    fields: [CUST]
                """;
        var pipeline = PipelineDocuments.read(text, "staged.yaml").value().orElseThrow();
        assertThat(SqlScript.of(pipeline, Dialect.POSTGRESQL))
                .containsSubsequence(
                        "DELETE FROM \"ONE\" WHERE",
                        "DELETE FROM \"ONE\" WHERE CUST NOT IN (SELECT CUST FROM \"ONE\" WHERE CUST > 2);",
                        "INSERT INTO \"ONE\"",
                        "INSERT INTO TWO",
                        "DELETE FROM STAGE;");
    }
}
