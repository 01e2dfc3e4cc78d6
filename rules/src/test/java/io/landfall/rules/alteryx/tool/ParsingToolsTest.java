package io.landfall.rules.alteryx.tool;

import static io.landfall.rules.alteryx.tool.TaggedTable.regEx;
import static io.landfall.rules.alteryx.tool.TaggedTable.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.rules.alteryx.SmallWorkflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tools become that take texts and documents apart: Text To Columns, JSON Parse, XML Parse. */
class ParsingToolsTest {

    @Test
    void splitsIntoRecords() {
        var workflow = with(
                "TextToColumns",
                "<Field>TAGS</Field><Delimeters value=\",\\s\"/><NumFields value=\"1\"/><Flags value=\"0\"/>");
        assertThat(workflow.operators()).isEqualTo("""
                        id: TextToColumns_2 op: flatten input: TextInput_1 generator: {split: TAGS, delimiters: ", "} field: {name: _piece, type: VARCHAR(30)} ordinal: _row_2
                        id: TextToColumns_2_piece op: project input: TextToColumns_2 fields: - ID - {name: TAGS, expr: _piece} - DAY - _row - _row_2""");
    }

    @Test
    void leavesTheRestInTheLastField() {
        var workflow = with(
                "TextToColumns",
                "<Field>TAGS</Field><ErrorHandling>Last</ErrorHandling><RootName>T</RootName><Delimeters value=\",;\"/><NumFields value=\"2\"/><Flags value=\"0\"/>");
        assertThat(workflow.operators()).isEqualTo("""
                        id: TextToColumns_2 op: project input: TextInput_1 fields: - ID - TAGS - DAY - {name: T1, type: VARCHAR(30), expr: "PIECE_OF_TEXT(TAGS, ',;', 1)"} - name: T2 type: VARCHAR(30) expr: CASE WHEN PIECE_OF_TEXT(TAGS, ',;', 2) IS NULL THEN CAST(NULL AS VARCHAR(30)) ELSE AFTER_ANY_OF(TAGS, ',;') END - _row""");
    }

    @Test
    void skipsEmptyPiecesInFields() {
        var workflow = with(
                "TextToColumns",
                "<Field>TAGS</Field><ErrorHandling>Warn</ErrorHandling><RootName>T</RootName><Delimeters value=\",\"/><NumFields value=\"2\"/><Flags value=\"16\"/>");
        assertThat(workflow.operators()).isEqualTo("""
                        id: TextToColumns_2 op: project input: TextInput_1 fields: - ID - TAGS - DAY - name: T1 type: VARCHAR(30) expr: CAST(PIECE_OF_TEXT(NULLIF(PATTERN_REPLACE(TRIM_RIGHT_TEXT(TRIM_LEFT_TEXT(TAGS, ','), ','), '[,]+', ',', 'c'), ''), ',', 1) AS VARCHAR(30)) - name: T2 type: VARCHAR(30) expr: CAST(PIECE_OF_TEXT(NULLIF(PATTERN_REPLACE(TRIM_RIGHT_TEXT(TRIM_LEFT_TEXT(TAGS, ','), ','), '[,]+', ',', 'c'), ''), ',', 2) AS VARCHAR(30)) - _row""");
        assertThat(workflow.codes()).isEmpty();
    }

    /** Which delimiters the rest keeps is certain where no empty piece is in it. */
    @Test
    void reportsEmptyPiecesInTheRest() {
        var workflow = with(
                "TextToColumns",
                "<Field>TAGS</Field><ErrorHandling>Last</ErrorHandling><RootName>T</RootName><Delimeters value=\",;\"/><NumFields value=\"2\"/><Flags value=\"16\"/>");
        assertThat(workflow.codes()).containsExactly("AX-TTC-006");
        assertThat(workflow.operators())
                .contains("PATTERN_REPLACE(TAGS, '^[,;]*[^,;]+[,;]', '', 'c')")
                .contains("Text To Columns: no empty piece in the last field");
    }

    @Test
    void reportsTextsOfNothingButEmptyPieces() {
        var workflow = with(
                "TextToColumns",
                "<Field>TAGS</Field><Delimeters value=\",\"/><NumFields value=\"1\"/><Flags value=\"16\"/>");
        assertThat(workflow.codes()).containsExactly("AX-TTC-003");
        assertThat(workflow.operators())
                .contains(
                        "everyRow: NULLIF(PATTERN_REPLACE(TRIM_RIGHT_TEXT(TRIM_LEFT_TEXT(TAGS, ','), ','), '[,]+', ',', 'c'), '') IS NOT NULL");
    }

