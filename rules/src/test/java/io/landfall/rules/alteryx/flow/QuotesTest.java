package io.landfall.rules.alteryx.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "none", textBlock = """
                    [A] = "x"                 | "
                    [A] = 'x'                 | '
                    [A] = "x" OR [B] = 'an x' | "'
                    [A] > x                   | ``
                    [x] = "it's" + 'b'        | ``
                    "it's" + "x"              | "
                    // "x"                    | ``
                    [A] /* it's */ + "x"      | "
                    [A] / 2 + 'x              | '""")
    void knowsWhatEnclosesAPlace(String formula, String quotes) {
        assertThat(Quotes.around(formula, "x").stream()
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining()))
                .isEqualTo(quotes);
    }
}
