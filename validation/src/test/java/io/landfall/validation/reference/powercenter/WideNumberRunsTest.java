package io.landfall.validation.reference.powercenter;

import static io.landfall.validation.reference.powercenter.MappingText.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.landfall.validation.reference.LegacyOutcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers with more digits than doubles have, by the reference executor and by the converted pipeline. */
class WideNumberRunsTest {

    private static MappingText mapping(long number, String type, String expression) {
        return new MappingText()
                .source("S", List.of("B:bigint", "D:bigint"), List.of(row(number, 3L)))
                .through(
                        "Expression",
                        Map.of(),
                        "B:bigint:INPUT",
                        "D:bigint:INPUT",
                        "OUT:" + type + ":OUTPUT:" + expression)
                .into("OUT:" + type);
    }

    /** What is left of them in a double is the whole number that the double stands for. */
    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "9223372036854775807, FLOOR(B / D), 3074457345618258432",
        "1234567890123456789, FLOOR(B / D), 411522630041152256",
        "1234567890123456789, CEIL(B / D), 411522630041152256",
        "-9223372036854775807, TO_BIGINT(B / 1), -9223372036854775808",
        "9223372036854775807, TO_BIGINT(B / 1), ",
        "1234567890123456789, TO_BIGINT(B / 1), 1234567890123456768",
        "9007199254740993, B / 1, 9007199254740992",
        "9223372036854775807, 'POWER(B, 1)', "
    })
    void throughDoublesIntoWholeNumbers(long number, String expression, String written) {
        mapping(number, "bigint", expression)
                .assertBothWrite("OUT", written == null ? new String[0] : new String[] {written});
    }

    /** Whole numbers are computed as decimals with high precision, so that no digit is lost. */
    @Test
    void intoDecimalsWithHighPrecision() {
        mapping(9007199254740993L, "decimal", "B - 2").inHighPrecision().assertBothWrite("OUT", "9007199254740991");
    }

    /** Whether remainders are computed in doubles is not documented; with high precision they are not. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"'MOD(B, D)'", "B % D"})
    void remaindersEndTheRunBeyondDoubles(String expression) {
        mapping(9007199254740992L, "bigint", expression).assertBothWrite("OUT", "2");
        var wide = mapping(9007199254740993L, "bigint", expression);
        assertThat(wide.outcome()).isInstanceOf(LegacyOutcome.Undefined.class);
        assertThatThrownBy(() -> wide.converted("OUT")).hasMessageContaining("9007199254740992");
        mapping(9007199254740993L, "bigint", expression).inHighPrecision().assertBothWrite("OUT", "0");
    }

    /** A text with more digits than the column holds is an error of the row once it has its fifteen. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "1234567890123456789012345, ",
        "99999999999999940000, 99999999999999900000",
        "99999999999999950000, ",
        "-99999999999999940000, -99999999999999900000",
        "0.4999999999999999999999999, 1",
        "12345678901234567.5, 12345678901234600"
    })
    void textsIntoDecimals(String text, String written) {
        new MappingText()
                .source("S", List.of("B:text"), List.of(row(text)))
                .transformation("Expression", "T", Map.of(), "B:decimal:INPUT/OUTPUT")
                .links("SQ_S", "T", "B")
                .into("B:decimal")
                .assertBothWrite("OUT", written == null ? new String[0] : new String[] {written});
    }
}
