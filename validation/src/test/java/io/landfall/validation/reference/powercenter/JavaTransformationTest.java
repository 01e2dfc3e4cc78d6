package io.landfall.validation.reference.powercenter;

import static io.landfall.validation.reference.powercenter.MappingText.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.landfall.converter.conversion.Verdict;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.validation.reference.LegacyOutcome;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The code of Java transformations, with the meaning that the Java Language Specification and the vendor's manual give it.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/java-transformation.html">Java
 *     transformation</a>
 */
class JavaTransformationTest {

    private static final String PORTS = "A:integer:INPUT;B:integer:INPUT;L:bigint:INPUT;D:double:INPUT;S:string:INPUT";

    private static String extension(String name, String value) {
        return "<METADATAEXTENSION NAME=\"%s\" VALUE=\"%s\"/>"
                .formatted(
                        name,
                        value.replace("&", "&amp;")
                                .replace("<", "&lt;")
                                .replace("\"", "&quot;")
                                .replace("\n", "&#10;"));
    }

    /** @param more a further extension, as its name, an equals sign and its value */
    private static MappingText running(
            String code, String active, String outputs, String more, List<@Nullable Object> values) {
        var sheet = new HashMap<>(
                Map.of("Language", "Java", "Is Active", active, "<1", extension("OnInputRow_Method_Snippet", code)));
        if (!more.isEmpty()) {
            var at = more.indexOf('=');
            sheet.put("<2", extension(more.substring(0, at), more.substring(at + 1)));
        }
        var targets = List.of(outputs.split(";")).stream()
                .map(port -> port.replaceFirst("(OUTPUT|INPUT/OUTPUT)$", ""))
                .map(port -> port.substring(0, port.length() - 1))
                .toArray(String[]::new);
        var inputs = Stream.of(PORTS.split(";"))
                .filter(port -> !outputs.contains(port + "/OUTPUT"))
                .collect(Collectors.joining(";"));
        return new MappingText()
                .source("ROWS", List.of("A:integer", "B:integer", "L:bigint", "D:double", "S:string"), List.of(values))
                .through("Java", sheet, (inputs + ";" + outputs).split(";"))
                .into(targets);
    }

    private static MappingText computing(String expression, String type, List<@Nullable Object> values) {
        return running("R = %s;".formatted(expression), "NO", "R:%s:OUTPUT".formatted(type), "", values);
    }

    /** All in one mapping, with a port for each line. */
    @Test
    void computesAsJavaDoes() {
        assertComputes(row(7L, -2L, Long.MAX_VALUE, 2.5, "  Tab  "), """
                A / B                                          @ integer @ -3
                A % B                                          @ integer @ 1
                -A / 2                                         @ integer @ -3
                -A % 2                                         @ integer @ -1
                A + B * 3                                      @ integer @ 1
                2147483647 + A                                 @ integer @ -2147483642
                A * 1000000007                                 @ integer @ -1589934543
                (A + 2147483647) / 2                           @ integer @ -1073741821
                Math.abs(-2147483647 - 1)                      @ integer @ -2147483648
                Math.max(A, B) - Math.min(A, B)                @ integer @ 9
                (int) (L + A)                                  @ integer @ 6
                L + 1                                          @ bigint  @ -9223372036854775808
                L * L                                          @ bigint  @ 1
                L * L * L                                      @ bigint  @ 9223372036854775807
                L * L * A * A * L                              @ bigint  @ 9223372036854775759
                A * A * A * A * A * A * A * A * A * A * A * A  @ integer @ 956385313
                A * 1000000007L                                @ bigint  @ 7000000049
                A * 1000000007 + 0L                            @ bigint  @ -1589934543
                A / 2 * D                                      @ double  @ 7.5
                A / 2.0                                        @ double  @ 3.5
                (double) A / 2                                 @ double  @ 3.5
                A > 5 ? A : D                                  @ double  @ 7.0
                A == 7 && B != 0 ? 1 : 2                       @ integer @ 1
                A < B || !(D >= 2.5) ? 1 : 2                   @ integer @ 2
                S.length()                                     @ integer @ 7
                S.trim() + A                                   @ string  @ Tab7
                A + B + S.trim() + A + B                       @ string  @ 5Tab7-2
                S.trim().substring(1)                          @ string  @ ab
                S.substring(2, 4)                              @ string  @ Ta
                S.indexOf("a") + 0                             @ integer @ 3
                S.indexOf("z")                                 @ integer @ -1
                S.trim().equalsIgnoreCase("TAB") ? 1 : 0       @ integer @ 1
                S.trim().equals("tab") ? 1 : 0                 @ integer @ 0
                S.trim().startsWith("Ta") == true ? 1 : 0      @ integer @ 1
                S.contains("x") ? 1 : 0                        @ integer @ 0
                S.trim().replace("ab", "o").concat("!")        @ string  @ To!
                String.valueOf(B) + (A > 0)                    @ string  @ -2true
                S == null ? "none" : "some"                    @ string  @ some
                """);
    }

