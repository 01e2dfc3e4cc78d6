package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Verdict;
import io.landfall.converter.pipeline.Check;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole numbers that may be too large for how PowerCenter computes or holds them. */
class WholeNumbersTest {

    private static final String PORT =
            "<TRANSFORMFIELD NAME=\"%s\" DATATYPE=\"%s\" PRECISION=\"10\" SCALE=\"0\" PORTTYPE=\"%s\""
                    + " EXPRESSION=\"%s\" EXPRESSIONTYPE=\"GENERAL\" DEFAULTVALUE=\"\"/>";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "WHOLE                       | small integer | PC-FLOW-057",
                "TEXT                        | small integer | PC-FLOW-029 PC-FLOW-057",
                "IIF(WHOLE > 1, 12, -7)      | small integer | ",
                "NULL                        | small integer | ",
                "IIF(WHOLE > 1, 4294967296)  | small integer | PC-FLOW-057",
                "WHOLE                       | integer       | ",
                "WHOLE * WHOLE               | integer       | ",
                "WHOLE * WHOLE               | bigint        | PC-FLOW-059",
                "WHOLE + WHOLE               | decimal       | PC-FLOW-059",
                "ABS(WHOLE - WHOLE)          | integer       | PC-FLOW-059",
                "WHOLE * 1000                | bigint        | ",
                "WHOLE * 100000000           | bigint        | PC-FLOW-061",
                "WHOLE * WHOLE * 2           | bigint        | PC-FLOW-059 PC-FLOW-061",
                "LONG * WHOLE                | bigint        | ",
                "LONG + 1                    | bigint        | PC-FLOW-061",
                "LONG + IIF(WHOLE > 1, 1, 0) | bigint        | PC-FLOW-061",
                "MOD(LONG, 10)               | integer       | PC-FLOW-061",
                "MOD(WHOLE, 10)              | integer       | ",
                "MOD(LONG, WHOLE)            | integer       | PC-FLOW-070",
                "LONG % LONG                 | bigint        | PC-FLOW-070",
                "MOD(WHOLE, WHOLE)           | integer       | ",
                "LONG * 1.5                  | double        | "
            })
    void checksNumbersThatMayBeTooLarge(String expression, String type, String codes) {
        var mapping = mapping(expression, type);
        assertThat(mapping.converted().verdict()).isEqualTo(Verdict.AUTOMATED);
        assertThat(notes(mapping)).isEqualTo(codes == null ? "" : codes);
        assertThat(mapping.pipeline().checks()).hasSize(codes == null ? 0 : codes.split(" ").length);
    }

    @Test
    void checksCountersInTheRowsThatHaveThem() {
        var mapping = new SmallMapping()
                .column("WHOLE", "integer", 10, 0)
                .variable("V_NEXT", "bigint", 19, "V_NEXT + 1")
                .output("OUT", "bigint", 19, 0, "V_NEXT");
        assertThat(notes(mapping)).isEqualTo("PC-FLOW-061");
        assertThat(mapping.codes()).doesNotContain("PC-FLOW-060");
        assertThat(mapping.pipeline().checks())
                .singleElement()
                .satisfies(check -> assertThat(check.assertion().toString()).contains("V_NEXT", "9007199254740992"));
    }

    @Test
    void computesAsDecimalsWithHighPrecision() {
        var mapping = mapping("LONG * WHOLE * 1000", "decimal").inHighPrecision();
        assertThat(mapping.codes()).isEmpty();
        assertThat(mapping.pipeline().checks()).isEmpty();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "SUM(N), bigint, 1, 0",
        "SUM(N), integer, 0, 0",
        "SUM(N * 2), bigint, 0, 0",
        "COUNT(N), bigint, 0, 0",
        "SUM(N * N), bigint, 1, 1",
        "SUM(N * N), integer, 0, 1",
        "SUM(N * N + N), bigint, 1, 2",
        "AVG(N * N), double, 0, 1",
        "MAX(SUM(N)), bigint, 1, 0",
        "MIN(SUM(N)), integer, 1, 0",
        "MAX(SUM(N * N)), bigint, 1, 1",
        "SUM(MAX(N)), bigint, 1, 0"
    })
    void checksSumsOfIntegers(String expression, String type, int sums, int summed) {
        var change = "$NEXT=Aggregator;$USE=GROUPBY;$FROM=OUT;$TO=N;$INPUT="
                + PORT.formatted("N", "integer", "INPUT", "N") + PORT.formatted("OUT", type, "OUTPUT", expression);
        var checks = new OneTransformation(folder).pipeline(change).checks();
        assertThat(checks)
                .filteredOn(check -> check.name().contains("no sum is beyond"))
                .hasSize(sums);
        assertThat(checks)
                .filteredOn(check -> check.name().contains("no number is beyond"))
                .hasSize(summed);
    }

    @Test
    void checksWhatUserDefinedFunctionsCompute() {
        var change = "$MAPPLET=<EXPRMACRO NAME=\"Area\" RETURNTYPE=\"BIGINT\" EXPRESSION=\"x * x\">"
                + "<MACROARGUMENT ARGORDER=\"1\" DATATYPE=\"integer\" NAME=\"x\" PRECISION=\"10\" SCALE=\"0\"/></EXPRMACRO>"
                + ";$FROM=OUT;$TO=N;$INPUT=" + PORT.formatted("N", "integer", "INPUT", "N")
                + PORT.formatted("OUT", "bigint", "OUTPUT", ":UDF.AREA(N)");
        assertThat(new OneTransformation(folder).pipeline(change).checks())
                .extracting(Check::name)
                .contains("NEXT/OUT: no number is beyond 2147483647");
    }

    @Test
    void checksWhatIsComputedOfComputedIntegers() {
        assertThat(mapping("WHOLE * WHOLE + WHOLE", "bigint").pipeline().checks())
                .extracting(check -> check.assertion().toString())
                .hasSize(2)
                .anyMatch(one -> one.contains("PLUS"));
    }

    @Test
    void checksEachPortWhereItIsComputed() {
        var change = "$INPUT=" + PORT.formatted("A", "integer", "OUTPUT", "TO_INTEGER(ID)") + ";$VARIABLES="
                + expression("E2", "NEXT", "A", "P1", "bigint", "A * A")
                + expression("E3", "E2", "P1", "A", "integer", "TO_INTEGER(P1)")
                + expression("E4", "E3", "A", "P2", "bigint", "A * A")
                + "<INSTANCE NAME=\"second\" TRANSFORMATION_NAME=\"loaded\""
                + " TRANSFORMATION_TYPE=\"Target Definition\" TYPE=\"TARGET\"/>"
                + "<CONNECTOR FROMFIELD=\"P2\" FROMINSTANCE=\"E4\" TOFIELD=\"ID\" TOINSTANCE=\"second\"/>";
        var pipeline = new OneTransformation(folder).pipeline(change);
        assertThat(pipeline.checks())
                .filteredOn(check -> check.name().contains("no number is beyond"))
                .extracting(check -> "%s of %s"
                        .formatted(
                                check.name().replaceFirst(":.*", ""),
                                check.input().operator()))
                .containsExactlyInAnyOrder("E2/P1 of NEXT", "E4/P2 of E3");
    }

    private static String expression(
            String name, String from, String input, String output, String type, String expression) {
        return "<TRANSFORMATION NAME=\"%1$s\" TYPE=\"Expression\" REUSABLE=\"NO\">%2$s%3$s</TRANSFORMATION>"
                        .formatted(
                                name,
                                PORT.formatted(input, input.equals("A") ? "integer" : "bigint", "INPUT", input),
                                PORT.formatted(output, type, "OUTPUT", expression))
                + ("<INSTANCE NAME=\"%1$s\" TRANSFORMATION_NAME=\"%1$s\" TRANSFORMATION_TYPE=\"Expression\""
                                + " TYPE=\"TRANSFORMATION\" REUSABLE=\"NO\"/>"
                                + "<CONNECTOR FROMFIELD=\"%3$s\" FROMINSTANCE=\"%2$s\" TOFIELD=\"%3$s\" TOINSTANCE=\"%1$s\"/>")
                        .formatted(name, from, input);
    }

    private static SmallMapping mapping(String expression, String type) {
        return new SmallMapping()
                .column("TEXT", "string", 10, 0)
                .column("WHOLE", "integer", 10, 0)
                .column("LONG", "bigint", 19, 0)
                .output("OUT", type, 10, 0, expression);
    }

    private static String notes(SmallMapping mapping) {
        return mapping.converted().diagnostics().stream()
                .map(Diagnostic::code)
                .map(code -> code.entry().id())
                .filter(id -> List.of("PC-FLOW-029", "PC-FLOW-057", "PC-FLOW-059", "PC-FLOW-061", "PC-FLOW-070")
                        .contains(id))
                .sorted()
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
