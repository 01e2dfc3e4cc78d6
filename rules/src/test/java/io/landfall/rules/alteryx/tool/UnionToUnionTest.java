package io.landfall.rules.alteryx.tool;

import static io.landfall.rules.alteryx.tool.TwoTables.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.rules.alteryx.SmallWorkflow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnionToUnionTest {

    @Test
    void widensTheFieldsOfAUnion() {
        var workflow = new SmallWorkflow()
                .table(1, ORDERS)
                .table(2, """
                        item String:4 | CUST V_WString:3 | DAY Date
                        cup | A7 | 2024-02-29
                        """)
                .tool(3, "Union", "<ByName_OutputMode>All</ByName_OutputMode><Mode>ByName</Mode>")
                .line("#1", "1:Output", "3:Input")
                .line("#2", "2:Output", "3:Input");
        assertThat(workflow.written("3:Output").operators()).isEqualTo("""
                id: Union_3_fields_1 op: project input: TextInput_1 fields: - {name: CUST, type: VARCHAR(11), expr: CAST(CAST(CUST AS VARCHAR) AS VARCHAR(11))} - ITEM - {name: DAY, type: DATE, expr: CAST(NULL AS DATE)} - _row
                id: Union_3_fields_2 op: project input: TextInput_2 fields: - {name: CUST, type: VARCHAR(11), expr: CAST(CUST AS VARCHAR(11))} - {name: ITEM, type: VARCHAR(10), expr: CAST(item AS VARCHAR(10))} - DAY - _row
                id: Union_3_in_1 op: project input: Union_3_fields_1 fields: [CUST, ITEM, DAY, _row]
                id: Union_3_in_2 op: project input: Union_3_fields_2 fields: [CUST, ITEM, DAY, _row]
                id: Union_3 op: union inputs: [Union_3_in_1, Union_3_in_2] branch: _branch""");
    }

    /** A layout by hand that does not fit ends with an error in Designer; nothing of it is guessed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Manual | All    | CUST 1, ITEM 2, DAY 3 | CUST 1, ITEM 2        |
            Manual | All    | CUST 1, ITEM 2, DAY 3 | ITEM 2                | AX-UNI-004
            Manual | Subset | CUST 1, ITEM 2, DAY 3 | CUST 1, ITEM 2        | AX-UNI-003
            Manual | All    | CUST 0, ITEM 1, DAY 2 | CUST 0, ITEM 1        | AX-UNI-001
            Manual | All    | CUST 1, ITEM 1, DAY 2 | CUST 1, ITEM 2        | AX-UNI-001
            Manual | All    | CUST 1, GONE 2, DAY 3 | CUST 1, ITEM 2        | AX-UNI-001
            ByPos  | All    | CUST 1, ITEM 2, DAY 3 | CUST 1, ITEM 2        | AX-UNI-002
            ByName | All    | CUST 1, ITEM 2, DAY 3 | CUST 1, ITEM 2        | AX-UNI-002
            """)
    void asksForAUnionThatFits(String mode, String output, String one, String other, @Nullable String code) {
        var workflow = new SmallWorkflow()
                .table(1, "CUST Int32 | ITEM String:9 | DAY Date\n1 | cup | 2024-02-29")
                .table(2, "CUST Int32 | ITEM String:9\n2 | pot")
                .tool(3, "Union", """
                        <ByName_ErrorMode>Error</ByName_ErrorMode><ByName_OutputMode>%s</ByName_OutputMode><Mode>%s</Mode>
                        <MultiMetaInfo>%s%s</MultiMetaInfo>
                        <SetOutputOrder value="True"/><OutputOrder><Connection>#1</Connection><Connection>#2</Connection></OutputOrder>\
                        """.formatted(output, mode, layout(1, one), layout(2, other)))
                .line("#1", "1:Output", "3:Input")
                .line("#2", "2:Output", "3:Input")
                .written("3:Output");
        assertThat(workflow.codes())
                .filteredOn(found -> found.startsWith("AX-UNI"))
                .containsExactlyElementsOf(code == null ? List.of() : List.of(code));
    }

    /** Nothing was laid out by hand where no field comes in, or none is in all inputs. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Subset | ByName  | AX-UNI-005
            All    | ByHeart | AX-UNI-006
            """)
    void saysThatNoFieldLeavesAUnion(String output, String mode, String code) {
        var workflow = new SmallWorkflow()
                .table(1, "CUST Int32\n1")
                .table(2, "ITEM String:9\npot")
                .tool(3, "Union", "<ByName_OutputMode>%s</ByName_OutputMode><Mode>%s</Mode>".formatted(output, mode))
                .line("#1", "1:Output", "3:Input")
                .line("#2", "2:Output", "3:Input")
                .written("3:Output");
        assertThat(workflow.codes())
                .filteredOn(found -> found.startsWith("AX-UNI"))
                .containsExactly(code);
    }

    private static String layout(int input, String fields) {
        return "<MetaInfo name=\"#%d\"><RecordInfo>%s</RecordInfo></MetaInfo>"
                .formatted(input, fields.replaceAll("(\\w+) (\\d)(, )?", "<Field name=\"$1\" column=\"$2\"/>"));
    }

    /** The size of a fixed decimal counts the point; whole numbers keep all of their digits beside it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Byte             | FixedDecimal:5.2 | DECIMAL(6,2)
            Int32            | FixedDecimal:5.2 | DECIMAL(14,2)
            FixedDecimal:3.0 | FixedDecimal:5.2 | DECIMAL(6,2)
            FixedDecimal:5.2 | FixedDecimal:7.1 | DECIMAL(8,2)
            """)
    void makesRoomForTheNumbersOfEveryInput(String one, String other, String type) {
        var workflow = new SmallWorkflow()
                .table(1, "QTY %s\n1".formatted(one))
                .table(2, "QTY %s\n2".formatted(other))
                .tool(3, "Union", "<ByName_OutputMode>All</ByName_OutputMode><Mode>ByName</Mode>")
                .line("#1", "1:Output", "3:Input")
                .line("#2", "2:Output", "3:Input");
        assertThat(workflow.written("3:Output").operators()).contains(type);
    }
}
