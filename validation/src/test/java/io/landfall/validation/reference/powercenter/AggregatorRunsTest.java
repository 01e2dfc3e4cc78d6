package io.landfall.validation.reference.powercenter;

import static io.landfall.validation.reference.powercenter.MappingText.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.landfall.converter.conversion.Verdict;
import io.landfall.validation.reference.LegacyOutcome;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an Aggregator makes of groups, by the reference executor and by the converted pipeline. */
class AggregatorRunsTest {

    @Test
    void anAggregatorGivesTheLastRowOfOtherPorts() {
        var mapping = new MappingText()
                .source(
                        "SALES",
                        List.of("N:integer", "SHOP:string", "AMOUNT:integer", "NOTE:string"),
                        List.of(row(3L, "A", 7L, null), row(1L, "A", 10L, "x"), row(2L, "A", 5L, "z")))
                .transformation(
                        "Sorter",
                        "SRT",
                        Map.of(),
                        "N:integer:INPUT/OUTPUT::ISSORTKEY=\"YES\" SORTDIRECTION=\"ASCENDING\"",
                        "SHOP:string:INPUT/OUTPUT",
                        "AMOUNT:integer:INPUT/OUTPUT",
                        "NOTE:string:INPUT/OUTPUT")
                .transformation(
                        "Aggregator",
                        "T",
                        Map.of(),
                        "SHOP:string:INPUT/OUTPUT::EXPRESSIONTYPE=\"GROUPBY\"",
                        "AMOUNT:integer:INPUT",
                        "NOTE:string:INPUT/OUTPUT",
                        "TOTAL:integer:OUTPUT:SUM(AMOUNT)")
                .links("SQ_SALES", "SRT", "N", "SHOP", "AMOUNT", "NOTE")
                .links("SRT", "T", "SHOP", "AMOUNT", "NOTE");
        mapping.into("SHOP:string", "TOTAL:integer", "NOTE:string").assertBothWrite("OUT", "A,22,NULL");
    }

    @Test
    void aFilteredSumOfNothingIsNull() {
        var mapping = MappingText.orders()
                .through(
                        "Aggregator",
                        Map.of(),
                        "DEPT:string:INPUT/OUTPUT::EXPRESSIONTYPE=\"GROUPBY\"",
                        "QTY:integer:INPUT",
                        "TOTAL:integer:OUTPUT:SUM(QTY)",
                        "LARGE:integer:OUTPUT:SUM(QTY, QTY > 100)")
                .into("DEPT:string", "TOTAL:integer", "LARGE:integer");
        mapping.assertBothWrite("OUT", "A,22,NULL", "B,NULL,NULL");
    }

    @Test
    void rowsAreCountedWithAFilterToo() {
        var mapping = MappingText.orders()
                .through(
                        "Aggregator",
                        Map.of(),
                        "DEPT:string:INPUT/OUTPUT::EXPRESSIONTYPE=\"GROUPBY\"",
                        "QTY:integer:INPUT",
                        "ALL_ROWS:integer:OUTPUT:COUNT(*)",
                        "LARGE:integer:OUTPUT:COUNT(*, QTY > 5)",
                        "OPEN:integer:OUTPUT:COUNT(*, ISNULL(QTY))")
                .into("DEPT:string", "ALL_ROWS:integer", "LARGE:integer", "OPEN:integer");
        mapping.assertBothWrite("OUT", "A,3,2,0", "B,1,0,1");
    }

    /** The manual names the parts of long conditions so. */
    @Test
    void variablesOfRowsAreReadByFunctionsKeysAndOutputs() {
        var mapping = MappingText.orders()
                .through(
                        "Aggregator",
                        Map.of(),
                        "DEPT:string:INPUT",
                        "QTY:integer:INPUT",
                        "V_LARGE:integer:LOCAL VARIABLE:IIF(QTY > 8, 1, 0)",
                        "V_DOUBLE:integer:LOCAL VARIABLE:QTY * 2 * V_LARGE",
                        "V_KEY:string:LOCAL VARIABLE:LOWER(DEPT):EXPRESSIONTYPE=\"GROUPBY\"",
                        "K:string:OUTPUT:MAX(V_KEY)",
                        "TOTAL:integer:OUTPUT:SUM(V_DOUBLE)",
                        "SMALL:integer:OUTPUT:SUM(QTY, V_LARGE = 0)")
                .into("K:string", "TOTAL:integer", "SMALL:integer");
        assertThat(mapping.conversion().verdict()).isEqualTo(Verdict.AUTOMATED);
        mapping.assertBothWrite("OUT", "a,20,12", "b,NULL,NULL");
    }

