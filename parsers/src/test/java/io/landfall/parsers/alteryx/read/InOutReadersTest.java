package io.landfall.parsers.alteryx.read;

import static io.landfall.parsers.alteryx.read.Configurations.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.alteryx.tool.Browse;
import io.landfall.parsers.alteryx.tool.DbFileInput;
import io.landfall.parsers.alteryx.tool.DbFileOutput;
import io.landfall.parsers.alteryx.tool.DbFileOutput.FilePerValue;
import io.landfall.parsers.alteryx.tool.DelimitedInput;
import io.landfall.parsers.alteryx.tool.DelimitedOutput;
import io.landfall.parsers.alteryx.tool.Directory;
import io.landfall.parsers.alteryx.tool.FileKind;
import io.landfall.parsers.alteryx.tool.FileNameChange;
import io.landfall.parsers.alteryx.tool.FileNameField;
import io.landfall.parsers.alteryx.tool.FormatOptions;
import io.landfall.parsers.alteryx.tool.MacroInput;
import io.landfall.parsers.alteryx.tool.MacroOutput;
import io.landfall.parsers.alteryx.tool.OutputMode;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.parsers.alteryx.tool.TextInput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InOutReadersTest {

    @Test
    void readsADelimitedFile() {
        var input = (DbFileInput) read("DbFileInput", """
                <Passwords>4F2A</Passwords>
                <File OutputFileName="Path" RecordLimit="50" SearchSubDirs="True" FileFormat="0">.\\grain\\oats*.csv</File>
                <FormatSpecificOptions>
                  <HeaderRow>False</HeaderRow>
                  <IgnoreErrors>True</IgnoreErrors>
                  <ImportLine>3</ImportLine>
                  <FieldLen>900</FieldLen>
                  <IgnoreQuotes>SingleQuotes</IgnoreQuotes>
                  <Delimeter>\\t</Delimeter>
                  <QuoteRecordBreak>True</QuoteRecordBreak>
                  <CodePage>65001</CodePage>
                </FormatSpecificOptions>
                """);
        assertThat(input.store()).isEqualTo(new Store.File(FileKind.DELIMITED, ".\\grain\\oats*.csv", ""));
        assertThat(((Store.File) input.store()).isPattern()).isTrue();
        assertThat(input.recordLimit()).isEqualTo(OptionalLong.of(50));
        assertThat(input.searchSubfolders()).isTrue();
        assertThat(input.fileNameField()).isEqualTo(FileNameField.PATH);
        assertThat(input.options().entries()).hasSize(8).containsEntry("CodePage", "65001");
        assertThat(input.options().delimitedInput())
                .isEqualTo(new DelimitedInput("\\t", false, 3, 900, "SingleQuotes", true, true, "65001"));
    }

    @Test
    void knowsTheDefaultsOfATextFile() {
        var input = (DbFileInput) read("DbFileInput", "<File>oats.csv</File>");
        assertThat(input)
                .isEqualTo(new DbFileInput(
                        new Store.File(FileKind.DELIMITED, "oats.csv", ""),
                        "",
                        new FormatOptions(Map.of()),
                        OptionalLong.empty(),
                        false,
                        FileNameField.NONE));
        assertThat(input.options().delimitedInput())
                .isEqualTo(new DelimitedInput(",", true, 1, 254, "DoubleQuotes", false, false, "28591"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '¦', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
        format ¦ file                               ¦ store
        19     ¦ grain.yxdb                         ¦ File[kind=YXDB, path=grain.yxdb, part=]
        25     ¦ grain.xlsx|||`Oats$`               ¦ Workbook[kind=EXCEL, path=grain.xlsx, sheet=Oats, range=, part=`Oats$`]
        25     ¦ grain.xlsx|||`Oats$B2:D9`          ¦ Workbook[kind=EXCEL, path=grain.xlsx, sheet=Oats, range=B2:D9, part=`Oats$B2:D9`]
        25     ¦ grain.xlsx|||Oats                  ¦ Workbook[kind=EXCEL, path=grain.xlsx, sheet=Oats, range=, part=Oats]
        25     ¦ grain.xlsx|||<List of Sheet Names> ¦ Workbook[kind=EXCEL, path=grain.xlsx, sheet=, range=, part=<List of Sheet Names>]
        25     ¦ grain.xlsx|||SELECT * FROM `Oats$` ¦ Workbook[kind=EXCEL, path=grain.xlsx, sheet=Oats, range=, part=SELECT * FROM `Oats$`]
        25     ¦ grain.xlsx|||select * from [Oats$B2:C9] ¦ Workbook[kind=EXCEL, path=grain.xlsx, sheet=Oats, range=B2:C9, part=select * from [Oats$B2:C9]]
        25     ¦ grain.xlsx|||SELECT A FROM `Oats$` ¦ Workbook[kind=EXCEL, path=grain.xlsx, sheet=, range=, part=SELECT A FROM `Oats$`]
        8      ¦ grain.xls|||`Oats$`                ¦ Workbook[kind=EXCEL_97, path=grain.xls, sheet=Oats, range=, part=`Oats$`]
        57     ¦ grain.zip|||oats.csv               ¦ File[kind=ZIP, path=grain.zip, part=oats.csv]
               ¦ D:\\grain.YXDB                     ¦ File[kind=YXDB, path=D:\\grain.YXDB, part=]
        6      ¦ grain.txt                          ¦ File[kind=OTHER, path=grain.txt, part=]
        -1     ¦ grain.csv                          ¦ File[kind=DELIMITED, path=grain.csv, part=]
        77     ¦ grain.xyz                          ¦ File[kind=OTHER, path=grain.xyz, part=]
        23     ¦ aka:Grain|||SELECT a FROM silo     ¦ Database[scheme=aka, connection=Grain, query=SELECT a FROM silo]
        17     ¦ 32bit:oci:ada/x@GRAIN|||silo       ¦ Database[scheme=oci, connection=[redacted]@GRAIN, query=silo]
        23     ¦ odbc:DSN=Grain;PWD=x|||silo        ¦ Database[scheme=odbc, connection=DSN=Grain;[redacted], query=silo]
        0      ¦ https://mill.example/oats.csv      ¦ File[kind=DELIMITED, path=https://mill.example/oats.csv, part=]
        """)
    void tellsPlacesApart(String format, String file, String store) {
        var escaped = file.replace("<", "&lt;");
        var input = (DbFileInput) read(
                "DbFileInput", "<File FileFormat=\"%s\">%s</File>".formatted(format == null ? "" : format, escaped));
        assertThat(input.store()).hasToString(store);
    }

    @Test
    void readsAnOutputFileForEachValue() {
        var output = (DbFileOutput) read("DbFileOutput", """
                <File MaxRecords="" FileFormat="0">out.csv</File>
                <Passwords/>
                <Disable>False</Disable>
                <FormatSpecificOptions>
                  <LineEndStyle>LF</LineEndStyle>
                  <Delimeter>|</Delimeter>
                  <ForceQuotes>True</ForceQuotes>
                  <HeaderRow>False</HeaderRow>
                  <CodePage>65001</CodePage>
                  <WriteBOM>False</WriteBOM>
                </FormatSpecificOptions>
                <MultiFile value="True"/>
                <MultiFileType>Suffix</MultiFileType>
                <MultiFileField>Crop</MultiFileField>
                <KeepField value="True"/>
                """);
        assertThat(output.filePerValue()).contains(new FilePerValue("Crop", FileNameChange.SUFFIX, true));
        assertThat(output.options().delimitedOutput())
                .isEqualTo(new DelimitedOutput("|", false, "LF", "True", "65001", false));
        assertThat(output.options().outputMode()).isEqualTo(OutputMode.DEFAULT);
        assertThat(output.disabled()).isFalse();
    }

    @Test
    void readsAnOutputTable() {
        var output = (DbFileOutput) read("DbFileOutput", """
                <File MaxRecords="" FileFormat="23">aka:Grain|||silo</File>
                <FormatSpecificOptions>
                  <OutputOption>Overwrite</OutputOption>
                  <PreSQL>BEGIN</PreSQL>
                </FormatSpecificOptions>
                <MultiFile value="False"/>
                """);
        assertThat(output.store()).isEqualTo(new Store.Database("aka", "Grain", "silo"));
        assertThat(output.options().outputMode()).isEqualTo(OutputMode.OVERWRITE);
        assertThat(output.options().preSql()).isEqualTo("BEGIN");
        assertThat(output.options().postSql()).isEmpty();
        assertThat(output.filePerValue()).isEmpty();
    }

    @Test
    void readsRecordsWithinTheWorkflow() {
        assertThat(read("TextInput", """
                <NumRows value="2"/>
                <Fields><Field name="Crop"/><Field name="Tons"/></Fields>
                <Data>
                  <r><c> Oats </c><c/></r>
                  <r><c>Rye</c></r>
                </Data>
                """))
                .isEqualTo(new TextInput(List.of("Crop", "Tons"), List.of(List.of(" Oats ", ""), List.of("Rye"))));
    }

    @Test
    void readsTheEndsOfAMacro() {
        assertThat(read("MacroInput", """
                <UseFileInput value="False"/>
                <Name>Harvest</Name>
                <Abbrev>H</Abbrev>
                <ShowFieldMap value="True"/>
                <Optional value="True"/>
                <TextInput>
                  <Configuration>
                    <NumRows value="1"/>
                    <Fields><Field name="Crop"/></Fields>
                    <Data><r><c>Oats</c></r></Data>
                  </Configuration>
                </TextInput>
                """))
                .isEqualTo(new MacroInput(
                        "Harvest",
                        "H",
                        true,
                        true,
                        new TextInput(List.of("Crop"), List.of(List.of("Oats"))),
                        Optional.empty()));
        assertThat(read("MacroOutput", "<Name>Sacks</Name><Abbrev>\n   </Abbrev>"))
                .isEqualTo(new MacroOutput("Sacks", ""));
    }

    @Test
    void readsFoldersAndSinks() {
        assertThat(read("Directory", """
                <Directory>.\\grain</Directory>
                <FileSpec>*.csv</FileSpec>
                <IncludeSubDirs value="True"/>
                """)).isEqualTo(new Directory(".\\grain", "*.csv", true));
        assertThat(read("BrowseV2", "<TempFile>C:\\Temp\\a.yxdb</TempFile><Layout/>"))
                .isEqualTo(new Browse());
    }
}
