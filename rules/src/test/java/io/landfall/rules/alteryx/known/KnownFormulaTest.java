package io.landfall.rules.alteryx.known;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.alteryx.expression.AlteryxFormulas;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What formulas over answers come to; nothing where binary arithmetic or the documentation leaves a doubt. */
class KnownFormulaTest {

    private static Optional<Known> answer(String name) {
        return switch (name) {
            case "least" -> Optional.of(new Known.Typed("12", 12));
            case "open" -> Optional.of(new Known.Template("{1}"));
            case "box" -> Optional.of(Known.of(true));
            case "file" -> Optional.of(Known.of("C:\\data\\in\\orders.csv"));
            default -> Optional.empty();
        };
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', useHeadersInDisplayName = true, textBlock = """
        formula                                  | value
        Round([least] / 7, 1)                    | 2
        Round(3 * ([least] + 5), 5)              | 50
        Round([least] + 0.5, 1)                  | ~~
        Round([least], 0.1)                      | ~~
        Ceil([least] / 5)                        | 3
        Floor([least] / 5)                       | 2
        Abs(-[least])                            | 12
        "[QTY] >= " + ToString(Round([least], 5))  | [QTY] >= 10
        "[QTY] >= " + ToString([open])           | [QTY] >= {1}
        ToString([open] + "0", 2)                | ~~
        Uppercase([open])                        | ~~
        [box]                                    | True
        ![box]                                   | False
        [box] = "True"                           | ~~
        [box] != 1                               | ~~
        [box] IN ("True", "False")               | ~~
        [box] = True                             | True
        IF [box] AND [least] = 12 THEN 1 ELSE 2 ENDIF | 1
        IIF("True", 1, 2)                        | ~~
        !"True"                                  | ~~
        [least] = "12"                           | True
        [least] IN (11, 12)                      | True
        [file] = Null()                          | False
        "12" = 12                                | ~~
        FileGetDir([file])                       | C:\\data\\in
        FileGetFileName([file])                  | orders
        FileGetExt([file])                       | .csv
        FileGetExt("orders.csv")                 | ~~
        FileGetDir("C:/data/orders.csv")         | ~~
        Switch([file], "x", "a", "y")            | x
        Switch("b", "x", "a", "y", "b", "z")     | z
        Switch([least], "x", 11, "y", 12, "z")   | z
        Switch("b", "x", 1, "y")                 | ~~
        Switch(Null(), "x", "a", "y")            | ~~
        Switch("b", "x", "a", "y", "b")          | ~~
        PadLeft("7", 3, "0x")                    | 007
        PadRight("seven", 3, "0")                | seven
        PadLeft("7", 3, "")                      | ~~
        """)
    void comesTo(String formula, String value) {
        var expression =
                AlteryxFormulas.parse(formula, SourceLocation.of("app.yxwz")).value();
        assertThat(KnownFormula.value(expression, KnownFormulaTest::answer)
                        .flatMap(Known::text)
                        .orElse(""))
                .isEqualTo(value);
    }
}