    @Test
    void makesARecordOfEachValueInJson() {
        var workflow = with(
                "JSONParse",
                "<JSON_Field>TAGS</JSON_Field><IncludeInOutput value=\"False\"/><SingleField value=\"True\"/>");
        assertThat(workflow.operators()).isEqualTo("""
                        id: JSONParse_2 op: flatten input: TextInput_1 generator: {json: TAGS} fields: - {name: _path, type: VARCHAR} - {name: _kind, type: VARCHAR} - {name: _value, type: VARCHAR} ordinal: _row_2
                        id: JSONParse_2_leaves op: filter input: JSONParse_2 condition: _kind IN ('STRING', 'INTEGER', 'FLOAT', 'BOOLEAN', 'NULL')
                        id: JSONParse_2_values op: project input: JSONParse_2_leaves fields: - ID - DAY - {name: JSON_Name, expr: _path} - {name: JSON_ValueString, expr: _value} - _row - _row_2
                        name: "JSON Parse: JSON of texts and plain numbers, each with a path of its own" input: JSONParse_2 everyRow: _path <> '' AND CASE WHEN _kind = 'FLOAT' THEN PATTERN_FOUND(_value, '^-?(0|[1-9][0-9]*)[.][0-9]*[1-9][0-9]*$', 'c') AND NUMBER_TO_COMPACT_TEXT(NUMBER_OF_TEXT(_value)) = _value ELSE _kind IN ('STRING', 'INTEGER') END""");
        assertThat(workflow.codes()).containsExactly("AX-JSN-003");
    }

    @Test
    void givesEachKindOfValueInJsonItsField() {
        var workflow = with(
                "JSONParse",
                "<JSON_Field>TAGS</JSON_Field><IncludeInOutput value=\"True\"/><SingleField value=\"False\"/>");
        assertThat(workflow.operators()).isEqualTo("""
                        id: JSONParse_2 op: flatten input: TextInput_1 generator: {json: TAGS} fields: - {name: _path, type: VARCHAR} - {name: _kind, type: VARCHAR} - {name: _value, type: VARCHAR} ordinal: _row_2
                        id: JSONParse_2_leaves op: filter input: JSONParse_2 condition: _kind IN ('STRING', 'INTEGER', 'FLOAT', 'BOOLEAN', 'NULL')
                        id: JSONParse_2_values op: project input: JSONParse_2_leaves fields: - ID - TAGS - DAY - {name: JSON_Name, expr: _path} - name: JSON_ValueString type: VARCHAR expr: CASE WHEN _kind = 'STRING' THEN _value ELSE CAST(NULL AS VARCHAR) END - name: JSON_ValueInt type: BIGINT expr: CASE WHEN _kind = 'INTEGER' THEN INTEGER_OF_TEXT(_value) ELSE CAST(NULL AS BIGINT) END - name: JSON_ValueFloat type: DOUBLE expr: CASE WHEN _kind = 'FLOAT' THEN NUMBER_OF_TEXT(_value) ELSE CAST(NULL AS DOUBLE) END - name: JSON_ValueBool type: BOOLEAN expr: CASE WHEN _kind = 'BOOLEAN' THEN _value = 'true' ELSE CAST(NULL AS BOOLEAN) END - _row - _row_2
                        name: "JSON Parse: JSON of texts, plain numbers, truths and nulls, each with a path of its own" input: JSONParse_2 everyRow: _path <> '' AND CASE WHEN _kind = 'FLOAT' THEN PATTERN_FOUND(_value, '^-?(0|[1-9][0-9]*)[.][0-9]*[1-9][0-9]*$', 'c') ELSE _kind IN ('STRING', 'INTEGER', 'BOOLEAN', 'NULL') END""");
    }

    @Test
    void blocksJsonInFieldsOfTheData() {
        var workflow = with(
                "JSONParse",
                "<JSON_Field>TAGS</JSON_Field><IncludeInOutput value=\"True\"/><SingleField value=\"False\"/><Mode>Unnest</Mode>");
        assertThat(workflow.codes()).contains("AX-JSN-002");
    }

    /** With a layout that Designer stored: the element, a child and an attribute of it. */
    @Test
    void asksForTheDelimitersOfATextToSplit() {
        assertThat(with(
                                "TextToColumns",
                                "<Field>TAGS</Field><RootName>T</RootName><Delimeters value=\"\"/><NumFields value=\"2\"/>")
                        .codes())
                .contains("AX-TTC-009");
    }

