package io.landfall.validation.reference.powercenter;

import static io.landfall.validation.reference.powercenter.MappingText.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.landfall.validation.reference.LegacyOutcome;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plain translation gets wrong about variables and functions of an Expression, by the reference executor and by the converted pipeline. */
class ExpressionRunsTest {

    private static MappingText shelves() {
        return new MappingText()
                .source(
                        "STOCK",
                        List.of("NR:integer", "SHELF:string"),
                        List.of(row(1L, "oak"), row(2L, "oak"), row(3L, "elm"), row(4L, "oak")));
    }

    /** A format that the row chooses; one that does not fit is an error of the row alone. */
    @Test
    void aChoiceOfFormatsReadsEachRowByItsOwn() {
        new MappingText()
                .source(
                        "DAYS",
                        List.of("DAY:string"),
                        List.of(row("20260131"), row("02/28/2026"), row("2026013"), row((Object) null)))
                .through(
                        "Expression",
                        Map.of(),
                        "DAY:string:INPUT",
                        "OUT:string:OUTPUT:TO_CHAR(TO_DATE(DAY, IIF(LENGTH(DAY) = 8, 'YYYYMMDD', 'MM/DD/YYYY')), 'DD.MM.YYYY')")
                .into("OUT:string")
                .assertBothWrite("OUT", "28.02.2026", "31.01.2026", "NULL");
    }

    @Test
    void aVariableRemembersTheRowBefore() {
        var mapping = shelves()
                .through(
                        "Expression",
                        Map.of(),
                        "NR:integer:INPUT/OUTPUT",
                        "SHELF:string:INPUT/OUTPUT",
                        "v_COUNT:integer:LOCAL VARIABLE:IIF(SHELF = v_LAST, v_COUNT + 1, 1)",
                        "v_LAST:string:LOCAL VARIABLE:SHELF",
                        "COUNTED:integer:OUTPUT:v_COUNT");
        mapping.into("NR:integer", "SHELF:string", "COUNTED:integer")
                .assertBothWrite("OUT", "1,oak,1", "2,oak,2", "3,elm,1", "4,oak,1");
    }

    @Test
    void theOrderOfPortsTellsWhoseValueAVariableHas() {
        var mapping = shelves()
                .through(
                        "Expression",
                        Map.of(),
                        "NR:integer:INPUT/OUTPUT",
                        "v_TENFOLD:integer:LOCAL VARIABLE:v_NR * 10",
                        "v_NR:integer:LOCAL VARIABLE:NR",
                        "TENFOLD:integer:OUTPUT:v_TENFOLD");
        mapping.into("NR:integer", "TENFOLD:integer").assertBothWrite("OUT", "1,0", "2,10", "3,20", "4,30");
    }

    @Test
    void decodeFindsNothingAndIifWithoutElseIsNought() {
        var mapping = new MappingText()
                .source("S", List.of("NR:integer", "X:string"), List.of(row(1L, null), row(2L, "A"), row(3L, "B")))
                .through(
                        "Expression",
                        Map.of(),
                        "NR:integer:INPUT/OUTPUT",
                        "X:string:INPUT",
                        "SAID:string:OUTPUT:DECODE(X, NULL, 'missing', 'A', 'a')",
                        "HIT:integer:OUTPUT:IIF(X = 'A', 1)");
        mapping.into("NR:integer", "SAID:string", "HIT:integer")
                .assertBothWrite("OUT", "1,missing,0", "2,a,1", "3,NULL,0");
    }

    @Test
    void joiningTextsLeavesOutWhatIsMissing() {
        var mapping = new MappingText()
                .source(
                        "S",
                        List.of("NR:integer", "A:string", "B:string"),
                        List.of(row(1L, "x", null), row(2L, null, null), row(3L, "", "y")))
                .through(
                        "Expression",
                        Map.of(),
                        "NR:integer:INPUT/OUTPUT",
                        "A:string:INPUT",
                        "B:string:INPUT",
                        "BOTH:string:OUTPUT:A || B",
                        "GONE:integer:OUTPUT:IIF(ISNULL(A), 1, 0)");
        mapping.into("NR:integer", "BOTH:string", "GONE:integer").assertBothWrite("OUT", "1,x,0", "2,NULL,1", "3,y,0");
    }

