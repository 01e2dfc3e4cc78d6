package io.landfall.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.rules.powercenter.SmallMapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Converted Expression transformations give the values that PowerCenter gives. */
class PowerCenterExpressionsTest {

    private static final String ORDERS = """
            NAME,CODE,QTY,PRICE,DAY
            abcd,x-1,3,2.5,02/29/2024 08:00:00
            ,y,-7,0.1,12/31/1999 23:59:59
            Ann LEE,,,,
            """;

    @TempDir
    private Path folder;

    private static SmallMapping orders() {
        return new SmallMapping()
                .column("NAME", "string", 10, 0)
                .column("CODE", "string", 5, 0)
                .column("QTY", "integer", 10, 0)
                .column("PRICE", "decimal", 10, 2)
                .column("DAY", "date/time", 29, 9);
    }

    private List<String> lines(SmallMapping mapping) throws IOException {
        var tester = new RunTester(folder).givenText("in.csv", ORDERS);
        return tester.written(mapping.pipeline(), "out.csv").lines().skip(1).toList();
    }

    /** The last row has a number that a port of 64 bits has no room for. */
    @Test
    void keepsAllDigitsOfWholeNumbersOfAFile() throws IOException {
        new RunTester(folder).givenText("in.csv", """
                KEY_NO
                9131138316486228241
                -9223372036854775808
                1e3
                12.50
                 7\s
                9223372036854775808
                """);
        var mapping = new SmallMapping().column("KEY_NO", "bigint", 19, 0).output("TAKEN", "bigint", 19, 0, "KEY_NO");
        var written = new RunTester(folder).written(mapping.pipeline(), "out.csv");
        assertThat(written.lines().skip(1))
                .containsExactly("9131138316486228241", "-9223372036854775808", "1000", "13", "7");
    }