    private static SmallWorkflow xml(String element, String layout) {
        return new SmallWorkflow()
                .table(1, """
                        ID Int32 | DOC V_String:90
                        1 | x
                        """)
                .node(2, "AlteryxBasePluginsGui.XMLParse.XMLParse", """
                        <Configuration><XMLField>DOC</XMLField><XMLElement>%s</XMLElement><ChildValues value="True"/>\
                        <OuterXML value="False"/><ParseRoot value="False"/><IgnoreErrors value="False"/></Configuration>\
                        <MetaInfo connection="Output"><RecordInfo>%s<Field name="item" type="V_String" size="3"/>\
                        <Field name="name" type="V_String" size="3"/><Field name="name_id" type="V_String" size="3"/>\
                        </RecordInfo></MetaInfo>\
                        """.formatted(element, layout))
                .line("1:Output", "2:Input")
                .written("2:Output");
    }

    @Test
    void makesARecordOfEachElementOfXml() {
        var whole = "<Field name=\"ID\" type=\"Int32\"/><Field name=\"DOC\" type=\"V_String\" size=\"90\"/>";
        var workflow = xml("item", whole);
        assertThat(workflow.operators()).isEqualTo("""
                        id: XMLParse_2 op: flatten input: TextInput_1 generator: {xml: DOC, element: item, children: true, names: [item, name, name_id]} fields: - {name: _remark, type: VARCHAR} - {name: item, type: VARCHAR} - {name: name, type: VARCHAR} - {name: name_id, type: VARCHAR} ordinal: _row_2
                        id: XMLParse_2_elements op: filter input: XMLParse_2 condition: NOT COALESCE(_remark, '') IN ('NONE', 'INVALID')
                        id: XMLParse_2_fields op: project input: XMLParse_2_elements fields: [ID, DOC, item, name, name_id, _row, _row_2]
                        id: XMLParse_2_found op: aggregate input: XMLParse_2_elements measures: - {name: name, type: BIGINT, function: count, of: name} - {name: name_id, type: BIGINT, function: count, of: name_id}
                        name: "XML Parse: XML of the fields that Designer saw, each with one plain text" input: XMLParse_2 everyRow: _remark IS NULL
                        name: "XML Parse: XML that has something for each field that Designer saw" input: XMLParse_2_found everyRow: name > 0 AND name_id > 0""");
        assertThat(workflow.codes()).containsExactly("AX-XML-001", "AX-XML-002");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            other | <Field name="ID" type="Int32"/><Field name="DOC" type="V_String" size="90"/>
            item  | <Field name="ID" type="Int32"/><Field name="OLD" type="Int32"/><Field name="DOC" type="V_String" size="90"/>
            item  | <Field name="DOC" type="V_String" size="90"/>
            """)
    void leavesXmlWhoseFieldsNobodySaw(String element, String layout) {
        assertThat(xml(element, layout).codes()).contains("AX-FLOW-025");
    }

    @Test
    void checksThatNothingIsEnclosed() {
        var split = "<Field>TAGS</Field><Delimeters value=\",\"/><NumFields value=\"1\"/><Flags value=\"%d\"/>";

        assertThat(with("TextToColumns", split.formatted(1)).codes()).containsExactly("AX-TTC-004");
        assertThat(with("TextToColumns", split.formatted(12)).codes()).containsExactly("AX-TTC-004");
        assertThat(with("TextToColumns", split.formatted(32)).codes()).contains("AX-TTC-001");
    }

    @ParameterizedTest
    @CsvSource({
        "a(?=b), Match, <Match><Field>M</Field></Match>, AX-RGX-001",
        "(a), Replace, <Replace expression='(?1x)'><CopyUnmatched value='True'/></Replace>, AX-RGX-002",
        "(a), Replace, <Replace expression='x'><CopyUnmatched value='False'/></Replace>, AX-RGX-003",
        "(a)(b), ParseComplex, <ParseComplex><Field field='A' type='Int16'/></ParseComplex>, AX-RGX-004",
        "(a)(b), ParseSimple, <ParseSimple><SplitToRows value='True'/></ParseSimple>, AX-RGX-010",
        "a, ParseSimple, <ParseSimple><NumFields value='2'/><ErrorHandling>Last</ErrorHandling></ParseSimple>, AX-RGX-005",
    })
    void blocks(String pattern, String method, String settings, String code) {
        assertThat(regEx(pattern, method, settings.replace('\'', '"')).codes()).contains(code);
    }
}