    private static void assertComputes(List<@Nullable Object> values, String table) {
        var lines = table.lines().map(line -> line.split("\\s+@\\s+")).toList();
        var code = new StringBuilder();
        var outputs = new ArrayList<String>();
        for (var line : lines) {
            var port = "R" + outputs.size();
            code.append("%s = %s;\n".formatted(port, line[0]));
            outputs.add("%s:%s:OUTPUT".formatted(port, line[1]));
        }
        var run = running(code.toString(), "NO", String.join(";", outputs), "", values);
        var results = lines.stream().map(line -> line[2]).toList();
        assertThat(run.written("OUT").getFirst().split(","))
                .as("reference")
                .containsExactly(results.toArray(String[]::new));
        assertThat(run.converted("OUT").getFirst().split(","))
                .as("pipeline")
                .containsExactly(results.toArray(String[]::new));
    }

    /** Which number a missing one is nobody says: the reference does not know it, and the pipeline takes 0, with a warning. */
    @Test
    void takesMissingNumbersForZero() {
        var run = computing("A + 1", "integer", row(null, null, null, null, null));
        assertThat(run.outcome()).isInstanceOf(LegacyOutcome.Undefined.class);
        assertThat(run.codes()).contains("PC-JAV-003");
        assertThat(run.converted("OUT")).containsExactly("1");
    }

    /** Nothing arrives in any port. */
    @Test
    void asksForMissingValues() {
        assertComputes(row(null, null, null, null, null), """
                isNull("A") ? -1 : A @ integer @ -1
                "<" + S + ">" @ string @ <null>
                S + S @ string @ nullnull
                (S == null ? null : S) + S @ string @ nullnull
                S == null ? "none" : S.trim() @ string @ none
                S @ string @ NULL
                """);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '@', quoteCharacter = '~', textBlock = """
        A + 1                                   @ PC-JAV-003
        isNull("A") ? 0 : A                     @
        !isNull("A") && A > 1 ? A : 0           @
        isNull("A") || A < 1 ? 0 : A            @
        isNull("A") && A < 1 ? 0 : 1            @ PC-JAV-003
        (isNull("A") || A < 1) ? 0 : 1          @
        S.length()                              @ PC-JAV-004
        """)
    void remarksOnWhatTheManualLeavesOpen(String expression, @Nullable String code) {
        var codes = computing(expression, "integer", row(1L, 1L, 1L, 1.0, "x")).codes().stream()
                .filter(one -> one.startsWith("PC-JAV"))
                .distinct();
        assertThat(codes).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '@', quoteCharacter = '~', textBlock = """
        S.trim()                    @ a text that is missing
        S.substring(3)              @ a text that is missing
        "ab".substring(A + 3)       @ characters of a text that are not there
        "" + 7 / A                  @ divides a whole number by 0
        "" + 7 % B                  @ divides a whole number by 0
        "" + (1e200 * 1e200 > A)    @ a double that is not finite
        "" + (1e200 / 1e-200 > A)   @ a double that is not finite
        "" + (1e308 + 1e308 > A)    @ a double that is not finite
        "123456789012345678901"     @ too long for its port
        """)
    void endsWhereNothingIsDocumented(String expression, String message) {
        var run = computing(expression, "string", row(null, null, null, null, null));
        assertThat(run.outcome()).isInstanceOf(LegacyOutcome.Undefined.class);
        assertThatThrownBy(() -> run.converted("OUT")).hasStackTraceContaining(message);
    }

