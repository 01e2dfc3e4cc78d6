package io.landfall.rules.alteryx.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Target;
import io.landfall.rules.alteryx.SmallWorkflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What In-DB tools become, and what is said of them; that databases answer right is tested where they run. */
class DatabaseRulesTest {

    private static final String LOCK_IN = "LockInGui.";

    private static SmallWorkflow sales(String query) {
        return connected(new SmallWorkflow(), 1, "Shop", query);
    }

    private static SmallWorkflow connected(SmallWorkflow workflow, int id, String connection, String query) {
        return workflow.noted(
                id,
                LOCK_IN + "LockInInput.LockInInput",
                "<Connection>%s</Connection><Query>%s</Query>".formatted(connection, query),
                "Key Int32 | Quantity Int32 | Day Date");
    }

    private static SmallWorkflow with(String tool, String configuration) {
        return then(sales("Sale"), tool, configuration);
    }

    private static SmallWorkflow then(SmallWorkflow workflow, String tool, String configuration) {
        return workflow.plugin(2, LOCK_IN + tool + "." + tool, configuration).line("1:Output", "2:Input");
    }

    private static SmallWorkflow out(SmallWorkflow workflow, String from) {
        return workflow.plugin(50, LOCK_IN + "LockInStreamOut.LockInStreamOut", "<Sort value=\"False\"/>")
                .line(from, "50:Input")
                .written("50:Output");
    }

    private static String summary(String action) {
        return """
                <SummarizeFields><SummarizeField field="Key" action="GroupBy" rename="Key"/>\
                <SummarizeField field="Quantity" action="%s" rename="Result"/></SummarizeFields>""".formatted(action);
    }

    @Test
    void readATableAsOne() {
        assertThat(out(sales("dbo.\"Sale\""), "1:Output").operators())
                .contains("dataset: {connection: Shop, table: dbo.Sale}");
        assertThat(out(sales("dbo.\"Sale\""), "1:Output").codes()).isEmpty();
    }

    @Test
    void needTheFieldsThatDesignerHasSeen() {
        var workflow = new SmallWorkflow()
                .plugin(1, LOCK_IN + "LockInInput.LockInInput", "<Connection>Shop</Connection><Query>Sale</Query>");
        assertThat(out(workflow, "1:Output").codes()).contains("AX-IDB-002");
        var other = sales("Sale")
                .noted(3, LOCK_IN + "LockInSample.LockInSample", "<Mode>First</Mode><N>1</N>", "Key Int32")
                .line("1:Output", "3:Input");
        assertThat(out(other, "3:Output").codes()).contains("AX-IDB-003");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sum                  | AX-IDB-001, AX-IDB-005
            Max                  | AX-IDB-001
            Avg                  | AX-IDB-001, AX-IDB-005, AX-IDB-012
            CountDistinct        | AX-IDB-001, AX-IDB-005, AX-IDB-013
            CountDistinctNonNull | AX-IDB-001, AX-IDB-005
            StdDev               | AX-IDB-004, AX-FLOW-007
            """)
    void sayWhatIsNotSureOfASummary(String action, String codes) {
        assertThat(out(with("LockInSummarize", summary(action)), "2:Output").codes())
                .containsExactlyInAnyOrder(codes.split(", "));
    }

    @Test
    void sayWhichRecordsNoOutputOfAFilterHas() {
        var filter = "<Mode>Custom</Mode><Expression>Key &gt; 1</Expression>";
        assertThat(out(with("LockInFilter", filter), "2:True").codes()).containsExactly("AX-IDB-001");
        assertThat(out(with("LockInFilter", filter), "2:False").codes())
                .containsExactlyInAnyOrder("AX-IDB-001", "AX-IDB-006");
        var test = "<Mode>Simple</Mode><Simple><Field>Key</Field><Operator>IS NULL</Operator></Simple>";
        assertThat(out(with("LockInFilter", test), "2:False").codes()).containsExactly("AX-IDB-001");
        assertThat(out(with("LockInFilter", test.replace("IS NULL", "SOUNDS LIKE")), "2:True")
                        .codes())
                .contains("AX-IDB-004");
    }

    /** A day that Designer computes stands beside an operand that it does not use. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <DateType>fixed</DateType>     | AX-IDB-001
            <DateType>today</DateType>     | AX-IDB-004, AX-FLOW-007
            <DateType>yesterday</DateType> | AX-IDB-004, AX-FLOW-007
            """)
    void leaveDaysThatDesignerComputesToAPerson(String kind, String codes) {
        var filter = """
                <Mode>Simple</Mode><Simple><Field>Day</Field><Operator>=</Operator><Operands>%s\
                <Operand>'2026-01-31'</Operand></Operands></Simple>""".formatted(kind);
        assertThat(out(with("LockInFilter", filter), "2:True").codes()).containsExactlyInAnyOrder(codes.split(", "));
    }

