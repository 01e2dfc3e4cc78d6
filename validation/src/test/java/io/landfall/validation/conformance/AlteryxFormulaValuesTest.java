package io.landfall.validation.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.alteryx.expression.AlteryxFormulas;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.rules.alteryx.expression.AlteryxFormulaRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Formulas of Alteryx give the values that Alteryx gives, where a naive conversion would not. */
class AlteryxFormulaValuesTest {

    private static final String TABLE = """
            Left("invoice", -1)                                        | invoice
            Left("invoice", 99)                                        | invoice
            Left("invoice", Null())                                    |
            Right("invoice", 3)                                        | ice
            Substring("invoice", 2, 3)                                 | voi
            Substring("invoice", 2)                                    | voice
            Substring("invoice", 99)                                   |
            GetWord("net due in March", 2)                             | in
            IsNull(GetWord("net due", 5))                              | true
            FindString("order-7", "-")                                 | 5
            FindString("order-7", "R")                                 | -1
            FindNth("a-b-c", "-", 2)                                   | 3
            FindNth("Hello World", "o", 1.8)                           | 7
            Contains("Net Due", "DUE")                                 | true
            Contains("Net Due", "DUE", 0)                              | false
            Contains(Null(), "a")                                      | false
            Length(Null())                                             | 0
            PadLeft("1234", 3, "0")                                    | 1234
            PadLeft("7", 3, "0x")                                      | 007
            Trim("  a b \t")                                           | a b
            StripQuotes("'it''")                                       | it'
            StripQuotes('"a "b" c"')                                   | a "b" c
            REGEX_Match("AB12", "[a-z]+\\d+")                          | true
            REGEX_Match("xAB12x", "AB12")                              | false
            REGEX_CountMatches("a1b22", "\\d")                         | 3
            REGEX_Replace("2021-05", "(\\d+)-(\\d+)", "$2/$1")         | 05/2021
            REGEX_Replace(Null(), "a", "b") + "!"                      | !
            ToNumber("12.5 kg")                                        | 12.5
            ToNumber("none")                                           | 0.0
            IsNull(ToNumber("none", 1, 1))                             | true
            ToString(10.5)                                             | 10.5
            ToString(7)                                                | 7
            ToString(1234567.891, 2, 1)                                | 1,234,567.89
            ToString(1234567.891, 2, ".", ",")                         | 1.234.567,89
            Round(4.975, 0.01) < 4.98                                  | true
            Round(41.1, 10)                                            | 40.0
            Round(-1.227, 0.01)                                        | -1.23
            Round(55.34, 2)                                            | 56.0
            Ceil(7.2, 5)                                               | 10.0
            Mod(7.9, 3.9)                                              | 1
            IsNull(Mod(6, 0.4))                                        | true
            IsNull(5 / 0)                                              | true
            Average(20, 30, 55, Null())                                | 26.25
            AverageNonNull(20, 30, 55, Null())                         | 35.0
            Median(5, 1, 3, Null())                                    | 3.0
            Max(3, Null(), 7)                                          | 7
            MaxIDX(3, 9, 7)                                            | 1
            Bound(12, 1, 10)                                           | 10.0
            Between(5, 5, 10)                                          | true
            Switch(3, "many", 1, "one", 2, "two")                      | many
            GetVal(1, "a", "b")                                        | b
            DateTimeAdd("2016-01-30", 1, "month")                      | 2016-02-29
            DateTimeAdd("2016-03-30", -1, "months")                    | 2016-02-29
            DateTimeAdd("2016-02-29", 1, "month")                      | 2016-03-29
            DateTimeDiff("2024-01-18", "2024-01-15", "days")           | 3
            DateTimeDiff("2024-02-01", "2024-01-31", "month")          | 0
            DateTimeDiff("2024-01-31 10:00:00", "2024-01-31 09:31:00", "hours") | 0
            DateTimeTrim("2016-12-07 16:03:00", "lastofmonth")         | 2016-12-31T23:59:59
            DateTimeTrim("2016-12-07 16:03:00", "hour")                | 2016-12-07T16:00
            DateTimeFormat("2008-04-22", "%A, %d %b %y")               | Tuesday, 22 Apr 08
            DateTimeFormat("2008-04-20", "%u")                         | 7
            DateTimeFormat("2008-04-05", "%e")                         |  5
            DateTimeFormat("2023-01-01", "%U %W")                      | 01 00
            DateTimeFormat("2024-01-01", "%U %W")                      | 00 01
            DateTimeFormat("2023-12-31", "%U %W")                      | 53 52
            DateTimeFormat("2024-12-30", "%C, %U and %W")              | 20, 52 and 53
            DateTimeFormat("2024-12-30 00:05:00", "%l:%M %p")          | 12:05 AM
            DateTimeFormat("2024-12-30 13:05:00", "%l:%M %p")          |  1:05 PM
            DateTimeParse("22/4/2008", "%d/%m/%Y")                     | 2008-04-22
            DateTimeParse("1 Sept. 23", "%d %b %y")                    | 2023-09-01
            DateTimeParse("September 1, 2023", "%b %d, %Y")            | 2023-09-01
            DateTimeParse("01 Jan 60 07:05", "%d %B %y %H:%M")         | 1960-01-01T07:05
            DateTimeParse("01 Jan 59", "%d %b %y")                     | 2059-01-01
            DateTimeParse("10Nov  2021", "%d %b %Y")                   | 2021-11-10
            DateTimeParse("  5/1/2023", "%d/%m/%Y")                    | 2023-01-05
            IsNull(DateTimeParse("31/02/2008", "%d/%m/%Y"))            | true
            ToDate(5)                                                  | 1900-01-04
            ToDateTime(5.44)                                           | 1900-01-04T10:33:36
            CharFromInt(66)                                            | B
            CharToInt("B")                                             | 66
            HexToNumber("ff")                                          | 255
            BinToInt("101")                                            | 5
            IntToHex(255)                                              | FF
            FileGetFileName("c:\\in\\orders.2021.csv")                 | orders.2021
            FileGetExt("c:\\in\\orders.csv")                           | .csv
            FileGetFileName("orders.csv")                              | orders
            FileGetExt("orders.2021.csv")                              | .csv
            FileAddPaths("c:\\in\\", "\\orders.csv")                     | c:\\in\\orders.csv
            FinanceCAGR(100, 400, 2)                                   | 1.0
            FinanceEffectiveRate(1, 2)                                 | 1.25
            FinanceNominalRate(1.25, 2)                                | 1.0
            FinanceFVSchedule(100, 0.5, 1)                             | 300.0
            FileGetFileName("c:\\in.2021\\orders")                     | orders
            FileGetFileName("c:\\in\\orders.xlsx|||May")               | orders
            """;

