package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.rules.powercenter.expression.DateMask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates and decimals that become text, and what is said of it. */
class ValuesAsTextTest {

    @ParameterizedTest
    @CsvSource({"26, ", "25, PC-FLOW-068", "10, PC-FLOW-068"})
    void warnsOfPortsThatAreTooShort(int length, String code) {
        var mapping = new SmallMapping()
                .column("DUE", "date/time", 29, 9)
                .output("OUT", "string", length, 0, "DUE")
                .asText(length);
        assertThat(mapping.codes()).isEqualTo(Stream.ofNullable(code).toList());
        assertThat(mapping.pipeline().checks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MM/DD/YYYY HH24:MI:SS.US, 26",
        "YYYY-MM-DD, 10",
        "DAY MONTH DY DDD, 27",
        "'\"week\" WW-J SSSSS AM', 24",
        "Q YYY NS, 15"
    })
    void knowsHowLongTextsMayBe(String format, int most) {
        assertThat(DateMask.of(format).orElseThrow().mostCharacters()).isEqualTo(most);
    }

    @Test
    void saysThatAveragesLoseDigitsWithHighPrecision() {
        assertThat(averaged("decimal").inHighPrecision().codes()).containsExactly("PC-EXPR-010");
        assertThat(averaged("double").inHighPrecision().codes()).isEmpty();
        assertThat(averaged("decimal").codes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRICE", "TO_CHAR(PRICE)", "'x' || PRICE", "LPAD(PRICE, 12)", "UPPER(PRICE + 1)"})
    void saysThatZerosOfDecimalsDependOnTheVersion(String expression) {
        assertThat(written(expression).inHighPrecision().codes()).contains("PC-EXPR-033");
        assertThat(written(expression).codes()).doesNotContain("PC-EXPR-033");
    }

    private static SmallMapping written(String expression) {
        return new SmallMapping()
                .column("PRICE", "decimal", 12, 2)
                .output("OUT", "string", 40, 0, expression)
                .asText(40);
    }

    private static SmallMapping averaged(String datatype) {
        return new SmallMapping()
                .column("PRICE", datatype, 12, 2)
                .output("OUT", "double", 15, 0, "MOVINGAVG(PRICE, 3)");
    }
}