    @Test
    void sayWhoDecidesWhichRecordsAreFirst() {
        assertThat(out(with("LockInSample", "<Mode>First</Mode><N>3</N>"), "2:Output")
                        .codes())
                .containsExactlyInAnyOrder("AX-IDB-001", "AX-IDB-007");
        var sorted = "<Mode>First</Mode><N>3</N><Sort value=\"True\"><SortInfo>"
                + "<Field field=\"Day\" order=\"Descending\"/></SortInfo></Sort>";
        assertThat(out(with("LockInSample", sorted), "2:Output").codes())
                .containsExactlyInAnyOrder("AX-IDB-001", "AX-IDB-008");
        assertThat(out(with("LockInSample", sorted.replace("First", "Percent")), "2:Output")
                        .codes())
                .contains("AX-IDB-004");
    }

    /** A condition that ends the bracket around it, and so on: it would become another query than the author wrote. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Key = 1) OR (Key = 2            | AX-IDB-015, AX-FLOW-007
            Key = 1; DELETE FROM Sale       | AX-IDB-015, AX-FLOW-007
            Key = 1 /* as agreed            | AX-IDB-015, AX-FLOW-007
            Name = 'O                       | AX-IDB-015, AX-FLOW-007
            Name = 'O\\' OR Name = '         | AX-IDB-015, AX-FLOW-007
            Key = 1 # 'some                 | AX-IDB-015, AX-FLOW-007
            Key = 5--1)                     | AX-IDB-015, AX-FLOW-007
            Key = 1 /* as agreed */         | AX-IDB-001
            Key = 1 -- the reader's         | AX-IDB-001
            Name = 'O''Hara; (sons'         | AX-IDB-001
            (Key = 1) OR (Key = ABS(2))     | AX-IDB-001
            """)
    void stayInTheirPlace(String condition, String codes) {
        var filter = "<Mode>Custom</Mode><Expression>%s</Expression>".formatted(condition);
        assertThat(out(with("LockInFilter", filter), "2:True").codes()).containsExactlyInAnyOrder(codes.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Key | =    | 7                | AX-IDB-001
            Key | <    | -1.5e3           | AX-IDB-001
            Key | =    | 'O''Hara'        | AX-IDB-001
            Day | >=   | '2024-02-29'     | AX-IDB-001
            Day | >=   | 20240229         | AX-IDB-016, AX-FLOW-007
            Key | LIKE | 7                | AX-IDB-016, AX-FLOW-007
            Key | LIKE | '7%'             | AX-IDB-001
            Key | =    | O'Hara           | AX-IDB-016, AX-FLOW-007
            Key | =    | north            | AX-IDB-016, AX-FLOW-007
            Key | =    | 1 OR 1 = 1       | AX-IDB-016, AX-FLOW-007
            Key | =    | 'a' OR 'a' = 'a' | AX-IDB-016, AX-FLOW-007
            """)
    void compareWithConstants(String field, String operator, String operand, String codes) {
        var filter = """
                <Mode>Simple</Mode><Simple><Field>%s</Field><Operator>%s</Operator><Operands><DateType>fixed</DateType>\
                <Operand>%s</Operand></Operands></Simple>""".formatted(field, operator.replace("<", "&lt;").replace(">", "&gt;"), operand);
        assertThat(out(with("LockInFilter", filter), "2:True").codes()).containsExactlyInAnyOrder(codes.split(", "));
    }

    @Test
    void stayInTheirPlaceInFormulasAndQueries() {
        var formula = """
                <FormulaFields><FormulaField field="Next" type="Int32" expression="1), (2"/></FormulaFields>""";
        assertThat(out(with("LockInFormula", formula), "2:Output").codes()).contains("AX-IDB-015");
        assertThat(out(sales("SELECT * FROM Sale; DELETE FROM Sale"), "1:Output")
                        .codes())
                .contains("AX-IDB-015");
        assertThat(out(sales("-- all\nSELECT * FROM Sale;"), "1:Output").codes())
                .containsExactly("AX-IDB-001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Sale                  |         | Sale
            Selections            |         | Selections
            dbo.Sale              | dbo     | Sale
            "my.shop"."Sale 1.5"  | my.shop | Sale 1.5
            "a""b"                |         | a"b
            `shop.sale`           | shop    | sale
            [my.shop].[Sale]      | my.shop | Sale
            """)
    void readNamesOfTables(String text, String schema, String name) {
        assertThat(Databases.isQuery(text)).isFalse();
        assertThat(Databases.table("Shop", text))
                .isEqualTo(new Dataset.Table("Shop", schema == null ? "" : schema, name));
    }

    @Test
    void readNoValueThatIsReplaced() {
        var formulas = """
                <FormulaFields><FormulaField field="Key" type="Int32" expression="Key + 1"/>\
                <FormulaField field="Next" type="Int32" expression="%s + 1"/></FormulaFields>""";
        assertThat(out(with("LockInFormula", formulas.formatted("KEY")), "2:Output")
                        .codes())
                .contains("AX-IDB-011");
        assertThat(out(with("LockInFormula", formulas.formatted("Keys")), "2:Output")
                        .codes())
                .containsExactlyInAnyOrder("AX-IDB-001", "AX-IDB-005");
    }

    @Test
    void stayInOneDatabase() {
        var workflow = connected(sales("Sale"), 3, "Depot", "Sale")
                .plugin(2, LOCK_IN + "LockInUnion.LockInUnion", "<Mode>ByName</Mode><FieldMode>All</FieldMode>")
                .line("#1", "1:Output", "2:Input")
                .line("#2", "3:Output", "2:Input");
        assertThat(out(workflow, "2:Output").codes()).contains("AX-IDB-009");
    }

    @Test
    void leaveRecordsThatAreBroughtInToAPerson() {
        var workflow = new SmallWorkflow()
                .table(1, "Key Int32\n1")
                .plugin(
                        2,
                        LOCK_IN + "LockInStreamIn.LockInStreamIn",
                        "<Connection>Shop</Connection><CreateMode>TempTable</CreateMode><Table/>")
                .line("1:Output", "2:Input");
        assertThat(out(workflow, "2:Output").codes()).contains("AX-IDB-014");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "Sale"            | t."Key"
            `my shop`.`Sale`  | t.`Key`
            [dbo].[Sale]      | t.[Key]
            Sale              | t."Key"
            """)
    void quoteAsTheAuthorDoes(String table, String name) {
        var workflow = then(sales(table), "LockInSample", "<Mode>First</Mode><N>3</N>");
        assertThat(out(workflow, "2:Output").operators()).contains(name);
    }

    @Test
    void askNothingThatNobodyTakes() {
        var workflow = with("LockInSample", "<Mode>First</Mode><N>3</N>")
                .table(5, "ID Int32\n1")
                .written("5:Output");
        assertThat(workflow.operators()).doesNotContain("Shop");
        assertThat(workflow.codes()).containsExactly("AX-FLOW-003");
    }

    @Test
    void showNothingBesideABrowse() {
        var browse = "<FirstNRecords>100</FirstNRecords>";
        assertThat(with("LockInBrowse", browse).codes()).containsExactly("AX-FLOW-006");
        var other = with("LockInBrowse", browse)
                .table(5, "ID Int32\n1")
                .tool(6, "BrowseV2", "")
                .line("5:Output", "6:Input");
        assertThat(other.operators()).doesNotContain("Shop");
        assertThat(other.codes()).containsExactlyInAnyOrder("AX-FLOW-006", "AX-FLOW-003");
    }

    @Test
    void sayWhatRunsBesideWriting() {
        var write = """
                <Table>Copy</Table><CreateMode>Append</CreateMode><FormatSpecificOptions><PreSQL>lock</PreSQL>\
                </FormatSpecificOptions>""";
        assertThat(with("LockInOutput", write).codes()).containsExactly("AX-IN-007");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Create       | CREATE
            Overwrite    | OVERWRITE
            Append       | APPEND
            DeleteAppend | TRUNCATE_INSERT
            """)
    void writeAsTheToolIsSet(String mode, Target.Mode written) {
        var inDatabase = with("LockInOutput", "<Table>dbo.Copy</Table><CreateMode>%s</CreateMode>".formatted(mode));
        assertThat(inDatabase.pipeline().targets()).extracting(Target::mode).containsExactly(written);
        var output = new SmallWorkflow()
                .table(1, "ID Int32\n1")
                .plugin(2, "AlteryxBasePluginsGui.DbFileOutput.DbFileOutput", """
                        <File FileFormat="23">aka:dwh|||copy</File><FormatSpecificOptions><OutputOption>%s</OutputOption>\
                        </FormatSpecificOptions>""".formatted(mode))
                .line("1:Output", "2:Input");
        assertThat(output.pipeline().targets()).extracting(Target::mode).containsExactly(written);
    }

    @Test
    void writeBesideOtherOutputs() {
        var workflow = with("LockInOutput", "<Table>dbo.Copy</Table><CreateMode>Append</CreateMode>")
                .table(5, "ID Int32\n1")
                .written("5:Output");
        assertThat(workflow.pipeline().targets()).hasSize(2);
        assertThat(with("LockInOutput", "<Table>dbo.Copy</Table><CreateMode>Merge</CreateMode>")
                        .codes())
                .contains("AX-IDB-004");
    }
}
