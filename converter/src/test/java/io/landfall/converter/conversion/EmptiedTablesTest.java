package io.landfall.converter.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.yaml.PipelineDocuments;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table that a run empties and reads. */
class EmptiedTablesTest {

    @ParameterizedTest(name = "{0} into {1}, {2}")
    @CsvSource(delimiter = ';', textBlock = """
                    connection: DWH, table: ORDERS                          ; connection: DWH, table: orders               ; truncate_insert ; true
                    connection: DWH, table: ORDERS                          ; connection: DWH, table: ORDERS               ; truncate_merge  ; true
                    connection: DWH, table: ORDERS                          ; connection: DWH, table: ORDERS               ; overwrite       ; true
                    connection: DWH, table: ORDERS                          ; connection: DWH, schema: SALES, table: ORDERS; truncate_insert ; true
                    connection: DWH, query: select * from SALES.Orders o    ; connection: DWH, table: ORDERS               ; truncate_insert ; true
                    connection: DWH, table: ORDERS                          ; connection: DWH, table: ORDERS               ; append          ; false
                    connection: OLTP, table: ORDERS                         ; connection: DWH, table: ORDERS               ; truncate_insert ; false
                    connection: SRC_RO, schema: Sales, table: ORDERS        ; connection: DWH, schema: SALES, table: ORDERS; truncate_insert ; true
                    connection: SRC_RO, table: ORDERS                       ; connection: DWH, schema: SALES, table: ORDERS; truncate_insert ; false
                    connection: SRC_RO, query: 'select * from "SALES".ORDERS' ; connection: DWH, schema: SALES, table: ORDERS; truncate_insert; true
                    connection: SRC_RO, query: select * from STG.ORDERS     ; connection: DWH, schema: SALES, table: ORDERS; truncate_insert ; false
                    connection: SRC_RO, query: select * from ORDERS         ; connection: DWH, schema: SALES, table: ORDERS; truncate_insert ; false
                    connection: DWH, schema: STAGE, table: ORDERS           ; connection: DWH, schema: SALES, table: ORDERS; truncate_insert ; false
                    connection: DWH, query: select * from ORDERS_2024       ; connection: DWH, table: ORDERS               ; truncate_insert ; false""")
    void saysThatARunEmptiesWhatItReads(String source, String target, String mode, boolean said) {
        assertThat(EmptiedTables.doubts(pipeline(source, target, mode)))
                .extracting(diagnostic -> diagnostic.code().entry().id())
                .isEqualTo(said ? List.of("CV-TABLE-001") : List.of());
    }

    /** A statement of the session takes rows out before the run, or after it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
                    {when: before, where: "CUST = 1"}                                ; OTHERS; false
                    {when: before, where: "CUST = 1"}                                ; ORDERS; true
                    {when: before, table: {connection: DWH, table: STAGE.ORDERS}}    ; OTHERS; true
                    {when: after, table: {connection: DWH, table: STAGE.ORDERS}}     ; OTHERS; false
                    {when: after, where: "CUST = 1"}                                 ; ORDERS; false""")
    void saysThatARunDeletesWhatItReads(String deletion, String target, boolean said) {
        var mode = "append\n    deletions: [%s]".formatted(deletion);
        assertThat(EmptiedTables.doubts(
                        pipeline("connection: DWH, table: ORDERS", "connection: DWH, table: " + target, mode)))
                .hasSize(said ? 1 : 0);
    }

    /** What one load deletes after itself, another load may find or not, unless both take their rows from the same source. */
    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource(delimiter = ';', textBlock = """
                    {when: after, table: {connection: DWH, table: STAGE.ORDERS}} ; OTHER; true
                    {when: after, table: {connection: DWH, table: STAGE.ORDERS}} ; READ ; false
                    {when: after, table: {connection: DWH, table: STAGE.ITEMS}}  ; OTHER; false
                    {when: after, where: "CUST = 1"}                             ; OTHER; false""")
    void saysThatARunDeletesWhatAnotherLoadReads(String deletion, String from, boolean said) {
        var mode = """
                append
                    fields: [CUST]
                  - id: OTHER
                    op: source
                    dataset: {connection: DWH, table: CUSTOMERS}
                    fields: [{name: CUST, type: INTEGER}]
                  - id: AGAIN
                    op: target
                    input: %s
                    dataset: {connection: DWH, table: KNOWN}
                    deletions: [%s]
                    mode: append""".formatted(from, deletion);
        assertThat(EmptiedTables.doubts(
                        pipeline("connection: DWH, table: ORDERS", "connection: DWH, table: OTHERS", mode)))
                .extracting(diagnostic -> diagnostic.code().entry().id())
                .isEqualTo(said ? List.of("CV-TABLE-002") : List.of());
    }

    private static Pipeline pipeline(String source, String target, String mode) {
        var text = """
                apiVersion: landfall/v1
                kind: Pipeline
                name: refreshed
                origin: {system: POWERCENTER, file: a.xml, object: SALES/m_refreshed, sha256: "00"}
                operators:
                  - id: READ
                    op: source
                    dataset: {%s}
                    fields: [{name: CUST, type: INTEGER}]
                  - id: WRITTEN
                    op: target
                    input: READ
                    dataset: {%s}
                    mode: %s
                    fields: [CUST]
                """.formatted(source, target, mode);
        return PipelineDocuments.read(text, "refreshed.yaml").value().orElseThrow();
    }
}