    /** Infinity minus itself is equal to nothing in Java, but to itself in databases. */
    @Test
    void endsWhereDoublesAreNotFinite() {
        var code = "double e = D * D; R = e - e == e - e ? 1 : 0;";
        var run = running(code, "NO", "R:integer:OUTPUT", "", row(1L, 1L, 1L, 1e200, "x"));
        assertThat(run.outcome()).isInstanceOf(LegacyOutcome.Undefined.class);
        assertThatThrownBy(() -> run.converted("OUT")).hasStackTraceContaining("a double that is not finite");
        running(code, "NO", "R:integer:OUTPUT", "", row(1L, 1L, 1L, 1e20, "x")).assertBothWrite("OUT", "1");
    }

    /** Each reads its text several times; the pipeline computes it once. */
    @Test
    void chainsMethods() {
        var code = "R = S" + ".substring(1)".repeat(15) + ";";
        running(code, "NO", "R:string:OUTPUT", "", row(1L, 1L, 1L, 1.0, "a".repeat(15) + "b"))
                .assertBothWrite("OUT", "b");
    }

    @Test
    void followsEveryWayThroughTheCode() {
        var code = """
                int n = A; // not the port
                String s = "few";
                if (n > 10) {
                    String inner = "many";
                    s = inner;
                    n -= 10;
                } else if (n == 0)
                    setNull("M");
                n++;
                N = n * n;
                if (n > 1) R = s + n;
                """;
        var outputs = "R:string:OUTPUT;N:integer:OUTPUT;M:integer:OUTPUT";
        running(code, "NO", outputs, "", row(12L, 0L, 0L, 0.0, "")).assertBothWrite("OUT", "many3,9,0");
        running(code, "NO", outputs, "", row(4L, 0L, 0L, 0.0, "")).assertBothWrite("OUT", "few5,25,0");
        running(code, "NO", outputs, "", row(0L, 0L, 0L, 0.0, "")).assertBothWrite("OUT", "NULL,1,NULL");
    }

    @Test
    void makesTheRowsThatGenerateRowSays() {
        var code = """
                R = S;
                if (A > 0) { N = A; generateRow(); }
                if (B < 0) { N = N + B; generateRow(); }
                """;
        var outputs = "R:string:OUTPUT;N:integer:OUTPUT";
        running(code, "YES", outputs, "", row(7L, -2L, 0L, 0.0, "x")).assertBothWrite("OUT", "x,7", "x,5");
        running(code, "YES", outputs, "", row(0L, -2L, 0L, 0.0, "x")).assertBothWrite("OUT", "x,-2");
        running(code, "YES", outputs, "", row(0L, 0L, 0L, 0.0, "x")).assertBothWrite("OUT");
    }

    @Test
    void handsPortsThroughThatTheCodeDoesNotTouch() {
        var outputs = "S:string:INPUT/OUTPUT;R:integer:OUTPUT";
        var left = running("R = A;", "NO", outputs, "", row(7L, 0L, 0L, 0.0, "kept"));
        assertThat(left.outcome()).isInstanceOf(LegacyOutcome.Undefined.class);
        assertThat(left.codes()).contains("PC-JAV-006");
        assertThat(left.converted("OUT")).containsExactly("kept,7");
        running("R = A; S += R;", "NO", outputs, "", row(7L, 0L, 0L, 0.0, "kept"))
                .assertBothWrite("OUT", "kept7,7");
        var number = running("R = 1;", "NO", "A:integer:INPUT/OUTPUT;R:integer:OUTPUT", "", row(null, 0L, 0L, 0.0, ""));
        assertThat(number.outcome()).isInstanceOf(LegacyOutcome.Undefined.class);
        assertThatThrownBy(() -> number.converted("OUT")).hasStackTraceContaining("hands a missing number");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '@', quoteCharacter = '~', textBlock = """
        if (!isNull("A")) R = A;                    @ PC-JAV-005
        R = A + R;                                  @ PC-JAV-005
        if (A > 0) setNull("R");                    @ PC-JAV-005
        if (A > 0) R = 1; else setNull("R");        @
        if (A > 0) R = 1; else R = 2;               @
        R = 0; if (A > 0) R = 1;                    @
        logInfo("none");                            @
        """)
    void warnsOfOutputsThatAreNotWrittenForEveryRow(String code, @Nullable String warning) {
        var run = running(code, "NO", "R:integer:OUTPUT", "", row(0L, 1L, 1L, 1.0, "x"));
        var codes = run.codes().stream().filter("PC-JAV-005"::equals).toList();
        assertThat(codes).isEqualTo(warning == null ? List.of() : List.of(warning));
    }

