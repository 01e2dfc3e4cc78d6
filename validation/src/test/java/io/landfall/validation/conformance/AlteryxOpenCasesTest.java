package io.landfall.validation.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.parsers.alteryx.expression.AlteryxFormulas;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.rules.alteryx.expression.AlteryxFormulaRules;
import io.landfall.rules.alteryx.expression.OpenCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A check ends a run at values whose answer nobody knows, and stays quiet at all others. */
class AlteryxOpenCasesTest {

    private static final String TABLE = """
        ToNumber("12")                                        | known
        ToNumber(" -1.5e3 ")                                  | known
        ToNumber(".5")                                        | known
        ToNumber("none")                                      | known
        ToNumber("")                                          | known
        ToNumber("-")                                         | known
        ToNumber("£12")                                       | known
        ToNumber("none", 1, 1)                                | known
        ToNumber("12 kg")                                     | open
        ToNumber("1,234")                                     | open
        ToNumber("1e400")                                     | open
        ToNumber("12 kg", 1, 1)                               | open
        DateTimeParse("22/4/2008", "%d/%m/%Y")                | known
        DateTimeParse(" 2/4/2008", "%d/%m/%Y")                | known
        DateTimeParse("2008-04-22", "%d/%m/%Y")               | known
        DateTimeParse("31/02/2008", "%d/%m/%Y")               | known
        DateTimeParse("22/13/2008", "%d/%m/%Y")               | known
        DateTimeParse("0000-00-00", "%Y-%m-%d")               | known
        DateTimeParse("", "%d/%m/%Y")                         | known
        DateTimeParse("  ", "%d/%m/%Y")                       | known
        DateTimeParse("n/a", "%d/%m/%Y")                      | known
        DateTimeParse("-", "%d/%m/%Y")                        | known
        DateTimeParse("10:30", "%Y-%m-%d %H:%M")              | known
        DateTimeParse("2024-01-31", "%Y-%m-%d %H:%M:%S")      | known
        DateTimeParse("22.4.2008", "%d/%m/%Y")                | open
        DateTimeParse("22/4/08", "%d/%m/%Y")                  | open
        DateTimeParse("22/4/2008", "%d/%m/%y")                | open
        DateTimeParse("22/4/2008 10:30", "%d/%m/%Y")          | open
        DateTimeParse(" 2008-04-22", "%Y-%m-%d")              | open
        DateTimeParse("2008-04-22 ", "%Y-%m-%d")              | open
        DateTimeParse("0001-01-01", "%Y-%m-%d")               | open
        DateTimeParse("1 Sept. 23", "%d %b %y")               | known
        DateTimeParse("10Nov  2021", "%d %b %Y")              | known
        DateTimeParse("August 1, 2023", "%B %d, %Y")          | known
        DateTimeParse("5 Foo 2024", "%d %b %Y")               | known
        DateTimeParse("5 Marzo 2024", "%d %b %Y")             | open
        DateTimeParse("5 mar 24", "%d %b %Y")                 | open
        DateTimeParse("Tues 5 mar 2024", "%a %d %b %Y")       | open
        DateTimeParse("Tue 5 mar 2024", "%a %d %b %Y")        | known
        DateTimeParse("1:05 PM 2024", "%I:%M %p %Y")          | known
        DateTimeParse("1:05PM 2024", "%I:%M %p %Y")           | open
        DateTimeParse("20240131", "%Y%m%d")                   | known
        DateTimeParse("2024131", "%Y%m%d")                    | known
        DateTimeParse("2024-01-31T10:30:00", "%Y-%m-%dT%H:%M:%S")  | known
        DateTimeParse("2024-01-31T10:30:00Z", "%Y-%m-%dT%H:%M:%S") | open
        DateTimeParse("-2012", "%m-%Y")                       | known
        DateTimeParse("3-2012", "%m-%YY")                     | open
        DateTimeParse("3-2012Y", "%m-%YY")                    | known
        DateTimeParse("2024-01-31 10:30", "%Y-%m-%d %H:%MZ")  | open
        DateTimeParse("2024-01-31t10:30:00", "%Y-%m-%dT%H:%M:%S") | open
        DateTimeYear(Trim("2024-01-31"))                      | known
        DateTimeYear(Trim("2024-01-31 10:00:00"))             | known
        DateTimeYear(Trim("2024-02-31"))                      | known
        DateTimeYear(Trim("31/01/2024"))                      | known
        DateTimeYear(Trim(""))                                | known
        DateTimeYear(Trim("2024-01-31 10:00:00.000"))         | open
        DateTimeYear(Trim("2024-01-31T10:00:00"))             | open
        DateTimeYear(Trim("2024-1-31"))                       | open
        ToDate(Trim("2024-01-31 10:00"))                      | open
        Contains("Net due", "DUE")                            | known
        Contains("café", Trim("café"))                        | known
        Contains("caff", Trim("Café"))                        | known
        Contains("café", Trim("CAFÉ"))                        | open
        Contains("café", "CAFÉ")                              | open
        Contains("café", Trim("CAFÉ"), 0)                     | known
        Contains("net", Trim(" "))                            | open
        StartsWith(Null(), Trim("n"))                         | known
        FindString("net", Trim(" "))                          | open
        FindString("net", "e")                                | known
        Trim("  a b ")                                        | known
        Trim("a\u00a0b")                                      | known
        Trim(" a \u00a0")                                     | open
        TrimLeft("a\u00a0")                                   | known
        TrimLeft(" \u00a0a")                                  | open
        TrimRight("a\u3000 ")                                 | open
        Trim("\u00a0a", " ")                                  | known
        GetWord("net  due", 1)                                | known
        GetWord("net\u00a0due", 1)                            | open
        CountWords("net\u2003due")                            | open
        CountWords("café due")                                | known
        IsInteger("12")                                       | known
        IsInteger("-007")                                     | known
        IsInteger("12A")                                      | known
        IsInteger("1.5")                                      | known
        IsInteger("")                                         | known
        IsInteger("2024-01-31")                               | known
        IsInteger("1.0")                                      | open
        IsInteger(" 1")                                       | open
        IsInteger("1e3")                                      | open
        IsInteger("12345678901234567890")                     | open
        TitleCase("john  SMITH")                              | known
        TitleCase("élan of été")                              | known
        TitleCase("room 12, 2nd")                             | open
        TitleCase("o'neil")                                   | open
        TitleCase("(net) due")                                | open
        TitleCase("net\u00a0due")                             | open
        "net" + Null()                                        | known
        Trim(Null()) + Trim(Null())                           | open
        Trim(Null()) + (Trim("net") + Trim(Null()))           | known
        Trim(Null()) + "-" + Trim(Null())                     | known
        Switch(Trim("a"), 0, "a", 1, Null(), 2)               | known
        Switch(Trim(Null()), 0, "a", 1)                       | known
        Switch(Trim(Null()), 0, "a", 1, Null(), 2)            | open
        Switch(Trim(Null()), 0, Trim(Null()), 1)              | open
        Switch(Trim(Null()), 0, Trim("a"), 1)                 | known
        Between(5, 1, 9)                                      | known
        Between(ToNumber("x", 1, 1), 1, 9)                    | open
        Replace(Trim("net"), "e", "")                         | known
        Replace(Trim(Null()), "e", "")                        | open
        ReplaceFirst(Trim(Null()), "e", "")                   | open
        ReplaceChar(Trim(Null()), "e", "")                    | open
        GetLeft(Trim(Null()), "-")                            | open
        GetRight(Trim(Null()), "-")                           | open
        GetPart(Trim(Null()), "-", 0)                         | open
        DateTimeAdd("2024-01-31", 1, "month")                 | known
        DateTimeAdd("n/a", 1, "month")                        | known
        DateTimeAdd("9999-12-31", 1, "day")                   | open
        DateTimeAdd("9999-12-31 23:00:00", 1, "hour")         | open
        DateTimeAdd("1400-01-01", -1, "day")                  | open
        ToString(ToNumber("12"))                              | known
        ToString(ToNumber("2.5"))                             | open
        ToString(ToNumber("1e15"))                            | open
        ToString(Round(ToNumber("2.5"), 1))                   | known
        ToString(2.5)                                         | open
        ToString(2.5, 0)                                      | open
        ToString(2.6, 0)                                      | known
        ToDate(0)                                             | known
        ToDate(-1)                                            | open
        REGEX_Replace(Trim(Null()), "a", "b")                 | known
        REGEX_Replace(Trim(Null()), "^", "b")                 | open
        REGEX_Replace(Trim("net"), "^", "b")                  | known
        !IIF(1 > 2, 1, Null())                                | open
        !(2 > 1 AND IIF(1 > 2, 1, Null()))                    | open
        !IIF(1 > 2, 1, 0)                                     | known
        !(Null() > 5)                                         | known
        CompareEpsilon(1, 2, 0.5)                             | known
        CompareEpsilon(1, 2, 1)                               | open
        CompareEpsilon(1, Null(), 1)                          | open
        """;

    /** A formula and whether its value is open. */
    private record Row(String formula, String value) {

        static Row of(String line) {
            var bar = line.lastIndexOf("| ");
            return new Row(
                    line.substring(0, bar).strip(), line.substring(bar + 2).strip());
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhatIsOpen(TestEngine engine) {
        var rows = Arrays.stream(TABLE.split("\n")).map(Row::of).toList();
        var known = Evaluation.constants(
                engine, rows.stream().map(row -> isKnown(row.formula())).toList());
        var differences = IntStream.range(0, rows.size())
                .filter(i ->
                        Boolean.TRUE.equals(known.get(i)) != rows.get(i).value().equals("known"))
                .mapToObj(i -> "%s but is not".formatted(rows.get(i)))
                .toList();
        assertThat(differences).isEmpty();
    }

    private static Expr isKnown(String formula) {
        var open = new ArrayList<OpenCase>();
        var parsed = AlteryxFormulas.parse(formula, SourceLocation.of("values.yxmd"));
        var translation = AlteryxFormulaRules.translator().translate(parsed.value(), new FormulaRun(open));
        assertThat(translation.result()).isPresent();
        return Conditions.all(open.stream().map(OpenCase::isAbsent).toList());
    }
}
