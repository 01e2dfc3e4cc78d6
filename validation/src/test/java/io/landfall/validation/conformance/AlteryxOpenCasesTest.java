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