    /** A text that is no number drops its row, separators alone too; nothing is NULL. */
    @ParameterizedTest(name = "thousands {0}, point {1}")
    @CsvSource({"., ','", "',', ."})
    void readsNumbersWithSeparators(String thousands, String point) throws IOException {
        var given = new RunTester(folder)
                .givenText("in.csv", """
                QTY
                1T234T567P25
                -12T345
                +7P5
                1234P5

                n.a.
                .
                """.replace("T", thousands).replace("P", point));
        var mapping = new SmallMapping()
                .column("QTY", "decimal", 10, 2)
                .output("OUT", "decimal", 10, 2, "QTY")
                .laidOut("DELIMITERS", "|")
                .reading("Thousand Separator", thousands)
                .reading("Decimal Separator", point);
        assertThat(given.written(mapping.pipeline(), "out.csv").lines().skip(1))
                .containsExactly("1234567.25", "-12345.00", "7.50", "1234.50", "");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
        expression                                           → rows
        NAME || CODE                                         → abcdx-1 / y / Ann LEE
        SUBSTR(NAME, 0, 2)                                   → ab / - / An
        SUBSTR(NAME, -3, 2)                                  → bc / - / LE
        SUBSTR(NAME, 2, QTY - 4)                             → - / - / -
        INITCAP(NAME)                                        → Abcd / - / Ann Lee
        LPAD(QTY, 4, '0')                                    → 0003 / 00-7 / -
        LTRIM(NAME, 'ab')                                    → cd / - / Ann LEE
        REPLACECHR(0, NAME, 'aE', 'x')                       → xbcd / - / xnn Lxx
        REPLACESTR(1, NAME, 'bc', '')                        → ad / - / Ann LEE
        TO_CHAR(DAY, 'DD-MON-YYYY')                          → 29-Feb-2024 / 31-Dec-1999 / -
        TO_CHAR(ADD_TO_DATE(DAY, 'MM', 1), 'MM/DD HH24')     → 03/29 08 / 01/31 23 / -
        TO_CHAR(LAST_DAY(DAY), 'YYYY-MM-DD HH24')            → 2024-02-29 08 / 1999-12-31 23 / -
        TO_CHAR(TRUNC(DAY, 'MM'), 'MM/DD/YYYY HH24:MI')      → 02/01/2024 00:00 / 12/01/1999 00:00 / -
        TO_CHAR(ROUND(DAY, 'YY'), 'YYYY')                    → 2024 / 2000 / -
        TO_CHAR(DAY, 'J')                                    → 2460370 / 2451544 / -
        DECODE(CODE, NULL, 'none', 'y', 'why')               → - / why / none
        DECODE(TRUE, QTY = 3, 'a', 9 / (QTY - 3) < 0, 'b')   → a / b / -
        TO_CHAR(-QTY * 2147483647 * 4)                       → -25769803764 / 60129542116 / -
        TO_CHAR(QTY * 900000000000000000 * 2)                → 5400000000000000000 / -
        TO_CHAR(ABS(QTY - 1))                                → 2 / 8 / -
        IIF(QTY > 0, 'pos')                                  → pos / - / -
        TO_CHAR(DAY, IIF(QTY > 0, 'YYYY', 'MM/DD'))          → 2024 / 12/31 / -
        TO_CHAR(ADD_TO_DATE(DAY, DECODE(QTY, 3, 'MM', 'YY'), 1), 'MM/DD/YYYY') → 03/29/2024 / 12/31/2000 / -
        TO_CHAR(TRUNC(DAY, IIF(QTY = 3, 'MM', IIF(QTY < 0, 'DD', 'YY'))), 'MM/DD HH24') → 02/01 00 / 12/31 00 / -
        TO_DECIMAL('1.26', IIF(QTY > 0, 1, 2))               → 1.3 / 1.26 / 1.26
        IIF(IS_NUMBER(NAME), 'n', 'x')                       → x / x / x
        IIF(ISNULL(NAME), 'none', NAME)                      → abcd / none / Ann LEE
        IIF(IN(CODE, 'Y', 'Z', 0), 'in', 'out')              → out / in / out
        TO_CHAR(TO_INTEGER('12.5') + TO_INTEGER('A1'))       → 13 / 13 / 13
        TO_CHAR(INSTR(NAME, 'n', -1))                        → 0 / - / 3
        SUBSTR(MD5(NAME || CHR(9) || CHR(13) || CHR(10)), 1, 4) → 98d8 / 48c1 / 1d0b
        TO_CHAR(ROUND(PRICE, 0))                             → 3 / 0 / -
        TO_CHAR(MOD(QTY, 4))                                 → 3 / -3 / -
        TO_CHAR(ROUND(FV(0.0075, 12, -250, -2000, TRUE), 2)) → 5337.96 / 5337.96 / 5337.96
        TO_CHAR(ROUND(FV(PRICE, 2, -QTY), 2))                → 13.5 / -14.7 / -
        TO_CHAR(ROUND(PMT(0.01, 10, 20000), 2))              → -2111.64 / -2111.64 / -2111.64
        TO_CHAR(ROUND(PMT(PRICE, 2, QTY, 0, 1), 2))          → -2.33 / 3.67 / -
        TO_CHAR(ROUND(NPER(0.015, -500, -2000, 20000, 1), 2)) → 9.01 / 9.01 / 9.01
        TO_CHAR(FV(0, 2, 5, 0, QTY))                         → -10 / -10 / -
        TO_CHAR(NPER(PRICE - 2.5, 10, -5))                   → 2 / -
        TO_CHAR(ROUND(PV(0.0075, 12, -500, 20000, TRUE), 2)) → -12524.43 / -12524.43 / -12524.43
        TO_CHAR(DATE_DIFF(DAY, TRUNC(DAY), 'HH'))            → 8 / 23.9997222222222 / -
        TO_CHAR(TO_DATE('01-02-2024', 'MM/DD/YYYY'), 'DDD')  → 002 / 002 / 002
        """)
    void givesTheValuesOfTheLegacyTool(String expression, String rows) throws IOException {
        var mapping = orders().output("OUT", "string", 40, 0, expression);
        var values = lines(mapping).stream()
                .map(line -> line.replace("\"", ""))
                .map(line -> line.isEmpty() ? "-" : line)
                .collect(Collectors.joining(" / "));
        assertThat(values).isEqualTo(rows);
    }

    /** A port of decimals passes them on as they are, whatever its precision and scale, and so does what a variable remembers. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
        expression                       → rows
        V + IIF(ISNULL(PRICE), 0, PRICE) → 2.50 / 2.60 / 2.60
        IIF(V > 2.5, V, PRICE + 1.5)     → 4.00 / 4.00 / 4.00
        IIF(V = 0, 1000.25, V * 2)       → 1000.25 / 2000.50 / 4001.00
        """)
    void remembersAllDigitsOfDecimals(String expression, String rows) throws IOException {
        var mapping = orders().inHighPrecision()
                .variable("V", "decimal", 3, expression)
                .output("OUT", "decimal", 10, 2, "V");
        assertThat(mapping.codes()).isEmpty();
        assertThat(String.join(" / ", lines(mapping))).isEqualTo(rows);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
        expression                               → rows
        CUME(QTY)                                → 3 / -4 / -4
        CUME(PRICE)                              → 2.5 / 2.6 / 2.6
        CUME(QTY, QTY < 0)                       → - / -7 / -7
        1 + CUME(IIF(ISNULL(QTY), 1, QTY))       → 4 / -3 / -2
        MOVINGSUM(LENGTH(CODE || 'x'), 2)        → - / 6 / 3
        MOVINGAVG(LENGTH(CODE || 'x'), 2)        → - / 3 / 1.5
        MOVINGSUM(LENGTH(CODE || 'x'), 1)        → 4 / 2 / 1
        """)
    void addsUpRowByRow(String expression, String rows) throws IOException {
        var mapping = orders().output("OUT", "string", 40, 0, "TO_CHAR(%s)".formatted(expression));
        assertThat(mapping.codes()).doesNotContain("PC-EXPR-027");
        var values = lines(mapping).stream()
                .map(line -> line.replace("\"", ""))
                .map(line -> line.isEmpty() ? "-" : line)
                .collect(Collectors.joining(" / "));
        assertThat(values).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IIF(QTY > 0, CUME(QTY))
            QTY > 0 AND CUME(QTY) > 0
            CUME(10 / QTY)
            MOVINGSUM(QTY, QTY)
            MOVINGSUM(QTY, 0)
            MOVINGSUM(QTY, 2, QTY > 0)
            CUME(CUME(QTY))
            """)
    void blocksTotalsOfRowsThatNobodyKnows(String expression) {
        assertThat(orders().output("OUT", "double", 15, 0, expression).codes()).contains("PC-EXPR-027");
    }

