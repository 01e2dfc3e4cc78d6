package io.landfall.workbench.asset;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.analysis.Lineage;
import io.landfall.workbench.asset.PipelineView.Column;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PipelineViewTest {

    private static final String DOCUMENT = """
            apiVersion: landfall/v1
            kind: Pipeline
            name: m_orders
            origin:
              system: POWERCENTER
              file: wf_orders.XML
              object: SALES/m_orders
              sha256: "%s"
            operators:
              - id: ORDERS
                op: source
                dataset: {connection: erp, table: ORDERS}
                fields: [{name: QTY, type: INTEGER}, {name: PRICE, type: INTEGER}]
                origin: SALES/m_orders/ORDERS
              - id: NET
                op: project
                input: ORDERS
                fields: [{name: NET, type: INTEGER, expr: QTY * PRICE}]
                origin: SALES/m_orders/EXP_NET
              - id: SALES
                op: target
                input: NET
                dataset: {connection: dwh, table: SALES}
                mode: append
                fields: [NET]
                origin: SALES/m_orders/SALES
            """.formatted("0".repeat(64));

    private static final List<PrintedScripts.Script> SCRIPTS = List.of(new PrintedScripts.Script("duckdb", "SELECT 1"));

    @Test
    void saysWhereColumnsComeFromAndWhatRuns() {
        var view = PipelineView.of("m_orders.yaml", DOCUMENT, SCRIPTS, Optional.empty(), List.of())
                .orElseThrow();
        assertThat(view.columns())
                .containsExactly(new Column(
                        "SALES",
                        "NET",
                        List.of(new Lineage.Origin("ORDERS", "PRICE"), new Lineage.Origin("ORDERS", "QTY"))));
        assertThat(view.sql())
                .singleElement()
                .satisfies(script -> assertThat(script.html()).contains("SELECT"));
        assertThat(view.converted()).contains("href=\"#op-NET\"", "data-place=\"SALES/m_orders/EXP_NET\"");
        assertThat(view.yaml()).contains("id=\"op-NET\" data-place=\"SALES/m_orders/EXP_NET\"");
        assertThat(view.legacy()).isEmpty();
    }

    @Test
    void isNotThereForADocumentThatCannotBeRead() {
        assertThat(PipelineView.of("x.yaml", "kind: Banana", SCRIPTS, Optional.empty(), List.of()))
                .isEmpty();
    }

    @Test
    void showsAWorkflowWithItsConditions() {
        var document = """
                apiVersion: landfall/v1
                kind: Workflow
                name: wf_orders
                origin: {system: POWERCENTER, file: wf_orders.XML, object: SALES/wf_orders, sha256: ""}
                tasks:
                  - {task: Start, do: start, origin: SALES/wf_orders/Start}
                  - {task: s_load, do: pipeline, object: SALES/m_orders, pipeline: m_orders.yaml, origin: SALES/wf_orders/s_load}
                  - {task: tell, do: send, to: owner, subject: done, text: "", enabled: false}
                links:
                  - {from: Start, to: s_load}
                  - {from: s_load, to: tell, when: "s_load.STATUS = 'FAILED'"}
                """;
        var view = PipelineView.of("SALES/wf_orders.workflow.yaml", document, SCRIPTS, Optional.empty(), List.of())
                .orElseThrow();
        assertThat(view.isWorkflow()).isTrue();
        assertThat(view.converted())
                .contains("href=\"#op-s_load\"", "data-place=\"SALES/wf_orders/s_load\"", "s_load.STATUS = ");
        assertThat(view.yaml()).contains("id=\"op-s_load\" data-place=\"SALES/wf_orders/s_load\"");
        assertThat(view.sql()).isEmpty();
    }
}
