package io.landfall.validation.reference.powercenter;

import static io.landfall.validation.reference.powercenter.MappingText.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.validation.reference.LegacyOutcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ports make of values that they have no room for, and of errors, by the reference executor and by the converted pipeline. */
class PortRunsTest {

    @Test
    void aRowInErrorIsNotWritten() {
        var mapping = rated().into("ID:integer", "RATE:double");
        mapping.assertBothWrite("OUT", "1,0.2", "3,NULL", "4,2.0");
    }

    /** Nothing says whether the engine computes an output that nobody takes. */
    @Test
    void anErrorInAPortThatNobodyReadsIsUndefined() {
        var mapping = rated().into("ID:integer");
        assertThat(mapping.outcome()).isInstanceOf(LegacyOutcome.Undefined.class);
    }

    @Test
    void aConstantDefaultStandsForAnError() {
        var mapping = MappingText.orders()
                .through(
                        "Expression",
                        Map.of(),
                        "ID:integer:INPUT/OUTPUT",
                        "DEPT:string:INPUT",
                        "QTY:integer:INPUT",
                        "RATE:integer:OUTPUT:20 / (QTY - 5):DEFAULTVALUE=\"-1\"")
                .into("ID:integer", "RATE:integer");
        mapping.assertBothWrite("OUT", "1,4", "2,-1", "3,NULL", "4,10");
    }

    @Test
    void aTextIsANumberAsFarAsItIsOne() {
        var mapping = new MappingText()
                .source(
                        "S",
                        List.of("NR:integer", "X:string"),
                        List.of(row(1L, "123abc"), row(2L, "A12"), row(3L, null)))
                .transformation("Expression", "T", Map.of(), "NR:integer:INPUT/OUTPUT", "X:integer:INPUT/OUTPUT")
                .links("SQ_S", "T", "NR", "X");
        mapping.into("NR:integer", "X:integer").assertBothWrite("OUT", "1,123", "2,0", "3,NULL");
    }

    @ParameterizedTest(name = "{0} {1} in a port {2}: {3}")
    @CsvSource({
        "text, 2147483647, integer, 2147483647",
        "text, 2147483648, integer,",
        "text, -9223372036854775808, bigint, -9223372036854775808",
        "text, -9223372036854775809, bigint,",
        "text, 1234567890123456789012345678901234567890, bigint,",
        "text, 1e3, decimal, 1",
        "text, -5.9, decimal, -6",
        "text, 99999999999999999999, decimal, 100000000000000000000",
        "text, 100000000000000000000, decimal,",
        "text, 1234567890123456789012345678901234567890, decimal,",
        "text, 1e3, double, 1000",
        "text, 1e400, double,",
        "double, 1e25, decimal,",
        "double, -2.5, decimal, -3",
        "double, -9223372036854775808, bigint, -9223372036854775808",
        "double, -9223372036854777856, bigint,",
        "double, 9223372036854775807, bigint,",
        "double, 9223372036854774784, bigint, 9223372036854774784",
        "bigint, 1234567890, decimal, 1234567890"
    })
    void aNumberThatAPortHasNoRoomForIsAnErrorOfTheRow(
            String type, String given, String port, @Nullable String written) {
        Object value = switch (type) {
            case "text" -> given;
            case "double" -> Double.valueOf(given);
            default -> Long.valueOf(given);
        };
        var mapping = new MappingText()
                .source("S", List.of("GIVEN:" + type), List.of(row(value)))
                .transformation(
                        "Expression",
                        "T",
                        Map.of(),
                        "GIVEN:%s:INPUT".formatted(type),
                        "TAKEN:%s:OUTPUT:GIVEN".formatted(port))
                .target("OUT", "TAKEN:" + (port.equals("decimal") ? "double" : port))
                .links("SQ_S", "T", "GIVEN")
                .links("T", "OUT", "TAKEN")
                .inHighPrecision();
        var rows = written == null ? List.of() : List.of(written);
        assertThat(mapping.written("OUT")).map(PortRunsTest::plain).isEqualTo(rows);
        assertThat(mapping.converted("OUT")).map(PortRunsTest::plain).isEqualTo(rows);
    }

    private static String plain(String number) {
        return number.equals("NULL")
                ? number
                : new BigDecimal(number).setScale(0).toPlainString();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"5, true", "5.0, true", "' -7.00x', true", "5.9, false", "-.5, false"})
    void aFractionInATextForAWholeNumberIsUndefined(String text, boolean known) {
        var mapping = new MappingText()
                .source("S", List.of("GIVEN:text"), List.of(row(text)))
                .transformation("Expression", "T", Map.of(), "GIVEN:text:INPUT", "TAKEN:integer:OUTPUT:GIVEN")
                .target("OUT", "TAKEN:integer")
                .links("SQ_S", "T", "GIVEN")
                .links("T", "OUT", "TAKEN");
        assertThat(mapping.outcome()).isInstanceOf(known ? LegacyOutcome.Ran.class : LegacyOutcome.Undefined.class);
        assertThat(mapping.conversion().documents().getFirst().pipeline().checks())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"5, 0", "5.9, 1", "59E-1, 1", "59e-1, 1", "5e1, 0"})
    void aTextThatIsWrittenOutIsCheckedWhereItHasAFraction(String text, int checks) {
        var mapping = new MappingText()
                .source("S", List.of("GIVEN:text"), List.of(row("x")))
                .transformation(
                        "Expression", "T", Map.of(), "GIVEN:text:INPUT", "TAKEN:integer:OUTPUT:'%s'".formatted(text))
                .target("OUT", "TAKEN:integer")
                .links("SQ_S", "T", "GIVEN")
                .links("T", "OUT", "TAKEN");
        assertThat(mapping.conversion().documents().getFirst().pipeline().checks())
                .hasSize(checks);
    }

    /** Digits of a double beyond the fifteenth do not count. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"0.5, 1", "0.4999999999999, 0", "0.49999999999999994, 1"})
    void aTargetRoundsADoubleByItsFifteenDigits(String number, String written) {
        var mapping = MappingText.orders()
                .through(
                        "Expression",
                        Map.of(),
                        "ID:integer:INPUT/OUTPUT",
                        "DEPT:string:INPUT",
                        "QTY:integer:INPUT",
                        "RATE:double:OUTPUT:%s + 0 * ID".formatted(number))
                .into("RATE:decimal");
        mapping.assertBothWrite("OUT", written, written, written, written);
    }

    /** The order with a quantity of 5 has no rate, which is an error. */
    private static MappingText rated() {
        return MappingText.orders()
                .through(
                        "Expression",
                        Map.of(),
                        "ID:integer:INPUT/OUTPUT",
                        "DEPT:string:INPUT",
                        "QTY:integer:INPUT",
                        "RATE:double:OUTPUT:ID / (QTY - 5):DEFAULTVALUE=\"ERROR('no rate')\"");
    }
}
