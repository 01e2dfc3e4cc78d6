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
        assertThat(writing(file, "<LineEndStyle>NEL</LineEndStyle>").codes()).contains("AX-IN-016");
        assertThat(writing(file, "<ForceQuotes>Sometimes</ForceQuotes>").codes())
                .contains("AX-IN-016");
        assertThat(writing(file, "<ForceQuotes>Never</ForceQuotes>").codes()).isEmpty();
    }
}
