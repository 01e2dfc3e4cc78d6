package io.landfall.rules.alteryx.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Check;
import io.landfall.rules.alteryx.SmallWorkflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tools become that take texts apart: Text To Columns, RegEx, DateTime, Data Cleansing. */
class ParsingToolsTest {

    private static SmallWorkflow with(String tool, String configuration) {
        return new SmallWorkflow()
                .table(1, """
                        ID Int32 | TAGS V_String:30 | DAY Date
                        1 | a,b | 2024-01-31
                        """)
                .tool(2, tool, configuration)
                .line("1:Output", "2:Input")
                .written("2:Output");
    }

    private static SmallWorkflow regEx(String pattern, String method, String settings) {
        return with("RegEx", """
                <Field>TAGS</Field><RegExExpression value="%s"/><CaseInsensitve value="True"/><Method>%s</Method>%s""".formatted(pattern, method, settings));
    }

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

    @Test
    void parsesGroupsIntoFields() {
        var workflow = regEx(
                "([a-z]+),(\\d+)",
                "ParseComplex",
                "<ParseComplex><Field field=\"NAME\" type=\"V_String\" size=\"20\"/><Field field=\"NO\" type=\"Int16\" size=\"2\"/></ParseComplex>");
        assertThat(workflow.operators()).isEqualTo("""
                        id: RegEx_2 op: project input: TextInput_1 fields: - ID - TAGS - DAY - {name: NAME, type: VARCHAR(20), expr: "CAST(PATTERN_EXTRACT(TAGS, '([a-z]+),(\\\\d+)', 1, 'i') AS VARCHAR(20))"} - name: "NO" type: SMALLINT expr: SMALLINT_OR_NULL(INTEGER_OF_TEXT(PATTERN_EXTRACT(PATTERN_EXTRACT(TAGS, '([a-z]+),(\\d+)', 2, 'i'), '^\\s*([+-]?[0-9]+)', 1, 'c'))) - _row
                        name: "RegEx: every value fits its field" input: TextInput_1 everyRow: (SMALLINT_OR_NULL(INTEGER_OF_TEXT(PATTERN_EXTRACT(PATTERN_EXTRACT(TAGS, '([a-z]+),(\\d+)', 2, 'i'), '^\\s*([+-]?[0-9]+)', 1, 'c'))) IS NOT NULL OR PATTERN_EXTRACT(PATTERN_EXTRACT(TAGS, '([a-z]+),(\\d+)', 2, 'i'), '^\\s*([+-]?[0-9]+)', 1, 'c') IS NULL) AND NOT PATTERN_FOUND(COALESCE(PATTERN_EXTRACT(TAGS, '([a-z]+),(\\d+)', 2, 'i'), ''), '^\\s*([+-]?0[xX][0-9A-Fa-f]|\\x{A0}[\\s\\x{A0}]*[+-]?[0-9])', 'c')""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            \\w+     ; no letters other than A to Z where a pattern minds them
            x^a      ; no line breaks where a pattern minds them
            [[:punct:]] ; no characters beyond ASCII where a pattern minds them
            """)
    void checksTextsOfWhichItIsOpenWhatThePatternMakes(String pattern, String check) {
        var workflow = regEx(pattern, "Match", "<Match><Field>M</Field><ErrorUnmatched value=\"False\"/></Match>");
        assertThat(workflow.operators()).contains("\"RegEx: %s\"".formatted(check));
        assertThat(workflow.codes()).containsExactly("AX-EXPR-024");
    }

    @Test
    void replacesMatches() {
        var workflow =
                regEx("(a)-", "Replace", "<Replace expression=\"$1+\"><CopyUnmatched value=\"True\"/></Replace>");
        assertThat(workflow.operators()).isEqualTo("""
                        id: RegEx_2 op: project input: TextInput_1 fields: - ID - {name: TAGS, type: VARCHAR(30), expr: "CAST(PATTERN_REPLACE(TAGS, '(a)-', '\\\\1+', 'i') AS VARCHAR(30))"} - DAY - _row""");
    }

    @Test
    void saysWhetherAllMatches() {
        var workflow = regEx("a.*", "Match", "<Match><Field>IS_A</Field><ErrorUnmatched value=\"False\"/></Match>");
        assertThat(workflow.operators()).isEqualTo("""
                        id: RegEx_2 op: project input: TextInput_1 fields: - ID - TAGS - DAY - {name: IS_A, type: BOOLEAN, expr: "PATTERN_MATCHES(TAGS, 'a[\\\\s\\\\S]*', 'i') IS TRUE"} - _row""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ID   | Match       | <Match><Field>IS_A</Field></Match>                                       | true
            TAGS | Match       | <Match><Field>IS_A</Field></Match>                                       | false
            DAY  | ParseSimple | <ParseSimple><SplitToRows value="True"/><RootName>D</RootName></ParseSimple> | true
            """)
    void doubtsPatternsOfOtherThanTexts(String field, String method, String settings, boolean doubted) {
        var workflow = with("RegEx", """
                <Field>%s</Field><RegExExpression value="[0-9]+"/><Method>%s</Method>%s""".formatted(field, method, settings));
        assertThat(workflow.codes().contains("AX-RGX-012")).isEqualTo(doubted);
    }

    @ParameterizedTest
    @CsvSource({"ID, 2, AX-TTC-007", "TAGS, 1, AX-TTC-008"})
    void doesNotSplitNumbersAndDoubtsASingleField(String field, int count, String code) {
        var settings = "<Field>%s</Field><Delimeters value=\",\"/><NumFields value=\"%d\"/><RootName>T</RootName>";
        assertThat(with("TextToColumns", settings.formatted(field, count)).codes())
                .contains(code);
    }

    @Test
    void endsTheRunAtTextsThatDoNotMatchIfTheyAreErrors() {
        assertThat(regEx("a.*", "Match", "<Match><Field>M</Field><ErrorUnmatched value=\"True\"/></Match>")
                        .operators())
                .contains("\"RegEx: every text matches\"");
    }

    @Test
    void endsTheRunAtMoreTokensThanFieldsIfTheyAreErrors() {
        var settings =
                "<ParseSimple><RootName>T</RootName><NumFields value=\"2\"/><ErrorHandling>Error</ErrorHandling></ParseSimple>";
        assertThat(regEx("\\w", "ParseSimple", settings).operators())
                .contains("\"RegEx: at most 2 tokens\", input: RegEx_2_tokens, everyRow: _number <= 2");
    }

    @Test
    void tokenizesIntoRecords() {
        var workflow = regEx("(\\d+)", "ParseSimple", "<ParseSimple><SplitToRows value=\"True\"/></ParseSimple>");
        assertThat(workflow.operators()).isEqualTo("""
                        id: RegEx_2_position op: sequence input: TextInput_1 field: {name: _position, type: BIGINT} start: 1 increment: 1 order: [_row]
                        id: RegEx_2_tokens op: flatten input: RegEx_2_position generator: {matches: TAGS, pattern: (\\d+), ignoreCase: true} field: {name: _token, type: VARCHAR(30)} ordinal: _row_2
                        id: RegEx_2 op: join left: RegEx_2_position right: RegEx_2_tokens kind: left condition: L._position = R._position fields: - {name: ID, expr: L.ID} - {name: TAGS, expr: R._token} - {name: DAY, expr: L."DAY"} - {name: _row, expr: L._row} - {name: _row_2, expr: R._row} - {name: _row_2_2, expr: R._row_2}""");
    }

    @Test
    void tokenizesIntoFields() {
        var workflow = regEx(
                "(.*?)(?:,|$)",
                "ParseSimple",
                "<ParseSimple><SplitToRows value=\"False\"/><RootName>T</RootName><NumFields value=\"2\"/><ErrorHandling>Warn</ErrorHandling></ParseSimple>");
        assertThat(workflow.operators()).isEqualTo("""
                        id: RegEx_2_position op: sequence input: TextInput_1 field: {name: _position, type: BIGINT} start: 1 increment: 1 order: [_row]
                        id: RegEx_2_tokens op: flatten input: RegEx_2_position generator: {matches: TAGS, pattern: '([\\s\\S]*?)(?:,|$)', ignoreCase: true} field: {name: _token, type: VARCHAR(30)} ordinal: _number
                        id: RegEx_2_columns op: pivot input: RegEx_2_tokens keys: [_position] header: _number columns: - {value: "1", measure: {name: T1, type: VARCHAR(30), function: max, of: _token}} - {value: "2", measure: {name: T2, type: VARCHAR(30), function: max, of: _token}}
                        id: RegEx_2 op: join left: RegEx_2_position right: RegEx_2_columns kind: left condition: L._position = R._position fields: - {name: ID, expr: L.ID} - {name: TAGS, expr: L.TAGS} - {name: DAY, expr: L."DAY"} - {name: T1, expr: R.T1} - {name: T2, expr: R.T2} - {name: _row, expr: L._row}
                        name: "RegEx: no line breaks where a pattern minds them" input: RegEx_2_position everyRow: NOT PATTERN_FOUND(TAGS, '[\\n\\r\\f\\x{85}\\x{2028}\\x{2029}]', 'c') IS TRUE
                        {name: "RegEx: no empty token", input: RegEx_2_tokens, everyRow: _token <> ''}""");
        assertThat(workflow.codes()).contains("AX-RGX-008");
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

    @Test
    void readsDates() {
        var workflow = with(
                "DateTime",
                "<IsFrom value=\"False\"/><InputFieldName>TAGS</InputFieldName><Language>English</Language><Format>dd/MM/yyyy hh:mm:ss</Format><OutputFieldName>MOMENT</OutputFieldName>");
        assertThat(workflow.operators())
                .startsWith("""
                        id: DateTime_2 op: project input: TextInput_1 fields: - ID - TAGS - DAY - {name: MOMENT, type: TIMESTAMP, expr: "DATE_OF_TEXT(TRIM_LEFT_TEXT(TAGS, ' '), '%d/%m/%Y %H:%M:%S')"} - _row""")
                .contains("DateTime: no DATETIMEPARSE for a text that nearly follows the format %d/%m/%Y %H:%M:%S");
    }

    @Test
    void writesDates() {
        var workflow = with(
                "DateTime",
                "<IsFrom value=\"True\"/><InputFieldName>DAY</InputFieldName><Language>English</Language><Format>dd Mon yy</Format><OutputFieldName>TEXT</OutputFieldName>");
        assertThat(workflow.operators()).isEqualTo("""
                        id: DateTime_2 op: project input: TextInput_1 fields: - ID - TAGS - DAY - {name: TEXT, type: VARCHAR, expr: "DATE_TO_TEXT(CAST(\\"DAY\\" AS TIMESTAMP), '%d %b %y')"} - _row""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            d/M/yyyy         | DATE_OF_TEXT(TRIM_LEFT_TEXT(TAGS, ' '), '%d/%m/%Y')
            MMMM dd, yyyy    | ), '%b %d, %Y')
            MM-dd-yy         | DATE_OF_TEXT(TAGS, '%m-%d-%y', DATE_PART_OF('year', PARAM.RUN_DATE) - 66)
            %Y%m%d           | DATE_OF_TEXT(TAGS, '%Y%m%d')
            """)
    void readsDatesAsTheFormulaDoes(String picture, String expr) {
        assertThat(dateTime(picture, "TAGS", false).operators()).contains(expr);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            d/M/yy      | CAST(DATE_PART_OF('day', CAST(\"DAY\" AS TIMESTAMP)) AS VARCHAR)
            EEEE d MMM  | DATE_TO_TEXT(CAST(\"DAY\" AS TIMESTAMP), '%A ')
            %d.%m.      | DATE_TO_TEXT(CAST(\"DAY\" AS TIMESTAMP), '%d.%m.')
            """)
    void writesDatesInOtherPictures(String picture, String expr) {
        assertThat(dateTime(picture, "DAY", true).operators().replace("\\", "")).contains(expr);
    }

    @ParameterizedTest
    @CsvSource({"QQ yyyy, DAY, true", "*/dd/yyyy, TAGS, false", "%d Month %Y, TAGS, false", "HH:mm, TAGS, false"})
    void blocksPicturesThatAreNotKnown(String picture, String field, boolean toText) {
        assertThat(dateTime(picture, field, toText).codes()).contains("AX-DTM-001");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void blocksDatesOfNumbers(boolean toText) {
        assertThat(dateTime("yyyy-MM-dd", "ID", toText).codes())
                .contains("AX-DTM-004")
                .doesNotContain("AX-DTM-001");
    }

    /** What is written goes before what is chosen, and nobody says whether Designer keeps both. */
    @ParameterizedTest
    @CsvSource({"yyyy-MM-dd, true", "Custom, false", "dd/MM/yyyy, false", "'', false"})
    void warnsOfTwoFormats(String chosen, boolean warned) {
        var workflow = with(
                "DateTime",
                "<IsFrom value=\"False\"/><InputFieldName>TAGS</InputFieldName><Format>%s</Format><InputFormat>dd/MM/yyyy</InputFormat><OutputFieldName>OUT</OutputFieldName>"
                        .formatted(chosen));
        assertThat(workflow.codes().contains("AX-DTM-003")).isEqualTo(warned);
    }

    private static SmallWorkflow dateTime(String picture, String field, boolean toText) {
        return with(
                "DateTime",
                "<IsFrom value=\"%s\"/><InputFieldName>%s</InputFieldName><Language>English</Language><Format>Custom</Format><InputFormat>%s</InputFormat><OutputFieldName>OUT</OutputFieldName>"
                        .formatted(toText, field, picture));
    }

    @Test
    void cleansChosenFields() {
        var workflow = new SmallWorkflow()
                .table(1, "ID Int32 | TAGS V_String:30\n1 | a")
                .macro(2, "Cleanse.yxmc", """
                        <Value name="Check Box (135)">False</Value><Value name="Check Box (136)">True</Value>
                        <Value name="List Box (11)">"ID","TAGS"</Value><Value name="Check Box (84)">True</Value>
                        <Value name="Check Box (117)">True</Value><Value name="Check Box (15)">True</Value>
                        <Value name="Check Box (70)">True</Value><Value name="Check Box (77)">True</Value>
                        <Value name="Drop Down (81)">upper</Value>""")
                .line("1:Output", "2:Input2")
                .written("2:Output26");
        assertThat(workflow.operators()).startsWith("""
                        id: Cleanse_2_filled op: filter input: TextInput_1 condition: ID IS NOT NULL OR TAGS IS NOT NULL
                        id: Cleanse_2 op: project input: Cleanse_2_filled fields: - {name: ID, type: INTEGER, expr: "COALESCE(ID, 0)"} - name: TAGS type: VARCHAR(30) expr: CAST(UPPER(TRIM_SPACE(PATTERN_REPLACE(COALESCE(TAGS, ''), '[!-/:-@\\[-`{-~]', '', 'c'))) AS VARCHAR(30)) - _row""");
        assertThat(workflow.codes()).containsExactly("AX-CLN-005");
        assertThat(workflow.operators())
                .contains(
                        "everyRow: TRIM_SPACE(PATTERN_REPLACE(TAGS, '[!-/:-@\\[-`{-~]', '', 'c')) IS NOT DISTINCT FROM PATTERN_REPLACE(TRIM_SPACE(TAGS), '[!-/:-@\\[-`{-~]', '', 'c')");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "ID","TAGS"     | false
        "ID", "TAGS"    | false
        ``              | false
        ID,TAGS         | true
        ID=True         | true
        """)
    void warnsOfFieldsThatAreListedInAnotherWay(String fields, boolean warned) {
        var workflow = new SmallWorkflow()
                .table(1, "ID Int32 | TAGS V_String:30\n1 | a")
                .macro(2, "Cleanse.yxmc", """
                        <Value name="List Box (11)">%s</Value><Value name="Check Box (15)">True</Value>""".formatted(fields))
                .line("1:Output", "2:Input2")
                .written("2:Output26");
        assertThat(workflow.codes().contains("AX-PARSE-106")).isEqualTo(warned);
    }

    /** Where words start after marks is as open as in a formula. */
    @Test
    void checksWhereWordsStart() {
        var workflow = new SmallWorkflow()
                .table(1, "ID Int32 | TAGS V_String:30\n1 | a")
                .macro(2, "Cleanse.yxmc", """
                        <Value name="List Box (11)">"ID","TAGS"</Value><Value name="Check Box (15)">True</Value>
                        <Value name="Check Box (77)">True</Value><Value name="Drop Down (81)">title</Value>""")
                .line("1:Output", "2:Input2")
                .written("2:Output26");
        assertThat(workflow.codes()).containsExactly("AX-CLN-008");
        assertThat(workflow.operators()).contains("everyRow: PATTERN_FOUND(TRIM_SPACE(TAGS), '[^\\s");
    }

    /** Which fields hold nothing is in the data, which nobody has looked at here. */
    @Test
    void keepsFieldsThatMayHoldNothing() {
        var workflow = new SmallWorkflow()
                .table(1, "ID Int32 | TAGS V_String:30\n1 | a")
                .macro(2, "Cleanse.yxmc", """
                        <Value name="Check Box (135)">True</Value><Value name="Check Box (136)">False</Value>
                        <Value name="List Box (11)">"ID"</Value><Value name="Check Box (117)">True</Value>""")
                .line("1:Output", "2:Input2")
                .written("2:Output26");
        assertThat(workflow.codes()).containsExactly("AX-CLN-007");
        assertThat(workflow.pipeline().checks())
                .extracting(Check::name)
                .containsExactly("Cleanse: the same fields hold nothing", "Cleanse: there are records");
    }
}
