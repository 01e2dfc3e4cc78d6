package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.rules.powercenter.expression.DateMask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates that reach a port for text, which has room for them or not whatever the date is. */
class DatesAsTextTest {

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

    private static SmallMapping averaged(String datatype) {
        return new SmallMapping()
                .column("PRICE", datatype, 12, 2)
                .output("OUT", "double", 15, 0, "MOVINGAVG(PRICE, 3)");
    }
}
