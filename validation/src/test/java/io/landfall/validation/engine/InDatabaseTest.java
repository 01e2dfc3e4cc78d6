package io.landfall.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.validation.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In-DB tools that have become one query, run by databases over the tables that the tools read. */
class InDatabaseTest {

    private static final String TABLES = """
            DROP SCHEMA IF EXISTS "Shop" CASCADE;
            CREATE SCHEMA "Shop";
            CREATE TABLE "Shop"."Product" ("Key" INT, "Name" VARCHAR(20), "User" VARCHAR(5));
            INSERT INTO "Shop"."Product" VALUES (1, 'tea', 'a'), (2, 'milk', NULL), (3, 'salt', 'c'), (NULL, 'lost', 'd');
            CREATE TABLE "Shop"."Sale" ("Key" INT, "Quantity" INT, "Day" DATE);
            INSERT INTO "Shop"."Sale" VALUES (1, 5, DATE '2024-01-31'), (1, 7, DATE '2024-02-29'), (2, NULL, DATE '2024-03-01'),
                (4, 1, DATE '2023-12-31'), (NULL, 2, NULL);
            """;

    private static final String PRODUCT = "Key Int32 | Name V_String:20 | User V_String:5";
    private static final String SALE = "Key Int32 | Quantity Int32 | Day Date";

    @TempDir
    private Path folder;

    private enum Server {
        DUCKDB,
        POSTGRESQL;

        private String url(Path folder) {
            return this == DUCKDB ? "jdbc:duckdb:" + folder.resolve("base.db") : TestPostgres.url();
        }
    }

    private static RunnableWorkflow workflow() {
        return new RunnableWorkflow();
    }

    private static String connect(String query) {
        return "<Connection>Shop</Connection><Query>%s</Query>".formatted(query);
    }

    private static RunnableWorkflow products() {
        return workflow().noted(1, "LockInGui.LockInInput.LockInInput", connect("\"Shop\".\"Product\""), PRODUCT);
    }

    private static RunnableWorkflow sales() {
        return workflow()
                .noted(1, "LockInGui.LockInInput.LockInInput", connect("select s.* from \"Shop\".\"Sale\" s;"), SALE);
    }

    private static RunnableWorkflow both() {
        return sales().noted(2, "LockInGui.LockInInput.LockInInput", connect("\"Shop\".\"Product\""), PRODUCT);
    }

    private static String out(String keys) {
        var fields = Arrays.stream(keys.split(", "))
                .map("<Field field=\"%s\" order=\"Ascending\"/>"::formatted)
                .collect(Collectors.joining());
        return "<Sort value=\"True\"><SortInfo>%s</SortInfo></Sort>".formatted(fields);
    }

    private void assertWritten(Server server, RunnableWorkflow workflow, String from, String keys, String expected)
            throws Exception {
        var whole = workflow.plugin(50, "LockInGui.LockInStreamOut.LockInStreamOut", out(keys))
                .line(from, "50:Input")
                .written("50:Output");
        assertRun(server, whole, "out.csv", expected);
    }

