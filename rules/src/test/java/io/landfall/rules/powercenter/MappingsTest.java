package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Verdict;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Scan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What whole mappings are held to. */
class MappingsTest {

    /** Digits that come from a column are known; those of a computed number are not. */
    @ParameterizedTest(name = "{0} in {1} characters")
    @CsvSource({"QTY, 7, 0", "QTY, 6, 0", "QTY, 5, 1", "QTY * 2, 7, 1", "QTY * 2, 24, 0"})
    void checksNumbersThatMayNotFitATextPort(String expression, int length, int checks) {
        var mapping =
                SmallMapping.lines().output("OUT", "decimal", 10, 2, expression).asText(length);
        assertThat(mapping.converted().verdict()).isEqualTo(Verdict.AUTOMATED);
        assertThat(mapping.pipeline().checks()).hasSize(checks);
    }

    /** Whether the fraction of a text counts in a whole number is not known. */
    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "NAME                                 | integer | 1",
                "LTRIM(NAME)                          | bigint  | 1",
                "IIF(QTY > 1, '10', '20')             | integer | 0",
                "IIF(QTY > 1, '1.5', '20')            | integer | 1",
                "NAME                                 | decimal | 0",
                "NAME                                 | double  | 0",
                "QTY                                  | integer | 0"
            })
    void checksTextsThatBecomeWholeNumbers(String expression, String type, int checks) {
        var mapping = SmallMapping.lines().output("OUT", type, 10, 0, expression);
        assertThat(mapping.converted().verdict()).isEqualTo(Verdict.AUTOMATED);
        assertThat(mapping.pipeline().checks()).hasSize(checks);
    }

    @Test
    void countsInAnIntegerVariable() {
        var mapping = SmallMapping.lines()
                .variable("V_COUNT", "integer", 10, "V_COUNT + 1")
                .output("OUT", "integer", 10, 0, "V_COUNT");
        assertThat(mapping.codes()).isEmpty();
    }

    /** What a variable remembers of a row in error is not known, so that a run ends at one. */
    @Test
    void endsWhereAVariableThatRemembersIsInError() {
        var mapping = SmallMapping.lines()
                .variable("V_RATE", "double", 15, "V_RATE / QTY")
                .output("OUT", "double", 15, 0, "V_RATE");
        assertThat(mapping.converted().verdict()).isEqualTo(Verdict.AUTOMATED);
        assertThat(mapping.pipeline().operators())
                .filteredOn(Scan.class::isInstance)
                .singleElement()
                .satisfies(scan -> assertThat(((Scan) scan).state())
                        .extracting(Scan.Variable::name)
                        .containsExactly("V_RATE_error", "V_RATE"));
    }

    /** The database compares its own columns, the service what the ports hold of a file. */
    @ParameterizedTest
    @CsvSource({"Oracle, in", "Flat File, SQ"})
    void comparesWhatIsRead(String source, String rows) {
        var mapping = SmallMapping.lines()
                .from(source)
                .qualifying("Select Distinct", "YES")
                .output("OUT", "string", 10, 0, "NAME");
        assertThat(mapping.pipeline().operators())
                .filteredOn(Distinct.class::isInstance)
                .singleElement()
                .extracting("input.operator")
                .isEqualTo(rows);
    }

    /** Nobody says whether PowerCenter sets brackets around each. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none    | QTY = 1 OR QTY = 2          | none",
                "QTY = 1 | QTY = 1 OR QTY = 2          | PC-SQ-017",
                "QTY = 1 | (QTY = 1 OR (QTY) = 2)      | none",
                "QTY = 1 | NAME = 'a OR b' AND QTY = 1 | none",
                "QTY = 1 or QTY = 2 | QTY = 1          | PC-SQ-017"
            })
    void warnsOfAnOrBesideAJoin(String join, String filter, String code) {
        var mapping = SmallMapping.lines()
                .from("Oracle")
                .qualifying("User Defined Join", join == null ? "" : join)
                .qualifying("Source Filter", filter)
                .output("OUT", "string", 10, 0, "NAME");
        assertThat(mapping.codes()).isEqualTo(code == null ? List.of() : List.of(code));
    }

    /** Numbers go up; what a sequence does that stands or goes down no manual says. */
    @ParameterizedTest
    @CsvSource({"1, ", "5, ", "'', ", "0, PC-TRF-001", "-1, PC-TRF-001", "many, PC-TRF-001"})
    void numbersUpwards(String increment, String code) {
        var mapping = SmallMapping.lines()
                .numbered(Map.of("Increment By", increment))
                .output("NO", "bigint", 19, 0, "NEXTVAL");
        assertThat(mapping.codes()).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void saysWhichProceduresRunAroundTheLoad() {
        var once = Map.of("Stored Procedure Name", "CLOSE_DAY", "Stored Procedure Type", "Target Post Load");
        var mapping = SmallMapping.lines()
                .output("OUT", "string", 10, 0, "NAME")
                .beside("Stored Procedure", "SP_CLOSE", once);
        assertThat(mapping.codes()).containsExactly("PC-FLOW-036");
    }

    @Test
    void takesAnExpressionOfCommentsForNull() {
        var mapping = new SmallMapping()
                .column("ID", "string", 10, 0)
                .variable("v_LATER", "string", 10, "-- to come")
                .output("LATER", "string", 10, 0, "-- to come")
                .output("KNOWN", "string", 10, 0, "ID || v_LATER");
        assertThat(mapping.converted().verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(mapping.codes()).containsOnly("PC-TRF-003");
    }

    @Test
    void saysNothingOfAVariableWithoutAnExpressionThatNobodyReads() {
        var mapping = new SmallMapping()
                .column("ID", "string", 10, 0)
                .variable("v_LATER", "string", 10, "-- to come")
                .output("KNOWN", "string", 10, 0, "ID");
        assertThat(mapping.codes()).isEmpty();
    }

    @Test
    void makesTheTimeOfTheRunAParameter() {
        var mapping = SmallMapping.lines().output("OUT", "string", 10, 0, "TO_CHAR(SYSDATE, 'YYYY')");
        assertThat(mapping.pipeline().parameters())
                .singleElement()
                .satisfies(parameter -> assertThat(parameter.name()).isEqualTo("RUN_DATE"));
    }
}
