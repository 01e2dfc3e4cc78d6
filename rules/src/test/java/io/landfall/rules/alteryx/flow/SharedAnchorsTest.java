package io.landfall.rules.alteryx.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.rules.alteryx.SmallWorkflow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where two lines lead to one input, the records of one of them are lost, unless the tool takes them all. */
class SharedAnchorsTest {

    @ParameterizedTest(name = "{0}, from {2}")
    @CsvSource({
        "RecordID, <FieldName>NO</FieldName>, 2, true",
        "RecordID, <FieldName>NO</FieldName>, 1, false",
        "Union,    <Mode>ByName</Mode>,       2, false",
    })
    void saysThatRecordsAreLost(String tool, String settings, int other, boolean lost) {
        var workflow = new SmallWorkflow()
                .table(1, "QTY Int32\n5")
                .table(2, "QTY Int32\n7")
                .tool(3, tool, settings)
                .line("1:Output", "3:Input")
                .line(other + ":Output", "3:Input")
                .written("3:Output");
        assertThat(workflow.codes().contains("AX-FLOW-033")).isEqualTo(lost);
    }
}
