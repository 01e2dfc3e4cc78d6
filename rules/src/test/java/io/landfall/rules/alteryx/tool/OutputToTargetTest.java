package io.landfall.rules.alteryx.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.Target;
import io.landfall.rules.alteryx.SmallWorkflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Output Data becomes. */
class OutputToTargetTest {

    private static SmallWorkflow writing(String file, String options) {
        return new SmallWorkflow()
                .table(1, """
                    ID Int32
                    1
                    """)
                .tool(
                        2,
                        "DbFileOutput",
                        "%s<FormatSpecificOptions>%s</FormatSpecificOptions><MultiFile value=\"False\"/>"
                                .formatted(file, options))
                .line("1:Output", "2:Input");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        <SkipFieldNames>False</SkipFieldNames> ¦ true
        <SkipFieldNames>True</SkipFieldNames>  ¦ false\
        """)
    void writesFieldNamesIntoSheets(String options, boolean header) {
        var targets = writing("<File FileFormat=\"25\">out.xlsx|||May</File>", options).pipeline().operators().stream()
                .filter(Target.class::isInstance)
                .map(Target.class::cast)
                .toList();
        assertThat(targets)
                .singleElement()
                .satisfies(target -> assertThat(((Dataset.File) target.dataset()).format())
                        .isEqualTo(new FileFormat.Spreadsheet("May", "", header)));
    }

    @Test
    void leavesOptionsThatItDoesNotKnowToAPerson() {
        var file = "<File FileFormat=\"0\">out.csv</File>";
        assertThat(writing(file, "<Delimeter>||</Delimeter>").codes()).contains("AX-IN-016");
        assertThat(writing(file, "<Delimeter>\\0</Delimeter>").codes()).contains("AX-IN-016");
        assertThat(writing(file, "<LineEndStyle>NEL</LineEndStyle>").codes()).contains("AX-IN-016");
        assertThat(writing(file, "<ForceQuotes>Sometimes</ForceQuotes>").codes())
                .contains("AX-IN-016");
        assertThat(writing(file, "<ForceQuotes>Never</ForceQuotes>").codes()).isEmpty();
        assertThat(writing("<File FileFormat=\"0\">out.zip|||out.csv</File>", "")
                        .codes())
                .contains("AX-IN-016");
    }

    @Test
    void doesNotDropATableThatNobodySaidToDrop() {
        var table = "<File FileFormat=\"23\">odbc:DSN=books|||sales</File>";
        var unsaid = writing(table, "");
        assertThat(unsaid.codes()).contains("AX-OUT-007");
        assertThat(mode(unsaid)).isEqualTo(Target.Mode.CREATE);
        var said = writing(table, "<OutputOption>Overwrite</OutputOption>");
        assertThat(said.codes()).doesNotContain("AX-OUT-007");
        assertThat(mode(said)).isEqualTo(Target.Mode.OVERWRITE);
    }

    private static Target.Mode mode(SmallWorkflow workflow) {
        return workflow.pipeline().operators().stream()
                .filter(Target.class::isInstance)
                .map(operator -> ((Target) operator).mode())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsOfAnOutputThatIsSwitchedOff() {
        var file = "<File FileFormat=\"0\">out.csv</File>";
        assertThat(writing(file + "<Disable value=\"True\"/>", "").codes()).contains("AX-OUT-006");
        assertThat(writing(file + "<Disable value=\"False\"/>", "").codes()).doesNotContain("AX-OUT-006");
    }
}