    /** What is a key is in all rows of a group, the last one too. */
    @Test
    void anOutputReadsAVariableThatIsAKey() {
        var mapping = MappingText.orders()
                .through(
                        "Aggregator",
                        Map.of(),
                        "DEPT:string:INPUT",
                        "QTY:integer:INPUT",
                        "V_KEY:string:LOCAL VARIABLE:LOWER(DEPT):EXPRESSIONTYPE=\"GROUPBY\"",
                        "K:string:OUTPUT:V_KEY || '!'",
                        "TOTAL:integer:OUTPUT:SUM(QTY)")
                .into("K:string", "TOTAL:integer");
        assertThat(mapping.conversion().verdict()).isEqualTo(Verdict.AUTOMATED);
        mapping.assertBothWrite("OUT", "a!,22", "b!,NULL");
    }

    /** A variable that remembers goes through all rows as they come, whatever their group. */
    @Test
    void aVariableThatRemembersCountsTheRows() {
        var mapping = new MappingText()
                .source(
                        "SALES",
                        List.of("N:integer", "SHOP:string"),
                        List.of(row(3L, "A"), row(1L, "A"), row(2L, "B"), row(4L, "B")))
                .transformation(
                        "Sorter",
                        "SRT",
                        Map.of(),
                        "N:integer:INPUT/OUTPUT::ISSORTKEY=\"YES\" SORTDIRECTION=\"ASCENDING\"",
                        "SHOP:string:INPUT/OUTPUT")
                .transformation(
                        "Aggregator",
                        "T",
                        Map.of(),
                        "SHOP:string:INPUT/OUTPUT::EXPRESSIONTYPE=\"GROUPBY\"",
                        "N:integer:INPUT",
                        "V_ROW:integer:LOCAL VARIABLE:V_ROW + 1",
                        "LAST:integer:OUTPUT:V_ROW * 10",
                        "TOTAL:integer:OUTPUT:SUM(V_ROW)")
                .links("SQ_SALES", "SRT", "N", "SHOP")
                .links("SRT", "T", "SHOP", "N");
        mapping.into("SHOP:string", "LAST:integer", "TOTAL:integer").assertBothWrite("OUT", "A,30,4", "B,40,6");
    }

    @Test
    void aVariableThatAggregatesIsWhatTheWholeGroupComesTo() {
        var mapping = MappingText.orders()
                .through(
                        "Aggregator",
                        Map.of(),
                        "DEPT:string:INPUT/OUTPUT::EXPRESSIONTYPE=\"GROUPBY\"",
                        "QTY:integer:INPUT",
                        "V_TWICE:integer:LOCAL VARIABLE:QTY * 2",
                        "V_SUM:integer:LOCAL VARIABLE:SUM(V_TWICE)",
                        "V_NEXT:integer:LOCAL VARIABLE:V_SUM + COUNT(*)",
                        "TOTAL:integer:OUTPUT:V_NEXT * 10")
                .into("DEPT:string", "TOTAL:integer");
        assertThat(mapping.codes()).contains("PC-AGG-009").doesNotContain("PC-AGG-003");
        assertThat(mapping.conversion().verdict()).isEqualTo(Verdict.PARTIAL);
        mapping.assertBothWrite("OUT", "A,470", "B,NULL");
    }