    /** A formula and the text of its value. */
    private record Row(String formula, String value) {

        static Row of(String line) {
            var bar = line.lastIndexOf("| ");
            return bar < 0
                    ? new Row(line.substring(0, line.lastIndexOf('|')).strip(), "")
                    : new Row(line.substring(0, bar).strip(), line.substring(bar + 2));
        }
    }

    @Test
    void givesTheValueInTheTable() {
        var rows = Arrays.stream(TABLE.split("\n")).map(Row::of).toList();
        var values = Evaluation.constants(
                TestEngine.DUCKDB, rows.stream().map(row -> expr(row.formula())).toList());
        var differences = IntStream.range(0, rows.size())
                .filter(i -> !String.valueOf(values.get(i)).equals(rows.get(i).value()))
                .mapToObj(i -> "%s but is %s".formatted(rows.get(i), values.get(i)))
                .toList();
        assertThat(differences).isEmpty();
    }

    private static Expr expr(String formula) {
        var parsed = AlteryxFormulas.parse(formula, SourceLocation.of("values.yxmd"));
        var translation = AlteryxFormulaRules.translator().translate(parsed.value(), new FormulaRun(new ArrayList<>()));
        return translation
                .result()
                .map(Translated::value)
                .orElseThrow(() -> new AssertionError(formula + ": " + translation.remarks()));
    }
}