    /** Whether the value of the row before is kept nobody says; of one row alone both readings say the same. */
    @Test
    void doesNotKnowWhatOutputsKeepFromRowToRow() {
        var rows = new MappingText()
                .source("ROWS", List.of("A:integer"), List.of(row(1L), row(0L)))
                .through(
                        "Java",
                        Map.of(
                                "Is Active",
                                "NO",
                                "<1",
                                extension("OnInputRow_Method_Snippet", "if (!isNull(\"A\") && A > 0) R = A;")),
                        "A:integer:INPUT",
                        "R:integer:OUTPUT")
                .into("R:integer");
        assertThat(rows.outcome()).isInstanceOf(LegacyOutcome.Undefined.class);
        assertThat(rows.conversion().verdict()).isEqualTo(Verdict.PARTIAL);
        running("if (A > 0) R = A;", "NO", "R:integer:OUTPUT", "", row(0L, 1L, 1L, 1.0, "x"))
                .assertBothWrite("OUT", "0");
    }

    /** A date in milliseconds begins as 0, which may be a day or none. */
    @Test
    void writesNoDatesThatNothingIsWrittenInto() {
        var always = dated("N = 1;");
        assertThat(always.conversion().verdict()).isEqualTo(Verdict.MANUAL);
        assertThat(always.outcome()).isInstanceOf(LegacyOutcome.Undefined.class);
        var sometimes = dated("N = A; if (A > 5) R = T;");
        assertThat(sometimes.outcome()).isInstanceOf(LegacyOutcome.Undefined.class);
        assertThatThrownBy(() -> sometimes.converted("OUT")).hasStackTraceContaining("leaves a date as it begins");
        dated("N = A; if (A < 5) R = T; else setNull(\"R\");").assertBothWrite("OUT", "2026-05-01T00:00,1");
        dated("N = A; if (A < 5) setNull(\"R\"); else R = T;").assertBothWrite("OUT", "NULL,1");
    }

    private static MappingText dated(String code) {
        return new MappingText()
                .source("ROWS", List.of("A:integer", "T:date"), List.of(row(1L, LocalDateTime.of(2026, 5, 1, 0, 0))))
                .through(
                        "Java",
                        Map.of("Is Active", "NO", "<1", extension("OnInputRow_Method_Snippet", code)),
                        "A:integer:INPUT",
                        "T:date/time:INPUT",
                        "R:date/time:OUTPUT",
                        "N:integer:OUTPUT")
                .into("R:date", "N:integer");
    }

    /** What would be too long is not written where setNull is called. */
    @Test
    void checksNothingThatIsNotWritten() {
        var code = "R = \"123456789012345678901\"; if (A > 0) setNull(\"R\");";
        running(code, "NO", "R:string:OUTPUT", "", row(1L, 1L, 1L, 1.0, "x")).assertBothWrite("OUT", "NULL");
        assertThatThrownBy(() -> running(code, "NO", "R:string:OUTPUT", "", row(0L, 1L, 1L, 1.0, "x"))
                        .converted("OUT"))
                .hasStackTraceContaining("too long for its port");
    }

    @Test
    void handsOnHowRowsAreMarked() {
        new MappingText()
                .source("ROWS", List.of("A:integer"), List.of(row(1L), row(2L)))
                .transformation(
                        "Update Strategy",
                        "MARKED",
                        Map.of("Update Strategy Expression", "IIF(A > 1, DD_REJECT, DD_INSERT)"),
                        "A:integer:INPUT/OUTPUT")
                .links("SQ_ROWS", "MARKED", "A")
                .transformation(
                        "Java",
                        "T",
                        Map.of(
                                "Is Active",
                                "NO",
                                "<1",
                                extension("OnInputRow_Method_Snippet", "R = isNull(\"A\") ? 0 : A + 10;")),
                        "A:integer:INPUT",
                        "R:integer:OUTPUT")
                .links("MARKED", "T", "A")
                .into("R:integer")
                .treatedAs("Data driven")
                .assertBothWrite("OUT", "11");
    }

