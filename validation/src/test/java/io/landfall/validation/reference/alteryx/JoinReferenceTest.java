package io.landfall.validation.reference.alteryx;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Records of two inputs meet as the tools let them. */
class JoinReferenceTest extends ReferenceOrders {

    @Test
    void joinsNullWithNull() throws IOException {
        var join = """
            <JoinInfo connection="Left"><Field field="SHOP"/></JoinInfo><JoinInfo connection="Right"><Field field="SHOP"/></JoinInfo>
            <SelectConfiguration><Configuration outputConnection="Join"><SelectFields><SelectField field="*Unknown" selected="True"/></SelectFields></Configuration></SelectConfiguration>\
            """;
        assertJoined("Join", join, "Left,Right", "Join", """
            ID | SHOP | QTY | PRICE | Right_SHOP | CITY
            3 | - | 2 | 4 | - | nowhere
            1 | north | 5 | 2.5 | north | Oslo
            4 | north | 1 | 10 | north | Oslo\
            """);
        assertJoined("Join", join, "Left,Right", "Left", """
            ID | SHOP | QTY | PRICE
            2 | south | - | 1.25\
            """);
        assertJoined("Join", join, "Left,Right", "Right", """
            SHOP | CITY
            west | Cork\
            """);
    }

    @Test
    void keepsTargetsWithoutSource() throws IOException {
        assertTable(
                new ReferenceWorkflow()
                        .table(1, "ID Int32\n1\n2")
                        .table(2, "R Int32\n5")
                        .tool(3, "Filter", "<Mode>Custom</Mode><Expression>[R] = 1</Expression>")
                        .tool(4, "AppendFields", "<CartesianMode>Error</CartesianMode>")
                        .line("2:Output", "3:Input")
                        .line("1:Output", "4:Targets")
                        .line("3:True", "4:Source")
                        .written("4:Output"),
                """
                ID | R
                1 | -
                2 | -\
                """);
    }

    @Test
    void unitesByName() throws IOException {
        assertTable(
                new ReferenceWorkflow()
                        .table(1, "ID Int32 | A V_String:3\n1 | x")
                        .table(2, "a V_String:3 | id V_String:3 | B V_String:3\ny | 2b | z")
                        .tool(
                                3,
                                "Union",
                                "<ByName_ErrorMode>Warning</ByName_ErrorMode><ByName_OutputMode>All</ByName_OutputMode><Mode>ByName</Mode>")
                        .line("#1", "1:Output", "3:Input")
                        .line("#2", "2:Output", "3:Input")
                        .written("3:Output"),
                """
                ID | A | B
                1 | x | -
                2b | y | z\
                """);
    }

    @Test
    void appendsWhatItFindsUnlessSeveralWouldAnswer() throws IOException {
        var find = """
            <FieldFind>SHOP</FieldFind><FieldSearch>SHOP</FieldSearch><FindMode>%s</FindMode><NoCase value="False"/>
            <MatchWholeWord value="False"/><ReplaceMode>Append</ReplaceMode><ReplaceMultipleFound value="False"/>
            <ReplaceAppendFields><Field field="CITY"/></ReplaceAppendFields>\
            """;
        assertJoined("FindReplace", find.formatted("FindWhole"), "Targets,Source", "Output", """
            ID | SHOP | QTY | PRICE | CITY
            1 | north | 5 | 2.5 | Oslo
            2 | south | - | 1.25 | -
            3 | - | 2 | 4 | -
            4 | north | 1 | 10 | Oslo\
            """);
        assertTable(
                new ReferenceWorkflow()
                        .table(1, "SHOP V_String:10\nnorthwest")
                        .table(2, SHOPS)
                        .tool(3, "FindReplace", find.formatted("FindAny"))
                        .line("1:Output", "3:Targets")
                        .line("2:Output", "3:Source")
                        .written("3:Output"),
                "undefined: a Find Replace where several records of the source match");
    }

    /** Records that look for a text in other letters and have one answer leave no doubt, and a Null is an answer. */
    @Test
    void replacesAWholeFieldByNull() throws IOException {
        assertTable(
                new ReferenceWorkflow()
                        .table(1, "S V_String:10\nnorth\nsouth")
                        .table(2, "K V_String:10 | V V_String:10\nNorth | \nNORTH | \nsouth | S")
                        .tool(3, "FindReplace", """
                                <FieldFind>S</FieldFind><FieldSearch>K</FieldSearch><ReplaceFoundField>V</ReplaceFoundField>
                                <FindMode>FindWhole</FindMode><NoCase value="True"/><ReplaceMode>Replace</ReplaceMode>
                                <ReplaceMultipleFound value="True"/>\
                                """)
                        .line("1:Output", "3:Targets")
                        .line("2:Output", "3:Source")
                        .written("3:Output"),
                """
                S
                -
                S\
                """);
    }

    /** A saved workflow shows a field without values as a text without limits. */
    @Test
    void keepsTextsInAFieldThatCameEmpty() throws IOException {
        assertTable(
                new ReferenceWorkflow()
                        .tool(1, "TextInput", """
                                <NumRows value="1"/><Fields><Field name="S"/></Fields><Data><r><c/></r></Data>\
                                """)
                        .tool(2, "Formula", """
                                <FormulaFields><FormulaField field="S" expression="'north'" type="V_WString"/></FormulaFields>\
                                """)
                        .line("1:Output", "2:Input")
                        .written("2:Output"),
                "S\nnorth");
    }
}
