package io.landfall.rules.alteryx.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.rules.alteryx.SmallWorkflow;
import org.junit.jupiter.api.Test;

/** Files of XML and JSON become what Designer saw of them. */
class DocumentToFlattenTest {

    private static SmallWorkflow reading(String file, String options, String fields) {
        return new SmallWorkflow()
                .node(1, "AlteryxBasePluginsGui.DbFileInput.DbFileInput", """
                        <Configuration>%s<FormatSpecificOptions>%s</FormatSpecificOptions></Configuration>
                        <MetaInfo connection="Output"><RecordInfo>%s</RecordInfo></MetaInfo>\
                        """.formatted(file, options, fields))
                .written("1:Output");
    }

    private static String text(String name) {
        return "<Field name=\"%s\" type=\"V_WString\" size=\"99\" source=\"File: x\"/>".formatted(name);
    }

    @Test
    void takesTheElementThatIsNamed() {
        var workflow = reading(
                "<File FileFormat=\"37\">in\\parcels.xml</File>",
                "<XmlElement>to</XmlElement><ChildValues>False</ChildValues>",
                text("to") + text("depot"));
        assertThat(workflow.operators())
                .contains("format: {kind: document, encoding: UTF-8}")
                .contains("generator: {xml: Document, element: to, names: [to, depot]}");
        assertThat(workflow.codes()).contains("AX-XML-001");
    }

    @Test
    void takesAllThatTheRootHas() {
        assertThat(reading("<File FileFormat=\"37\">in\\parcels.xml</File>", "", text("parcel") + text("id"))
                        .operators())
                .contains("element: parcel, demand: all_of_root, children: true");
    }

    @Test
    void takesValuesOfJsonByTheFieldsThatWereSeen() {
        var file = "<File RecordLimit=\"5\" FileFormat=\"54\">in\\depots.json</File>";
        assertThat(reading(file, "", text("JSON_Name") + text("JSON_ValueString"))
                        .operators())
                .contains("generator: {json: Document}", "count: 5")
                .doesNotContain("JSON_ValueInt");
        assertThat(reading(
                                file,
                                "",
                                text("JSON_Name")
                                        + text("JSON_ValueString")
                                        + "<Field name=\"JSON_ValueInt\" type=\"Int64\"/><Field name=\"JSON_ValueFloat\" type=\"Double\"/>"
                                        + "<Field name=\"JSON_ValueBool\" type=\"Bool\"/>")
                        .operators())
                .contains("JSON_ValueBool");
    }

    @Test
    void leavesToAPersonWhatNobodySaw() {
        assertThat(reading("<File FileFormat=\"54\">in\\depots.json</File>", "", "")
                        .codes())
                .contains("AX-IN-014");
        assertThat(reading(
                                "<File OutputFileName=\"FileName\" FileFormat=\"37\">in\\p*.xml</File>",
                                "",
                                text("parcel") + text("FileName"))
                        .codes())
                .contains("AX-IN-004");
    }
}
