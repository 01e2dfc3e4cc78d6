package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.sql.ExpressionText;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What settings of a flat file mean to a pipeline, and which it cannot heed. */
class FileSettingsTest {

    /** A port for the name of the file that nothing is linked to is no column, and the session's one file is written. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {"'' | -", "NAME | PC-FLOW-032"})
    void writesOneFileUnlessRowsNameTheirs(String linked, @Nullable String code) {
        var mapping =
                SmallMapping.lines().output("NAME", "string", 10, 0, "NAME").naming(linked);
        assertThat(mapping.codes()).isEqualTo(Stream.ofNullable(code).toList());
        assertThat(mapping.pipeline().targets().getFirst().fields())
                .extracting(Projection::name)
                .containsExactly("NAME");
    }

    /** A database may reject a row without a value that its table needs; what becomes of one that a file needs is not documented. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"Flat File, PC-FLOW-074", "Oracle, PC-FLOW-076"})
    void checksColumnsThatAreNotToBeNull(String database, String note) {
        var mapping = SmallMapping.lines()
                .output("NAME", "string", 10, 0, "NAME")
                .output("CODE", "string", 10, 0, "NAME")
                .needed()
                .into(database);
        assertThat(mapping.codes()).isEmpty();
        assertThat(mapping.pipeline().checks())
                .filteredOn(check -> check.name().equals("out: no NULL in CODE"))
                .hasSize(1);
        assertThat(mapping.converted().diagnostics())
                .filteredOn(said -> said.code().entry().id().equals(note))
                .hasSize(1);
    }

    /** A check would end every run. */
    @Test
    void warnsOfNeededColumnsOfAFileThatNothingIsLinkedTo() {
        var mapping =
                SmallMapping.lines().output("NAME", "string", 10, 0, "NAME").leaving("CODE");
        assertThat(mapping.codes()).containsExactly("PC-FLOW-075");
        assertThat(mapping.pipeline().checks()).isEmpty();
    }