    private void assertRun(Server server, RunnableWorkflow workflow, String file, String expected) throws Exception {
        var url = server.url(folder);
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            for (var sql : TABLES.split(";\\s*")) {
                statement.execute(sql);
            }
        }
        var logins = Files.writeString(folder.resolve("c.yaml"), "connections: {Shop: {url: '%s'}}".formatted(url));
        var result = new DuckDbEngine()
                .run(
                        workflow.pipeline(folder),
                        RunRequest.of(Files.createDirectories(folder.resolve("data")), folder.resolve("out"))
                                .withConnections(logins));
        assertThat(result.complete()).as(result.diagnostics().toString()).isTrue();
        assertThat(Files.readString(folder.resolve("out").resolve(file), StandardCharsets.UTF_8))
                .isEqualTo(csv(expected));
    }

    private static String csv(String table) {
        return table.lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @ParameterizedTest
    @EnumSource
    void readsATable(Server server) throws Exception {
        assertWritten(server, products(), "1:Output", "Name", """
                Key | Name | User
                 | lost | d
                2 | milk |
                3 | salt | c
                1 | tea | a
                """);
    }

    @ParameterizedTest
    @EnumSource
    void choosesAndRenames(Server server) throws Exception {
        var workflow =
                products().plugin(2, "LockInGui.LockInSelect.LockInSelect", """
                        <OrderChanged value="True"/><SelectFields><SelectField field="User" selected="True"/>\
                        <SelectField field="Name" selected="True" rename="Product"/>\
                        <SelectField field="*Unknown" selected="False"/></SelectFields>""").line("1:Output", "2:Input");
        assertWritten(server, workflow, "2:Output", "Product", """
                User | Product
                d | lost
                 | milk
                c | salt
                a | tea
                """);
    }

    @ParameterizedTest
    @EnumSource
    void partsRowsAsNotDoes(Server server) throws Exception {
        var workflow =
                sales().plugin(2, "LockInGui.LockInFilter.LockInFilter", """
                        <Mode>Custom</Mode><Expression>"Quantity" &gt; 4 -- many</Expression>""").line("1:Output", "2:Input");
        assertWritten(server, workflow, "2:True", "Quantity", """
                Key | Quantity | Day
                1 | 5 | 2024-01-31
                1 | 7 | 2024-02-29
                """);
        assertWritten(
                server,
                sales().plugin(2, "LockInGui.LockInFilter.LockInFilter", """
                        <Mode>Simple</Mode><Simple><Field>Day</Field><Operator>&gt;=</Operator>\
                        <Operands><Operand>'2024-01-01'</Operand></Operands></Simple>""").line("1:Output", "2:Input"),
                "2:False",
                "Quantity",
                """
                Key | Quantity | Day
                4 | 1 | 2023-12-31
                """);
    }

    @ParameterizedTest
    @EnumSource
    void computesFromTopToBottom(Server server) throws Exception {
        var workflow =
                sales().plugin(2, "LockInGui.LockInFormula.LockInFormula", """
                        <FormulaFields><FormulaField field="Twice" type="Int32" expression="&quot;Quantity&quot; * 2"/>\
                        <FormulaField field="More" type="Int32" expression="&quot;Twice&quot; + 1"/>\
                        <FormulaField field="Key" type="Int32" expression="COALESCE(&quot;Key&quot;, 0)"/></FormulaFields>""").line("1:Output", "2:Input");
        assertWritten(server, workflow, "2:Output", "Day", """
                Key | Quantity | Day | Twice | More
                4 | 1 | 2023-12-31 | 2 | 3
                1 | 5 | 2024-01-31 | 10 | 11
                1 | 7 | 2024-02-29 | 14 | 15
                2 |  | 2024-03-01 |  |
                0 | 2 |  | 4 | 5
                """);
    }

    @ParameterizedTest
    @EnumSource
    void joins(Server server) throws Exception {
        assertWritten(server, joined("INNER"), "3:Output", "Day", """
                Key | Quantity | Day | R_Key | Name | User
                1 | 5 | 2024-01-31 | 1 | tea | a
                1 | 7 | 2024-02-29 | 1 | tea | a
                2 |  | 2024-03-01 | 2 | milk |
                """);
        assertWritten(server, joined("LEFT"), "3:Output", "Day", """
                Key | Quantity | Day | R_Key | Name | User
                4 | 1 | 2023-12-31 |  |  |
                1 | 5 | 2024-01-31 | 1 | tea | a
                1 | 7 | 2024-02-29 | 1 | tea | a
                2 |  | 2024-03-01 | 2 | milk |
                 | 2 |  |  |  |
                """);
        assertWritten(server, joined("RIGHT"), "3:Output", "Name, Day", """
                Key | Quantity | Day | R_Key | Name | User
                 |  |  |  | lost | d
                2 |  | 2024-03-01 | 2 | milk |
                 |  |  | 3 | salt | c
                1 | 5 | 2024-01-31 | 1 | tea | a
                1 | 7 | 2024-02-29 | 1 | tea | a
                """);
        assertWritten(server, joined("FULL"), "3:Output", "Name, Day", """
                Key | Quantity | Day | R_Key | Name | User
                 |  |  |  | lost | d
                2 |  | 2024-03-01 | 2 | milk |
                 |  |  | 3 | salt | c
                1 | 5 | 2024-01-31 | 1 | tea | a
                1 | 7 | 2024-02-29 | 1 | tea | a
                4 | 1 | 2023-12-31 |  |  |
                 | 2 |  |  |  |
                """);
    }

    private static RunnableWorkflow joined(String mode) {
        return both().plugin(3, "LockInGui.LockInJoin.LockInJoin", """
                        <JoinMode>%s</JoinMode><JoinFields><JoinInfo connection="Left"><Field field="Key"/></JoinInfo>\
                        <JoinInfo connection="Right"><Field field="Key"/></JoinInfo></JoinFields>""".formatted(mode))
                .line("1:Output", "3:Left")
                .line("2:Output", "3:Right");
    }

    @ParameterizedTest
    @EnumSource
    void putsLinesTogether(Server server) throws Exception {
        assertWritten(server, united("All"), "3:Output", "Key, Quantity, Day", """
                Key | Quantity | Day | Name | User
                1 | 5 | 2024-01-31 |  |
                1 | 7 | 2024-02-29 |  |
                1 |  |  | tea | a
                2 |  | 2024-03-01 |  |
                2 |  |  | milk |
                3 |  |  | salt | c
                4 | 1 | 2023-12-31 |  |
                 | 2 |  |  |
                 |  |  | lost | d
                """);
        assertWritten(server, united("Subset"), "3:Output", "Key", """
                Key
                1
                1
                1
                2
                2
                3
                4


                """);
    }

    private static RunnableWorkflow united(String fields) {
        return both().plugin(
                        3,
                        "LockInGui.LockInUnion.LockInUnion",
                        "<Mode>ByName</Mode><FieldMode>%s</FieldMode>".formatted(fields))
                .line("#1", "1:Output", "3:Input")
                .line("#2", "2:Output", "3:Input");
    }

    @ParameterizedTest
    @EnumSource
    void aggregates(Server server) throws Exception {
        var workflow = sales().plugin(2, "LockInGui.LockInSummarize.LockInSummarize", """
                        <SummarizeFields><SummarizeField field="Key" action="GroupBy" rename="Key"/>\
                        <SummarizeField field="Quantity" action="Sum" rename="Sum"/>\
                        <SummarizeField field="Quantity" action="Count" rename="All"/>\
                        <SummarizeField field="Quantity" action="CountNonNull" rename="Some"/>\
                        <SummarizeField field="Quantity" action="CountNull" rename="None"/>\
                        <SummarizeField field="Day" action="Max" rename="Last"/></SummarizeFields>""")
                .line("1:Output", "2:Input");
        assertWritten(server, workflow, "2:Output", "Key", """
                Key | Sum | All | Some | None | Last
                1 | 12 | 2 | 2 | 0 | 2024-02-29
                2 |  | 1 | 0 | 1 | 2024-03-01
                4 | 1 | 1 | 1 | 0 | 2023-12-31
                 | 2 | 1 | 1 | 0 |
                """);
    }

    @ParameterizedTest
    @EnumSource
    void takesTheFirstOfAnOrder(Server server) throws Exception {
        var workflow =
                sales().plugin(2, "LockInGui.LockInSample.LockInSample", """
                        <Mode>First</Mode><N>2</N><Sort value="True"><SortInfo><Field field="Day" order="Ascending"/>\
                        </SortInfo></Sort>""").line("1:Output", "2:Input");
        assertWritten(server, workflow, "2:Output", "Day", """
                Key | Quantity | Day
                4 | 1 | 2023-12-31
                1 | 5 | 2024-01-31
                """);
    }

    @ParameterizedTest
    @EnumSource
    void writesTables(Server server) throws Exception {
        var workflow = both().plugin(
                        3,
                        "LockInGui.LockInOutput.LockInOutput",
                        "<Table>\"Shop\".\"Copy\"</Table><CreateMode>Overwrite</CreateMode>")
                .plugin(4, "LockInGui.LockInSample.LockInSample", """
                        <Mode>First</Mode><N>1</N><Sort value="True"><SortInfo><Field field="Name" order="Descending"/>\
                        </SortInfo></Sort>""")
                .line("2:Output", "4:Input")
                .line("4:Output", "3:Input");
        assertRun(server, workflow, "Copy.csv", """
                Key | Name | User
                1 | tea | a
                """);
    }

    @ParameterizedTest
    @EnumSource
    void showsRows(Server server) throws Exception {
        var workflow = products()
                .plugin(2, "LockInGui.LockInFilter.LockInFilter", """
                        <Mode>Simple</Mode><Simple><Field>User</Field><Operator>IS NULL</Operator></Simple>""")
                .plugin(3, "LockInGui.LockInBrowse.LockInBrowse", "<FirstNRecords>100</FirstNRecords>")
                .line("1:Output", "2:Input")
                .line("2:True", "3:Input");
        assertRun(server, workflow, "BrowseInDB_3.csv", """
                Key | Name | User
                2 | milk |
                """);
    }
}