    @Test
    void substringsStartAtNoughtAndFromTheEnd() {
        var mapping = new MappingText()
                .source("S", List.of("ST:integer", "LN:integer"), List.of(row(0L, 2L), row(-3L, 2L), row(2L, -1L)))
                .through(
                        "Expression",
                        Map.of(),
                        "ST:integer:INPUT/OUTPUT",
                        "LN:integer:INPUT",
                        "PART:string:OUTPUT:SUBSTR('abcd', ST, LN)");
        mapping.into("ST:integer", "PART:string").assertBothWrite("OUT", "0,ab", "-3,bc", "2,");
    }

    @Test
    void monthsEndWhereTheyEndAndHoursHaveParts() {
        var mapping = new MappingText()
                .source(
                        "S",
                        List.of("D:date", "F:date", "U:date"),
                        List.of(row(
                                LocalDateTime.of(2024, 2, 29, 8, 0),
                                LocalDateTime.of(2024, 1, 1, 12, 0),
                                LocalDateTime.of(2024, 1, 1, 13, 30))))
                .through(
                        "Expression",
                        Map.of(),
                        "D:date/time:INPUT",
                        "F:date/time:INPUT",
                        "U:date/time:INPUT",
                        "NEXT:date/time:OUTPUT:ADD_TO_DATE(D, 'MM', 1)",
                        "HOURS:double:OUTPUT:DATE_DIFF(U, F, 'HH')");
        var found = mapping.into("NEXT:date", "HOURS:double");
        found.assertBothWrite("OUT", "2024-03-29T08:00,1.5");
    }

    @Test
    void movingSumsWarmUpAndOneRowDoesNotDeviate() {
        var moving = new MappingText()
                .source("S", List.of("X:double"), List.of(row(1.0), row(2.0), row(3.0), row(4.0)))
                .through("Expression", Map.of(), "X:double:INPUT/OUTPUT", "LAST_TWO:double:OUTPUT:MOVINGSUM(X, 2)");
        moving.into("X:double", "LAST_TWO:double").assertBothWrite("OUT", "1.0,NULL", "2.0,3.0", "3.0,5.0", "4.0,7.0");
        var one = new MappingText()
                .source("S", List.of("X:double"), List.of(row(7.0)))
                .through("Aggregator", Map.of(), "X:double:INPUT", "SPREAD:double:OUTPUT:STDDEV(X)");
        one.into("SPREAD:double").assertBothWrite("OUT", "0.0");
    }

    @Test
    void wideDecimalsAreDoublesWithoutHighPrecision() {
        var mapping = new MappingText()
                .source(
                        "S",
                        List.of("A:decimal", "B:decimal"),
                        List.of(row(new BigDecimal("40012030304957666903"), new BigDecimal("40012030304957666904"))))
                .through(
                        "Expression",
                        Map.of(),
                        "A:decimal:INPUT",
                        "B:decimal:INPUT",
                        "ALIKE:integer:OUTPUT:IIF(A = B, 1, 0)");
        mapping.into("ALIKE:integer").assertBothWrite("OUT", "1");
    }

    /** PowerCenter goes on in double precision where a decimal has no room; nobody says which digits count. */
    @ParameterizedTest
    @CsvSource({
        "9999999999999, 99999999999999, true",
        "-99999999999999, 99999999999999, true",
        "-100000000000000, 100000000000000, false",
        "10000000000000000000, 1000000000000000000, false"
    })
    void aResultOfMoreDigitsThanADecimalHasEndsTheRun(BigDecimal one, BigDecimal other, boolean fits) {
        var mapping = new MappingText()
                .source("S", List.of("A:decimal", "B:decimal"), List.of(row(one, other), row(null, other)))
                .transformation(
                        "Expression",
                        "T",
                        Map.of(),
                        "A:decimal:INPUT",
                        "B:decimal:INPUT",
                        "MORE:decimal:OUTPUT:A * B - A * B + A")
                .inHighPrecision()
                .target("OUT", "MORE:decimal")
                .links("SQ_S", "T", "A", "B")
                .links("T", "OUT", "MORE");
        if (fits) {
            assertThat(mapping.written("OUT")).isEqualTo(mapping.converted("OUT"));
        } else {
            assertThat(mapping.outcome()).isInstanceOf(LegacyOutcome.Undefined.class);
            assertThatThrownBy(() -> mapping.converted("OUT")).hasMessageContaining("28 digits");
        }
    }
}
