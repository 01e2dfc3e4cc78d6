package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Verdict;
import io.landfall.converter.pipeline.Scan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What whole mappings are held to. */
class MappingsTest {

    private static SmallMapping lines() {
        return new SmallMapping().column("QTY", "decimal", 5, 2).column("NAME", "string", 10, 0);
    }

    /** Digits that come from a column are known; those of a computed number are not. */
    @ParameterizedTest(name = "{0} in {1} characters")
    @CsvSource({"QTY, 7, 0", "QTY, 6, 0", "QTY, 5, 1", "QTY * 2, 7, 1", "QTY * 2, 24, 0"})
    void checksNumbersThatMayNotFitATextPort(String expression, int length, int checks) {
        var mapping = lines().output("OUT", "decimal", 10, 2, expression).asText(length);
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
        var mapping = lines().output("OUT", type, 10, 0, expression);
        assertThat(mapping.converted().verdict()).isEqualTo(Verdict.AUTOMATED);
        assertThat(mapping.pipeline().checks()).hasSize(checks);
    }

    @Test
    void countsInAnIntegerVariable() {
        var mapping =
                lines().variable("V_COUNT", "integer", 10, "V_COUNT + 1").output("OUT", "integer", 10, 0, "V_COUNT");
        assertThat(mapping.codes()).isEmpty();
    }

    /** What a variable remembers of a row in error is not known, so that a run ends at one. */
    @Test
    void endsWhereAVariableThatRemembersIsInError() {
        var mapping = lines().variable("V_RATE", "double", 15, "V_RATE / QTY").output("OUT", "double", 15, 0, "V_RATE");
        assertThat(mapping.converted().verdict()).isEqualTo(Verdict.AUTOMATED);
        assertThat(mapping.pipeline().operators())
                .filteredOn(Scan.class::isInstance)
                .singleElement()
                .satisfies(scan -> assertThat(((Scan) scan).state())
                        .extracting(Scan.Variable::name)
                        .containsExactly("V_RATE_error", "V_RATE"));
    }

    @Test
    void takesAnExpressionOfCommentsForNull() {
        var mapping = new SmallMapping()
                .column("ID", "string", 10, 0)
                .variable("v_LATER", "string", 10, "-- to come")
                .output("LATER", "string", 10, 0, "-- to come")
                .output("KNOWN", "string", 10, 0, "ID || v_LATER");
        assertThat(mapping.converted().verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(mapping.codes()).containsOnly("PC-PARSE-004");
    }

    @Test
    void makesTheTimeOfTheRunAParameter() {
        var mapping = lines().output("OUT", "string", 10, 0, "TO_CHAR(SYSDATE, 'YYYY')");
        assertThat(mapping.pipeline().parameters())
                .singleElement()
                .satisfies(parameter -> assertThat(parameter.name()).isEqualTo("RUN_DATE"));
    }
}
