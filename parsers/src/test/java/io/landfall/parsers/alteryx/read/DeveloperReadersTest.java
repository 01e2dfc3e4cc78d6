package io.landfall.parsers.alteryx.read;

import static io.landfall.parsers.alteryx.read.Configurations.formula;
import static io.landfall.parsers.alteryx.read.Configurations.read;
import static io.landfall.parsers.alteryx.read.Configurations.readPlugin;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.alteryx.tool.DbFileInput;
import io.landfall.parsers.alteryx.tool.Detour;
import io.landfall.parsers.alteryx.tool.Download;
import io.landfall.parsers.alteryx.tool.DynamicInput;
import io.landfall.parsers.alteryx.tool.DynamicInput.Variation;
import io.landfall.parsers.alteryx.tool.DynamicRename;
import io.landfall.parsers.alteryx.tool.DynamicSelect;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.FileKind;
import io.landfall.parsers.alteryx.tool.FileNameChange;
import io.landfall.parsers.alteryx.tool.Message;
import io.landfall.parsers.alteryx.tool.NameChange;
import io.landfall.parsers.alteryx.tool.NameChange.Side;
import io.landfall.parsers.alteryx.tool.OnError;
import io.landfall.parsers.alteryx.tool.PythonTool;
import io.landfall.parsers.alteryx.tool.RTool;
import io.landfall.parsers.alteryx.tool.RenameRule;
import io.landfall.parsers.alteryx.tool.RunCommand;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.parsers.alteryx.tool.Test.Expectation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeveloperReadersTest {

    @Test
    void readsWhereNewNamesComeFrom() {
        assertThat(rename("<RenameMode>Formula</RenameMode><Expression>[_CurrentField_]</Expression>"))
                .isEqualTo(new RenameRule.ByFormula(formula("[_CurrentField_]", 1, 60, "")));
        assertThat(rename("<RenameMode>FirstRow</RenameMode><FirstRow><OnError>Ignore</OnError></FirstRow>"))
                .isEqualTo(new RenameRule.FirstRow(OnError.IGNORE));
        assertThat(rename("""
                <RenameMode>Add</RenameMode><AddPrefixSuffix><Type>Suffix</Type><Text> t</Text></AddPrefixSuffix>""")).isEqualTo(new RenameRule.AddText(new NameChange(Side.SUFFIX, " t")));
        assertThat(rename("""
                <RenameMode>Remove</RenameMode>
                <RemovePrefixSuffix><Type>Prefix</Type><Text>x_</Text><OnError>Warn</OnError></RemovePrefixSuffix>""")).isEqualTo(new RenameRule.RemoveText(new NameChange(Side.PREFIX, "x_"), OnError.WARN));
        assertThat(rename("""
                <RenameMode>RightInputMetadata</RenameMode>
                <NamesFromMetadata><OnError>Error</OnError><ChangeFields>True</ChangeFields></NamesFromMetadata>""")).isEqualTo(new RenameRule.FromSourceFields(true, OnError.ERROR));
        assertThat(rename("""
                <RenameMode>RightInputRows</RenameMode>
                <NamesFromRows>
                  <OnError>Ignore</OnError><InputMode>Mapped</InputMode><OldName>Old</OldName><NewName>New</NewName>
                </NamesFromRows>""")).isEqualTo(new RenameRule.FromSourceRows(true, "Old", "New", OnError.IGNORE));
    }

    private static RenameRule rename(String content) {
        var rename = (DynamicRename)
                read("DynamicRename", content + "<Fields orderChanged=\"False\"><Field name=\"*Unknown\"/></Fields>");
        assertThat(rename.fields().includesUnknown()).isTrue();
        return rename.rule();
    }

    @Test
    void readsChosenTypes() {
        assertThat(read("DynamicSelect", "<Mode>FieldTypes</Mode><FieldTypes>Bool,Double</FieldTypes>"))
                .isEqualTo(new DynamicSelect.ByType(List.of(FieldType.BOOL, FieldType.DOUBLE)));
        assertThat(read("DynamicSelect", "<Mode>Formula</Mode><Expression>[Type] = 'Bool'</Expression>"))
                .isEqualTo(new DynamicSelect.ByFormula(formula("[Type] = 'Bool'", 1, 48, "")));
    }

    @Test
    void readsFilesNamedByRecords() {
        var input = (DynamicInput) read("DynamicInput", """
                <InputConfiguration>
                  <Configuration>
                    <Passwords/><File FileFormat="0" OutputFileName="" RecordLimit="" SearchSubDirs="False">a.csv</File>
                    <FormatSpecificOptions><HeaderRow>True</HeaderRow></FormatSpecificOptions>
                  </Configuration>
                </InputConfiguration>
                <Mode>ReadList</Mode>
                <ReadList_Field>FullPath</ReadList_Field>
                <ReadList_Type>Path</ReadList_Type>
                """);
        assertThat(input.template()).map(DbFileInput::store).contains(new Store.File(FileKind.DELIMITED, "a.csv", ""));
        assertThat(input.variation()).isEqualTo(new Variation.FileList("FullPath", FileNameChange.PATH));
    }

    @Test
    void readsChangesToAQuery() {
        assertThat(read("DynamicInput", """
                <Mode>ModifySQL</Mode>
                <Modifications>
                  <Modify Action="ReplaceString" Annotation="north"><Field>Region</Field><ReplaceText>north</ReplaceText></Modify>
                  <Modify Action="ReplaceStringEx" Annotation="id In(1)">
                    <ReplaceIn>id In(1)</ReplaceIn><ReplaceValueType>Integer</ReplaceValueType><ReplaceText>1</ReplaceText>
                    <GroupForIn value="True"/><GroupForIn_Limit value="50"/><Field>Id</Field>
                  </Modify>
                </Modifications>
                """))
                .isEqualTo(new DynamicInput(
                        Optional.empty(),
                        new Variation.ChangedQuery(List.of(
                                new DynamicInput.Change("ReplaceString", "Region", "north", "", "", false, 1000),
                                new DynamicInput.Change(
                                        "ReplaceStringEx", "Id", "1", "id In(1)", "Integer", true, 50)))));
    }

    @Test
    void readsWhatIsChecked() {
        var test = (io.landfall.parsers.alteryx.tool.Test) read("Test", """
                <Tests>
                  <Test><Name>none</Name><Connection>#1</Connection><Type>RecCountValue</Type><Value>0</Value></Test>
                  <Test><Name>all</Name><Connection>#2</Connection><Type>ExpAll</Type><Value>[Tons] &gt; 0</Value></Test>
                </Tests>
                <DontReportSubsequent value="True"/>
                """);
        assertThat(test.reportFirstOnly()).isTrue();
        assertThat(test.expectations())
                .containsExactly(
                        new Expectation("none", "#1", "RecCountValue", formula("0", 2, 86, "none")),
                        new Expectation("all", "#2", "ExpAll", formula("[Tons] > 0", 3, 78, "all")));
        assertThat(test.expectations()).extracting(Expectation::isFormula).containsExactly(false, true);
    }

    @Test
    void readsWhatIsSaid() {
        assertThat(read("Message", """
                <When>Filter</When><Filter>[Tons] = 0</Filter><Type>ErrorStop</Type><Priority>High</Priority>
                <Transient>False</Transient><MessageExpression>'empty'</MessageExpression>
                """))
                .isEqualTo(new Message(
                        Message.When.FILTER,
                        formula("[Tons] = 0", 1, 43, "Filter"),
                        "ErrorStop",
                        "High",
                        false,
                        formula("'empty'", 2, 48, "Message")));
    }

    @Test
    void readsPrograms() {
        var command = (RunCommand) read("RunCommand", """
                <OutputConfiguration>
                  <Configuration><File MaxRecords="" FileFormat="0">in.txt</File></Configuration>
                </OutputConfiguration>
                <InputConfiguration><Configuration/></InputConfiguration>
                <ProgramName>winnow.exe</ProgramName><Arguments>/x</Arguments><WorkingDir>C:\\mill</WorkingDir>
                <RunMinimized value="True"/><RunSilent value="False"/>
                """);
        assertThat(command.write()).isPresent();
        assertThat(command.read()).isEmpty();
        assertThat(command.program()).isEqualTo("winnow.exe");
        assertThat(command.minimized()).isTrue();
    }

    @Test
    void readsADownloadWithoutItsSecrets() {
        var download = (Download) readPlugin("AlteryxConnectorGui.Download.Download", """
                <URLField>Url</URLField><OutputMode>String</OutputMode><CodePage>65001</CodePage><EncodeURLs value="True"/>
                <Headers><NameValues><Item name="Authorization" value="Bearer 1a2b3c4d"/></NameValues></Headers>
                <Payload><HTTPAction>POST</HTTPAction></Payload>
                <Password>4F2A</Password>
                """);
        assertThat(download.httpAction()).isEqualTo("POST");
        assertThat(download.toString()).doesNotContain("1a2b3c4d", "4F2A").contains("[redacted]");
    }

    @Test
    void readsScriptsAndSwitches() {
        assertThat(readPlugin("AlteryxRPluginGui.R", "<RScript>x &lt;- 1</RScript><UseFullUpdate value=\"False\"/>"))
                .isEqualTo(new RTool("x <- 1"));
        assertThat(readPlugin("JupyterCode", """
                <Notebook>{}</Notebook><JupyterProduction>true</JupyterProduction>
                <productionModeScript>print(1)</productionModeScript><Port>1</Port>
                """)).isEqualTo(new PythonTool("{}", "print(1)", true));
        assertThat(read("Detour", "<DetourRight value=\"True\"/>")).isEqualTo(new Detour(true));
    }
}