    @Test
    void makesNoRowsWhereGenerateRowIsNeverCalled() {
        running("R = A;", "YES", "R:integer:OUTPUT", "", row(1L, 1L, 1L, 1.0, "x"))
                .assertBothWrite("OUT");
    }

    /** As a long with milliseconds a missing date has no value that anything documents. */
    @Test
    void handsDatesOnWhole() {
        var day = LocalDateTime.of(2026, 5, 1, 8, 30);
        for (var nanoseconds : List.of("0", "1")) {
            var sheet = Map.of(
                    "Is Active", "NO",
                    "<1", extension("OnInputRow_Method_Snippet", "R = T;"),
                    "<2", extension("Use_Nano_Seconds_In_Datetime", nanoseconds));
            var run = new MappingText()
                    .source("ROWS", List.of("T:date"), List.of(row(day), row((Object) null)))
                    .through("Java", sheet, "T:date/time:INPUT", "R:date/time:OUTPUT")
                    .into("R:date");
            if (nanoseconds.equals("1")) {
                run.assertBothWrite("OUT", "2026-05-01T08:30", "NULL");
            } else {
                assertThat(run.outcome()).isInstanceOf(LegacyOutcome.Undefined.class);
                assertThatThrownBy(() -> run.converted("OUT")).hasStackTraceContaining("a date that is missing");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '@', quoteCharacter = '~', textBlock = """
        for (int i = 0; i < A; i++) R = i;       @ line 1 of On Input Row is not read
        R = A;~while (true) R = 1;               @ line 2 of On Input Row is not read
        R = 1;~// \\u000a R = 2;                 @ line 2 of On Input Row is not read
        R = Integer.parseInt(S);                 @ calls 'Integer.parseInt'
        R = S == "x" ? 1 : 0;                    @ asks whether they are one object
        R = D;                                   @ gives a int what is none
        R = (int) D;                             @ makes a value of the type int of another
        R = L;                                   @ gives a int what is none
        A = 1; R = A;                            @ writes into the input port 'A'
        R = a;                                   @ names 'a', which is no port and no variable
        setNull("R"); R = 1;                     @ writes into 'R' after setNull
        generateRow();                           @ of a passive transformation
        setOutRowType(INSERT);                   @ calls 'setOutRowType'
        int n; R = n;                            @ reads 'n', into which nothing may be written yet
        R = (int) (L / A);                       @ divides numbers of the type long
        """)
    void leavesOtherCodeToAPerson(String code, String reason) {
        var conversion = running(code.replace("~", "\n"), "NO", "R:integer:OUTPUT", "", row(1L, 1L, 1L, 1.0, "x"))
                .conversion();
        assertThat(conversion.verdict()).isEqualTo(Verdict.MANUAL);
        assertThat(conversion.diagnostics().stream()
                        .map(Diagnostic::message)
                        .toList()
                        .toString())
                .contains(reason);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '@', quoteCharacter = '~', textBlock = """
        Helper_Code_Snippet=int count;                     @ code in the tab Helper Code
        Helper_Code_Snippet=// \\u000a int count;          @ code in the tab Helper Code
        OnEndOfData_Method_Snippet=generateRow();          @ code in the tab On End of Data
        Import_Packages_Snippet=import java.util.Map;      @ code in the tab Import Packages
        """)
    void leavesCodeInOtherTabsToAPerson(String tab, String reason) {
        var run = running("R = A;", "NO", "R:integer:OUTPUT", tab, row(1L, 1L, 1L, 1.0, "x"));
        assertThat(run.conversion().diagnostics().stream()
                        .map(Diagnostic::message)
                        .toList()
                        .toString())
                .contains(reason);
        assertThat(run.outcome()).isInstanceOf(LegacyOutcome.Refused.class);
    }

    @Test
    void readsNoCodeInComments() {
        running("R = A;", "NO", "R:integer:OUTPUT", "Helper_Code_Snippet=// int count;", row(1L, 1L, 1L, 1.0, "x"))
                .assertBothWrite("OUT", "1");
    }
}