    @Test
    void blocksATotalBesideAPortThatTakesRowsOut() {
        var mapping = orders().output("OUT", "integer", 10, 0, "10 / QTY").output("SUM", "double", 15, 0, "CUME(QTY)");
        assertThat(mapping.codes()).contains("PC-EXPR-027");
    }

    @Test
    void takesRowsInErrorOut() throws IOException {
        var mapping = orders().output("OUT", "decimal", 15, 2, "IIF(QTY < 0, ERROR('negative'), 10 / QTY)");
        assertThat(lines(mapping)).containsExactly("3.33", "");
    }

    @Test
    void endsTheRunWhereItAborts() throws IOException {
        var mapping = orders().output("OUT", "integer", 10, 0, "IIF(QTY = -7, ABORT('bad quantity ' || QTY), QTY)");
        var tester = new RunTester(folder).givenText("in.csv", ORDERS);
        assertThat(tester.run(mapping.pipeline()).complete()).isFalse();
        assertThat(tester.out().resolve("out.csv")).doesNotExist();
    }

    @Test
    void runsOnWhereNothingAborts() throws IOException {
        var mapping = orders().output("OUT", "integer", 10, 0, "IIF(QTY = 99, ABORT('bad quantity ' || QTY), QTY)");
        assertThat(lines(mapping)).containsExactly("3", "-7", "");
    }

    /** A variable that is read before it is set has the value of the row before. */
    @Test
    void remembersTheRowBefore() throws IOException {
        var mapping = orders().variable("V_OLD", "integer", 10, "V_NEW * 10")
                .variable("V_NEW", "integer", 10, "QTY")
                .output("OUT", "integer", 10, 0, "V_OLD");
        assertThat(lines(mapping)).containsExactly("0", "30", "-70");
    }

    /** An exponent is a part of the number for doubles only. */
    @ParameterizedTest
    @CsvSource({"decimal, 18.000", "double, 0.018", "integer, 18"})
    void readsAnExponentForDoublesOnly(String datatype, String value) throws IOException {
        var mapping = orders().output("OUT", datatype, 10, datatype.equals("integer") ? 0 : 3, "'18e-3' || CODE");
        assertThat(lines(mapping).getLast()).isEqualTo(value);
    }

    /** A number is rounded to whole ones before it is too large for them. */
    @ParameterizedTest
    @CsvSource({
        "integer, 2147483647.4, 2147483647",
        "integer, 2147483647.5, ",
        "integer, -2147483648.4, -2147483648",
        "integer, -2147483648.5, ",
        "bigint, 9223372036854774784.0, 9223372036854774784",
        "bigint, 9223372036854775808.0, ",
        "bigint, -9223372036854775808.0, -9223372036854775808",
        "bigint, -9223372036854777856.0, "
    })
    void roundsBeforeANumberIsTooLarge(String datatype, String number, @Nullable String value) throws IOException {
        var mapping = orders().output("OUT", datatype, 19, 0, "IIF(QTY = 3, %s * QTY / QTY, 0)".formatted(number));
        var lines = lines(mapping);
        assertThat(lines).hasSize(value == null ? 2 : 3).first().isEqualTo(value == null ? "0" : value);
    }

    /** A text in a numeric port gives the number that it begins with. */
    @Test
    void readsLeadingNumbersAtPorts() throws IOException {
        var mapping = orders().output("OUT", "integer", 10, 0, "IIF(ISNULL(CODE), '12abc', CODE)");
        assertThat(lines(mapping)).containsExactly("0", "0", "12");
    }
}
