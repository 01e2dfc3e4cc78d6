package io.landfall.parsers.alteryx.read;

import static io.landfall.parsers.alteryx.read.Configurations.read;
import static io.landfall.parsers.alteryx.read.Configurations.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.alteryx.tool.DateTime;
import io.landfall.parsers.alteryx.tool.ExtraPieces;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.JsonParse;
import io.landfall.parsers.alteryx.tool.RegEx;
import io.landfall.parsers.alteryx.tool.RegExMethod;
import io.landfall.parsers.alteryx.tool.SplitInto;
import io.landfall.parsers.alteryx.tool.StoredType;
import io.landfall.parsers.alteryx.tool.TextToColumns;
import io.landfall.parsers.alteryx.tool.XmlParse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParseReadersTest {

    private static final String REGEX = """
            <Field>Note</Field>
            <RegExExpression value="(\\d+) tons"/>
            <CaseInsensitve value="False"/>
            <Method>%s</Method>
            <Replace expression="$1 t"><CopyUnmatched value="False"/></Replace>
            <ParseSimple>
              <SplitToRows value="False"/><RootName>Part</RootName><NumFields value="2"/><ErrorHandling>Error</ErrorHandling>
            </ParseSimple>
            <ParseComplex><Field field="Tons" type="Int32" size="4"/></ParseComplex>
            <Match><Field>Has_Tons</Field><ErrorUnmatched value="True"/></Match>
            """;

    @Test
    void readsTheFourMethodsOfRegEx() {
        assertThat(regEx("Replace")).isEqualTo(new RegExMethod.Replace("$1 t", false));
        assertThat(regEx("ParseSimple"))
                .isEqualTo(new RegExMethod.Tokenize(new SplitInto.Columns(2, "Part", ExtraPieces.ERROR)));
        assertThat(regEx("ParseComplex"))
                .isEqualTo(new RegExMethod.Parse(
                        List.of(new RegExMethod.ParsedField("Tons", type(FieldType.INT32, "4")))));
        assertThat(regEx("Match")).isEqualTo(new RegExMethod.Match("Has_Tons", true));
    }

    private static RegExMethod regEx(String method) {
        var regEx = (RegEx) read("RegEx", REGEX.formatted(method));
        assertThat(regEx.field()).isEqualTo("Note");
        assertThat(regEx.expression()).isEqualTo("(\\d+) tons");
        assertThat(regEx.ignoreCase()).isFalse();
        return regEx.method();
    }

    @Test
    void ignoresThePlaceholderForNoGroups() {
        var regEx = (RegEx) read("RegEx", """
                <Method>ParseComplex</Method>
                <ParseComplex>
                  <Field field="No Marked Groups Found" type="No Marked Groups Found" size="No Marked Groups Found"/>
                </ParseComplex>
                """);
        assertThat(regEx.method()).isEqualTo(new RegExMethod.Parse(List.of()));
        assertThat(regEx.ignoreCase()).isTrue();
    }

    @Test
    void splitsTextIntoRecordsOrFields() {
        assertThat(read("TextToColumns", """
                <Field>Note</Field><Delimeters value=",;"/><NumFields value="1"/><Flags value="16"/>
                """)).isEqualTo(new TextToColumns("Note", ",;", new SplitInto.Rows(), 16));
        assertThat(read("TextToColumns", """
                <Field>Note</Field><ErrorHandling>Last</ErrorHandling><RootName>Part</RootName>
                <Delimeters value="\\s"/><NumFields value="1"/><Flags value="0"/>
                """))
                .isEqualTo(new TextToColumns("Note", "\\s", new SplitInto.Columns(1, "Part", ExtraPieces.LAST), 0));
    }

    /** Newer versions write the mode as well, and may write the other settings otherwise. */
    @ParameterizedTest
    @CsvSource({
        "SplitToRows,'',false",
        "SplitToColumns,'',true",
        "SplitToRows,<RootName>P</RootName>,true",
        "SplitToColumns,<RootName>P</RootName>,false"
    })
    void doubtsAModeThatSaysSomethingElse(String mode, String root, boolean doubted) {
        var parsed = Configurations.parse(
                Configurations.BASE + "TextToColumns.TextToColumns",
                "",
                "<Field>Note</Field><Delimeters value=\",\"/><NumFields value=\"1\"/><Flags value=\"0\"/><Mode>%s</Mode>%s"
                        .formatted(mode, root));
        assertThat(parsed.diagnostics()).hasSize(doubted ? 1 : 0);
    }

    @Test
    void readsDatesAndTexts() {
        assertThat(read("DateTime", """
                <IsFrom value="False"/>
                <InputFieldName>Sown</InputFieldName>
                <Language>English</Language>
                <Format>dd/MM/yyyy</Format>
                <InputFormat/>
                <OutputFieldName>Sown_Date</OutputFieldName>
                """))
                .isEqualTo(new DateTime(false, "Sown", "dd/MM/yyyy", "", "English", "Sown_Date", StoredType.NONE));
    }

    @Test
    void readsJsonAndXml() {
        assertThat(read("JSONParse", """
                <JSON_Field>Answer</JSON_Field><IncludeInOutput value="True"/><SingleField value="False"/>
                """)).isEqualTo(new JsonParse("Answer", true, false, ""));
        assertThat(read("XMLParse", """
                <XMLField>Answer</XMLField><XMLElement>Silo</XMLElement><ChildValues value="True"/>
                <OuterXML value="True"/><ParseRoot value="False"/><IgnoreErrors value="True"/>
                """)).isEqualTo(new XmlParse("Answer", "Silo", false, true, true, true));
    }
}