    @Test
    void aggregatesOverAggregatesReadVariablesOfRows() {
        var mapping = MappingText.orders()
                .through(
                        "Aggregator",
                        Map.of(),
                        "DEPT:string:INPUT/OUTPUT::EXPRESSIONTYPE=\"GROUPBY\"",
                        "QTY:integer:INPUT",
                        "V_TWICE:integer:LOCAL VARIABLE:QTY * 2",
                        "MOST:integer:OUTPUT:MAX(SUM(V_TWICE))")
                .into("MOST:integer");
        mapping.assertBothWrite("OUT", "44");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "V:integer:LOCAL VARIABLE:SUM(QTY);TOTAL:integer:OUTPUT:SUM(V)",
                "V:integer:LOCAL VARIABLE:W + 1;W:integer:LOCAL VARIABLE:SUM(QTY);TOTAL:integer:OUTPUT:V",
                "V:integer:LOCAL VARIABLE:SUM(QTY) + W;W:integer:LOCAL VARIABLE:SUM(QTY);TOTAL:integer:OUTPUT:V",
                "V:integer:LOCAL VARIABLE:SUM(QTY);TOTAL:integer:OUTPUT:MAX(SUM(QTY)) + V",
            })
    void aVariableOfTheGroupIsNotReadBefore(String ports) {
        var all = Stream.concat(
                        Stream.of("DEPT:string:INPUT/OUTPUT::EXPRESSIONTYPE=\"GROUPBY\"", "QTY:integer:INPUT"),
                        Stream.of(ports.split(";")))
                .toArray(String[]::new);
        var mapping = MappingText.orders().through("Aggregator", Map.of(), all).into("TOTAL:integer");
        assertThat(mapping.codes()).contains("PC-AGG-003");
        assertThat(mapping.outcome()).isInstanceOf(LegacyOutcome.Refused.class);
    }

    /** Rows of a table come in no order; where they disagree about a port, a check says so. */
    @ParameterizedTest
    @CsvSource({"x, x, A;x", "x, z, the rows of a group agree", "x,, the rows of a group agree"})
    void anAggregatorChecksThatRowsInNoOrderAgree(String one, @Nullable String other, String answer) {
        var mapping = new MappingText()
                .source("SALES", List.of("SHOP:string", "NOTE:string"), List.of(row("A", one), row("A", other)))
                .through(
                        "Aggregator",
                        Map.of(),
                        "SHOP:string:INPUT/OUTPUT::EXPRESSIONTYPE=\"GROUPBY\"",
                        "NOTE:string:INPUT/OUTPUT")
                .into("SHOP:string", "NOTE:string");
        assertThat(mapping.codes()).contains("CV-ORDER-005").doesNotContain("CV-ORDER-001");
        if (answer.startsWith("A;")) {
            mapping.assertBothWrite("OUT", answer.replace(';', ','));
        } else {
            assertThatThrownBy(() -> mapping.converted("OUT")).hasMessageContaining(answer);
        }
    }

    @Test
    void anAggregatorOfNoRowsAnswersNothing() {
        var mapping = new MappingText()
                .source("EMPTY", List.of("X:integer"), List.of())
                .through(
                        "Aggregator",
                        Map.of(),
                        "X:integer:INPUT",
                        "ROWS_IN:integer:OUTPUT:COUNT(*)",
                        "TOTAL:integer:OUTPUT:SUM(X)");
        mapping.into("ROWS_IN:integer", "TOTAL:integer").assertBothWrite("OUT");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            MAX(SUM(X))            | 10
            MIN(SUM(X))            | 3
            SUM(MAX(X))            | 12
            MEDIAN(COUNT(X))       | 1.5
            COUNT(SUM(X))          | 2
            SUM(COUNT(X, X > 1))   | 2
            MAX(SUM(X, X > 5))     | 10
            MIN(SUM(X, X > 50))    | NULL
            AVG(LAST(X))           | 6.0
            STDDEV(COUNT(*))       | 1.4142135623730951
            PERCENTILE(SUM(X), 50) | 6.5
            10 - MIN(AVG(X))       | 8.5
            """, delimiter = '|')
    void nestedAggregatesAnswerOnceForAllGroups(String expression, String expected) {
        var mapping = nested(true, "MOST:double:OUTPUT:" + expression).into("MOST:double");
        assertThat(Double.toString(Double.parseDouble(expected.replace("NULL", "NaN"))))
                .isEqualTo(only(mapping.written("OUT")))
                .isEqualTo(only(mapping.converted("OUT")));
        assertThat(mapping.codes()).contains("PC-AGG-007");
        assertThat(mapping.conversion().verdict()).isEqualTo(Verdict.PARTIAL);
    }

    private static String only(List<String> lines) {
        assertThat(lines).hasSize(1);
        return lines.getFirst().replace("NULL", "NaN");
    }

    @Test
    void nestedAggregatesWithoutGroupsAnswerForOne() {
        var mapping = nested(false, "MOST:integer:OUTPUT:MAX(SUM(X))").into("MOST:integer");
        mapping.assertBothWrite("OUT", "13");
        assertThat(mapping.conversion().verdict()).isEqualTo(Verdict.AUTOMATED);
    }

    /** Nobody documents what other ports answer, and the Designer allows neither single functions beside nor more levels. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "MAX(SUM(X)) + SUM(X)",
                "MAX(SUM(X)) + X",
                "MAX(MIN(SUM(X)))",
                "MAX(SUM(X) + COUNT(X))",
                "MAX(SUM(X), X > 1)",
                "LAST(SUM(X))"
            })
    void otherNestedAggregatesAreLeftToAPerson(String expression) {
        var mapping = nested(true, "MOST:integer:OUTPUT:" + expression).into("MOST:integer");
        assertThat(mapping.codes()).contains("PC-AGG-001");
        assertThat(mapping.conversion().verdict()).isEqualTo(Verdict.MANUAL);
    }

    /** In every Aggregator a port outside of an aggregate function has the value of the last row; here that of all groups. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void portsBesideNestedAggregatesHaveTheValuesOfTheLastRow(boolean isGrouped) {
        var mapping = nested(isGrouped, "X_OUT:integer:OUTPUT:MAX(SUM(X))", "L:integer:OUTPUT:MIN(COUNT(X))")
                .into("G:string", "X_OUT:integer");
        mapping.assertBothWrite("OUT", isGrouped ? "A,10" : "A,13");
        assertThat(mapping.codes()).contains("PC-AGG-008");
        assertThat(mapping.conversion().verdict()).isEqualTo(Verdict.PARTIAL);
    }

    @Test
    void singleFunctionsBesideNestedAggregatesAreLeftToAPerson() {
        var single = nested(true, "MOST:integer:OUTPUT:MAX(SUM(X))", "ALL:integer:OUTPUT:SUM(X)")
                .into("MOST:integer");
        assertThat(single.conversion().verdict()).isEqualTo(Verdict.MANUAL);
    }

    private static MappingText nested(boolean isGrouped, String... outputs) {
        var key = "G:string:INPUT/OUTPUT" + (isGrouped ? "::EXPRESSIONTYPE=\"GROUPBY\"" : "");
        var ports = Stream.concat(Stream.of(key, "X:integer:INPUT"), Stream.of(outputs))
                .toArray(String[]::new);
        return new MappingText()
                .source(
                        "S",
                        List.of("N:integer", "G:string", "X:integer"),
                        List.of(row(1L, "A", 1L), row(2L, "B", 10L), row(3L, "A", 2L), row(4L, "A", null)))
                .transformation(
                        "Sorter",
                        "SRT",
                        Map.of(),
                        "N:integer:INPUT/OUTPUT::ISSORTKEY=\"YES\" SORTDIRECTION=\"ASCENDING\"",
                        "G:string:INPUT/OUTPUT",
                        "X:integer:INPUT/OUTPUT")
                .transformation("Aggregator", "T", Map.of(), ports)
                .links("SQ_S", "SRT", "N", "G", "X")
                .links("SRT", "T", "G", "X");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            25 | 1 2 3 4   | 1.25
            25 | 4 3 - 2 1 | 1.25
            60 | 1 2 3 4   | 3.0
            10 | 5 7       | 5.0
            0  | 5 7       | 5.0
            80 | 1 2 3 8   | 8.0
            90 | -         | NULL
            """, delimiter = '|')
    void percentilesLieBetweenNeighboursByTheNumberOfValuesAndOne(int share, String values, String expected) {
        var rows = Stream.of(values.strip().split(" "))
                .map(text -> row(text.equals("-") ? null : Double.valueOf(text)))
                .toList();
        percentile("double", rows, Integer.toString(share)).into("PART:double").assertBothWrite("OUT", expected);
    }

    /** Nobody documents what lies beyond the last value. */
    @Test
    void percentilesBeyondTheLastValueEndTheRun() {
        var mapping = percentile("double", List.of(row(1.0), row(2.0)), "90").into("PART:double");
        assertThat(mapping.outcome()).isInstanceOf(LegacyOutcome.Undefined.class);
        assertThatThrownBy(() -> mapping.converted("OUT")).hasMessageContaining("PERCENTILE 90 of fewer than 9 values");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "101", "2.5", "-1", "X"})
    void percentilesOfOtherSharesAreLeftToAPerson(String share) {
        var mapping = percentile("double", List.of(row(1.0)), share);
        assertThat(mapping.into("PART:double").conversion().verdict()).isEqualTo(Verdict.MANUAL);
    }

    private static MappingText percentile(String type, List<List<@Nullable Object>> rows, String share) {
        return new MappingText()
                .source("S", List.of("X:" + type), rows)
                .through(
                        "Aggregator",
                        Map.of(),
                        "X:" + type + ":INPUT",
                        "PART:double:OUTPUT:PERCENTILE(X, %s)".formatted(share));
    }
}
