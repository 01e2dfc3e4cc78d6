package io.landfall.validation.reference.alteryx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Some orders and shops that the reference executor puts through tools. A dash stands for Null. */
class ReferenceOrders {

    static final String ORDERS = """
        ID Int32 | SHOP V_String:10 | QTY Int16 | PRICE Double
        1 | north | 5 | 2.5
        2 | south |  | 1.25
        3 |  | 2 | 4
        4 | north | 1 | 10
        """;

    static final String SHOPS = """
        SHOP V_String:10 | CITY V_String:10
        north | Oslo
         | nowhere
        west | Cork
        """;

    @TempDir
    Path folder;

    void assertGives(String tool, String configuration, String expected) throws IOException {
        assertGives(ORDERS, tool, configuration, "Output", expected);
    }

    void assertGives(String table, String tool, String configuration, String anchor, String expected)
            throws IOException {
        assertTable(
                new ReferenceWorkflow()
                        .table(1, table)
                        .tool(2, tool, configuration)
                        .line("1:Output", "2:Input")
                        .written("2:" + anchor),
                expected);
    }

    void assertJoined(String tool, String configuration, String anchors, String anchor, String expected)
            throws IOException {
        var inputs = anchors.split(",");
        assertTable(
                new ReferenceWorkflow()
                        .table(1, ORDERS)
                        .table(2, SHOPS)
                        .tool(3, tool, configuration)
                        .line("1:Output", "3:" + inputs[0])
                        .line("2:Output", "3:" + inputs[1])
                        .written("3:" + anchor),
                expected);
    }

    void assertTable(ReferenceWorkflow workflow, String expected) throws IOException {
        assertThat(workflow.table(folder)).isEqualTo(expected.strip());
    }
}
