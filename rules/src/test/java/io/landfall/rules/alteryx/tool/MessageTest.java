package io.landfall.rules.alteryx.tool;

import static io.landfall.rules.alteryx.tool.OneTable.table;
import static io.landfall.rules.alteryx.tool.OneTable.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTest {

    /** An error before the first record, or after the last one, is one as soon as there is a record. */
    @ParameterizedTest
    @CsvSource({
        "First, Error, 1",
        "All, Error, 1",
        "Last, Error, 1",
        "First, ErrorStop, 1",
        "First, Warning, 0",
        "Last, Message, 0"
    })
    void checksThatNoRecordComesToAnError(String when, String type, int checks) {
        var workflow = with(
                "Message",
                "<When>%s</When><Type>%s</Type><MessageExpression>'bad'</MessageExpression>".formatted(when, type));
        assertThat(workflow.pipeline().checks()).hasSize(checks);
    }

    @Test
    void checksWhatAMessageReportsAtTheEndOfALine() {
        var workflow = table().tool(
                        2,
                        "Message",
                        "<When>First</When><Type>Error</Type><MessageExpression>'bad'</MessageExpression>")
                .line("1:Output", "2:Input")
                .written("1:Output");
        assertThat(workflow.pipeline().checks()).hasSize(1);
    }

    @Test
    void checksWhatAMessageReports() {
        var workflow = with(
                "Message",
                "<When>Filter</When><Filter>[ORDER_ID] &lt;"
                        + " 0</Filter><Type>Error</Type><MessageExpression>'bad'</MessageExpression>");
        assertThat(workflow.pipeline().checks()).hasSize(1);
    }
}
