package io.landfall.validation.reference.alteryx;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Texts are read and taken apart as the tools do. */
class TextReferenceTest extends ReferenceOrders {

    @Test
    void namesFieldsByTheirHeaders() throws IOException {
        assertGives("H V_String:5 | X Int16\n10 | 1\nA b | 2\n | 3\n9 | 4\n9 | 5", "CrossTab", """
            <GroupFields/><HeaderField field="H"/><DataField field="X"/><Methods><Method method="Sum"/></Methods>\
            """, "Output", """
            _Null_ | 9 | 10 | A_b
            3 | 9 | 1 | 2\
            """);
    }

    @Test
    void keepsTheRestInTheLastField() throws IOException {
        assertGives("S V_String:9\na,b;c,d\nx\n", "TextToColumns", """
            <Field>S</Field><ErrorHandling>Last</ErrorHandling><RootName>S</RootName><Delimeters value=",;"/>
            <NumFields value="2"/><Flags value="0"/>\
            """, "Output", """
            S | S1 | S2
            a,b;c,d | a | b;c,d
            x | x | -\
            """);
    }

    @Test
    void readsTextAsItIs() throws IOException {
        Files.writeString(folder.resolve("in.csv"), "ID,NAME,NAME\n01,\"a,b\",\n2,,\"\"\n");
        assertTable(
                new ReferenceWorkflow()
                        .tool(
                                1,
                                "DbFileInput",
                                "<File"
                                        + " FileFormat=\"0\">in.csv</File><FormatSpecificOptions><CodePage>65001</CodePage></FormatSpecificOptions>")
                        .written("1:Output"),
                """
                ID | NAME | NAME2
                01 | a,b | -
                2 | - | ''\
                """);
    }

    @Test
    void countsMatchesOfNothingAsTokens() throws IOException {
        assertGives("S V_String:9\n- 26\n7 B", "RegEx", """
            <Field>S</Field><RegExExpression value="(?:^|\\D+)(\\d*)"/><CaseInsensitve value="True"/><Method>ParseSimple</Method>
            <ParseSimple><SplitToRows value="False"/><RootName>T</RootName><NumFields value="2"/><ErrorHandling>Warn</ErrorHandling></ParseSimple>\
            """, "Output", """
            S | T1 | T2
            - 26 | '' | 26
            7 B | 7 | ''\
            """);
    }

    @Test
    void makesARecordOfEachValueInJson() throws IOException {
        var texts = """
            ID Int32 | JSON V_String:200
            1 | {"city": "Ro\\"me", "rooms": [{"no": 7}, {"no": -12.50}], "open": true, "pets": null}
            2 | ["a"]
            """;
        assertGives(
                texts,
                "JSONParse",
                "<JSON_Field>JSON</JSON_Field><IncludeInOutput value=\"False\"/><SingleField value=\"False\"/>",
                "Output",
                """
                ID | JSON_Name | JSON_ValueString | JSON_ValueInt | JSON_ValueFloat | JSON_ValueBool
                1 | city | Ro"me | - | - | -
                1 | rooms.0.no | - | 7 | - | -
                1 | rooms.1.no | - | - | -12.5 | -
                1 | open | - | - | - | True
                1 | pets | - | - | - | -
                2 | 0 | a | - | - | -\
                """);
    }

    @Test
    void readsNoDateOfATextThatBeginsWithNoDay() throws IOException {
        assertGives("S V_String:30\nThursday, 29 February, 2024\n29 February, 2024\n-", "DateTime", """
            <IsFrom value="False"/><InputFieldName>S</InputFieldName><Language>English</Language>
            <Format>day, dd Month, yyyy</Format><OutputFieldName>D</OutputFieldName>\
            """, "Output", """
            S | D
            Thursday, 29 February, 2024 | 2024-02-29
            29 February, 2024 | -
            - | -\
            """);
    }

    /** A letter that would become two stays as it is, as in the formula that the macro uses. */
    @Test
    void changesTheCaseOfLettersOneByOne() throws IOException {
        assertTable(
                new ReferenceWorkflow()
                        .table(1, "S V_WString:9\nStraße")
                        .macro(2, "Cleanse.yxmc", """
                                <Value name="List Box (11)">"S"</Value><Value name="Check Box (77)">True</Value>
                                <Value name="Drop Down (81)">upper</Value>\
                                """)
                        .line("1:Output", "2:Input2")
                        .written("2:Output26"),
                "S\nSTRAßE");
    }
}
