package io.landfall.rules.alteryx.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields that a Cross Tab makes come in the order in which Designer's stored layouts have them. */
class DictionaryOrderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Brakes Saddles Tyres       | true
                    1 2 9 10 100               | true
                    apple Banana cherry        | true
                    2021-01-01 2021-01-02      | true
                    Q1 Q2 Q10                  | true
                    9 a                        | true
                    co-op coop                 | false
                    a_c ab                     | false
                    Été Zoo                    | false
                    -1 1                       | false
                    """)
    void isCertainWhereMarksDoNotMatter(String texts, boolean certain) {
        var expected = Arrays.stream(texts.split(" ")).toList();

        var sorted = expected.stream()
                .sorted(DictionaryOrder.SYMBOLS_FIRST.reversed())
                .sorted(DictionaryOrder.SYMBOLS_FIRST)
                .toList();

        if (certain) {
            assertThat(sorted).isEqualTo(expected);
        }
        assertThat(DictionaryOrder.isCertain(sorted)).isEqualTo(certain);
    }
}