    /** What a pipeline does not heed is no matter where nothing depends on it. */
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Thousand Separator                        | None | ",
                "Thousand Separator                        | ,    | PC-FLOW-031",
                "Thousand Separator                        | .    | PC-FLOW-031",
                "Decimal Separator                         | .    | ",
                "Decimal Separator                         | ,    | PC-FLOW-031",
                "Decimal Separator                         | ;    | PC-FLOW-031",
                "Sort Specification                        | QTY  | PC-FLOW-031",
                "Add Currently Processed Flat File Name Port | NO  | ",
                "Add Currently Processed Flat File Name Port | YES | PC-FLOW-032"
            })
    void saysWhichSettingsOfAFileItDoesNotHeed(String name, String value, String code) {
        var mapping =
                SmallMapping.lines().output("OUT", "decimal", 10, 2, "QTY").reading(name, value);
        assertThat(mapping.codes()).isEqualTo(code == null ? List.of() : List.of(code));
    }

    /** The delimiter is none of them; 1.25 is no number where a comma stands before decimals, nor is 12.5 where thousands have a point. */
    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "None ; , ; ^[+-]?[0-9]+([,][0-9]+)?$",
                "'.'  ; , ; ^[+-]?([0-9]+|[0-9]{1,3}([.][0-9]{3})+)([,][0-9]+)?$",
                "','  ; . ; ^[+-]?([0-9]+|[0-9]{1,3}([,][0-9]{3})+)([.][0-9]+)?$",
            })
    void readsTheSeparatorsOfNumbers(String thousands, String point, String pattern) {
        var mapping = SmallMapping.lines()
                .output("OUT", "decimal", 10, 2, "QTY")
                .laidOut("DELIMITERS", "|")
                .reading("Thousand Separator", thousands)
                .reading("Decimal Separator", point);
        assertThat(mapping.codes()).isEmpty();
        assertThat(mapping.pipeline().checks())
                .filteredOn(check -> check.name().contains("between thousands"))
                .singleElement()
                .satisfies(check -> assertThat(
                                ExpressionText.print(((Check.Assertion.EveryRow) check.assertion()).condition()))
                        .contains("PATTERN_MATCHES")
                        .contains(pattern));
    }

    /** They are a format that nobody can change, whatever the settings are. */
    @Test
    void readsWholeNumbersWithoutSeparators() {
        var mapping = new SmallMapping()
                .column("NAME", "string", 10, 0)
                .output("OUT", "string", 10, 0, "NAME")
                .reading("Thousand Separator", ",");
        assertThat(mapping.codes()).isEmpty();
        assertThat(mapping.pipeline().checks()).noneMatch(check -> check.name().contains("between thousands"));
    }

    /** No character of these code pages is a single byte, as the columns of a file of fixed widths count. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"UTF-16LE, NO, PC-FLOW-031", "UTF-16BE, YES, ", "UTF-8, NO, "})
    void warnsOfFixedWidthsInWideCharacters(String codePage, String delimited, String code) {
        var mapping = SmallMapping.lines()
                .output("OUT", "string", 10, 0, "NAME")
                .into("Oracle")
                .laidOut("DELIMITED", delimited)
                .laidOut("CODEPAGE", codePage);
        assertThat(mapping.codes()).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "shift sensitive {0}, delimited {1}")
    @CsvSource({"YES, NO, PC-FLOW-031", "YES, YES, ", "NO, NO, "})
    void warnsOfColumnsWithAShiftStateOfTheirOwn(String sensitive, String delimited, String code) {
        var mapping = SmallMapping.lines()
                .output("OUT", "string", 10, 0, "NAME")
                .into("Oracle")
                .laidOut("DELIMITED", delimited)
                .laidOut("SHIFTSENSITIVEDATA", sensitive);
        assertThat(mapping.codes()).isEqualTo(code == null ? List.of() : List.of(code));
    }

    /** Bytes that belong to no column, and quotes that nobody knows. */
    @ParameterizedTest(name = "{0} {1}, delimited {2}, lines {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "PADBYTES,        7,      NO,  NO,  PC-FLOW-031",
                "PADBYTES,        2,      NO,  NO,  -",
                "PADBYTES,        7,      NO,  YES, -",
                "PADBYTES,        7,      YES, NO,  -",
                "QUOTE_CHARACTER, TRIPLE, YES, NO,  PC-FLOW-031",
                "QUOTE_CHARACTER, SINGLE, YES, NO,  -",
            })
    void warnsOfBytesBesideTheColumns(
            String attribute, String value, String delimited, String lines, @Nullable String code) {
        var mapping = SmallMapping.lines()
                .output("OUT", "decimal", 10, 2, "QTY")
                .into("Oracle")
                .laidOut("SKIPROWS", "0")
                .laidOut("DELIMITED", delimited)
                .laidOut("LINESEQUENTIAL", lines)
                .laidOut(attribute, value);
        assertThat(mapping.codes()).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"SKIPTRAILINGBYTES", "SKIPLEADINGBYTES"})
    void warnsOfBytesThatAreSkipped(String attribute) {
        var mapping = SmallMapping.lines()
                .output("OUT", "decimal", 10, 2, "QTY")
                .into("Oracle")
                .laidOut("DELIMITED", "NO\" " + attribute + "=\"3");
        assertThat(mapping.codes()).containsExactly("PC-FLOW-031");
    }

    /** Of numbers nothing is NULL either way, and without quotes nothing is empty but NULL. */
    @ParameterizedTest(name = "quotes {0}")
    @CsvSource({"DOUBLE, NAME = '' IS NOT TRUE", "SINGLE, NAME = '' IS NOT TRUE", "NONE, "})
    void checksThatNoTextIsEmptyBetweenQuotes(String quotes, @Nullable String condition) {
        var mapping = SmallMapping.lines()
                .output("OUT", "string", 10, 0, "NAME")
                .output("TWICE", "decimal", 10, 2, "QTY * 2")
                .laidOut("QUOTE_CHARACTER", quotes);
        assertThat(mapping.pipeline().checks().stream()
                        .filter(check -> check.name().contains("empty between quotes"))
                        .map(check -> ((Check.Assertion.EveryRow) check.assertion()).condition())
                        .map(ExpressionText::print)
                        .toList())
                .isEqualTo(condition == null ? List.of() : List.of(condition));
    }

    /** Their precision counts other digits than are written. */
    @Test
    void writesDatesAsWideAsTheirFormat() {
        var mapping =
                SmallMapping.lines().laidOut("DELIMITED", "NO").output("DAY", "date/time", 29, 9, "TO_DATE(NAME)");
        assertThat(mapping.pipeline().targets())
                .singleElement()
                .extracting("dataset.format.widths")
                .isEqualTo(List.of(19));
    }

    /** Columns of fixed width are measured in bytes, and a character or a byte stands for NULL in them. */
    @ParameterizedTest(name = "{0}, {1}, repeated {2}, stripped {3}")
    @CsvSource(
            delimiter = ';',
            nullValues = "none",
            value = {
                "MS1252    ; ASCII  ; NO  ; NO  ; none        ; Reading[skipLines=1, nullText=*, emptyIsNull=false,"
                        + " trim=NONE, mergeDelimiters=false, nullAtStart=true]      ; *",
                "UTF-8     ; ASCII  ; YES ; YES ; none        ; Reading[skipLines=1, nullText=*, emptyIsNull=true,"
                        + " trim=TRAILING, mergeDelimiters=false, nullAtStart=false] ; **********",
                "Shift_JIS ; ASCII  ; NO  ; NO  ; PC-FLOW-031 ; Reading[skipLines=1, nullText=*, emptyIsNull=false,"
                        + " trim=NONE, mergeDelimiters=false, nullAtStart=true]      ; *",
                "MS1252    ; BINARY ; NO  ; NO  ; PC-FLOW-031 ; Reading[skipLines=1, nullText=*, emptyIsNull=false,"
                        + " trim=NONE, mergeDelimiters=false, nullAtStart=true]      ; *"
            })
    void measuresColumnsInBytes(
            String codePage,
            String nulls,
            String repeated,
            String strips,
            String code,
            String reading,
            String nullText) {
        var mapping = SmallMapping.lines()
                .output("OUT", "string", 10, 0, "NAME")
                .laidOut("DELIMITED", "NO")
                .laidOut("CODEPAGE", codePage)
                .laidOut("NULLCHARTYPE", nulls)
                .laidOut("REPEATABLE", repeated)
                .laidOut("STRIPTRAILINGBLANKS", strips);
        assertThat(mapping.codes()).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(mapping.pipeline().operators())
                .filteredOn(Source.class::isInstance)
                .singleElement()
                .extracting("dataset.format.reading")
                .hasToString(reading);
        assertThat(mapping.pipeline().targets())
                .singleElement()
                .extracting("dataset.format.writing.nullText")
                .isEqualTo(nullText);
    }

    @Test
    void writesTheSeparatorsOfNumbers() {
        var mapping =
                SmallMapping.lines().output("OUT", "string", 10, 0, "NAME").writing("Thousand Separator", ".");
        assertThat(mapping.codes()).isEmpty();
        assertThat(mapping.output("TOTAL", "decimal", 10, 2, "QTY").codes()).isEmpty();
        assertThat(mapping.pipeline().targets())
                .singleElement()
                .satisfies(target -> assertThat(target.dataset())
                        .extracting("format.writing.signs")
                        .isEqualTo(new FileFormat.Signs(".", ".")));
    }

    /** Nobody says whether such numbers are quoted. */
    @Test
    void warnsOfSeparatorsThatAreTheDelimiter() {
        var mapping =
                SmallMapping.lines().output("OUT", "string", 10, 0, "NAME").writing("Thousand Separator", ",");
        assertThat(mapping.codes()).containsExactly("PC-FLOW-031");
    }

    /** Links keep the scale of a decimal, the file does not. */
    @Test
    void roundsDecimalsToTheScaleOfAFile() {
        var mapping = new SmallMapping()
                .column("PRICE", "decimal", 10, 4)
                .output("OUT", "decimal", 10, 1, "PRICE")
                .inHighPrecision();
        assertThat(mapping.pipeline().targets())
                .singleElement()
                .satisfies(target -> assertThat(target.fields())
                        .extracting(column -> column.expr().type())
                        .containsExactly(Types.decimal(29, 1)));
    }

    /** The manual says both that rows with such dates are rejected and that the dates are cut off. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"A  19 mm/dd/yyyy hh24:mi:ss, 0", "F  10 mm/dd/yyyy hh24:mi:ss, 1", "F  12 mm/dd/yyyy, 0"})
    void warnsOfDatesThatAreLongerThanTheirColumns(String format, int warnings) {
        var mapping = SmallMapping.lines()
                .laidOut("DELIMITED", "NO")
                .output("DAY", "date/time", 29, 9, "SYSDATE")
                .writing("Datetime Format", format);
        assertThat(mapping.codes().stream().filter("PC-FLOW-031"::equals)).hasSize(warnings);
    }

    /** Widths of a table's columns are not those of the file. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"decimal, Oracle, 1", "string, Oracle, 0", "decimal, Flat File, 0"})
    void warnsOfATableWrittenInColumnsOfFixedWidth(String datatype, String kind, int warnings) {
        var session = """
                <SESSTRANSFORMATIONINST SINSTANCENAME="out" TRANSFORMATIONNAME="out" TRANSFORMATIONTYPE="Target Definition">
                <FLATFILE CODEPAGE="UTF-8" DELIMITED="NO" NULLCHARTYPE="ASCII" NULL_CHARACTER="*"/>
                </SESSTRANSFORMATIONINST>
                <SESSIONEXTENSION NAME="File Writer" SINSTANCENAME="out" SUBTYPE="File Writer" TRANSFORMATIONTYPE="Target Definition" TYPE="WRITER"/>
                """;
        var mapping = SmallMapping.lines()
                .output("OUT", datatype, 5, 0, "QTY")
                .into(kind)
                .inSession(session);
        if (kind.equals("Oracle")) {
            mapping.stored(datatype.equals("string") ? "varchar2" : "number(p,s)");
        }
        assertThat(mapping.codes().stream().filter("PC-FLOW-031"::equals)).hasSize(warnings);
    }
}
