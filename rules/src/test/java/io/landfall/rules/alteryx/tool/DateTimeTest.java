package io.landfall.rules.alteryx.tool;

import static io.landfall.rules.alteryx.tool.TaggedTable.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.rules.alteryx.SmallWorkflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTimeTest {

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
}
