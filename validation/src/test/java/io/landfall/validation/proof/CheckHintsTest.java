package io.landfall.validation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.analysis.Lineage;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which values of columns checks foresee. */
class CheckHintsTest {

    private static final String SHOPS = """
        - id: SHOPS
          op: source
          dataset: {connection: shop, table: SHOPS}
          fields: [{name: NAME, type: VARCHAR(10)}]
          origin: m_shops/SHOPS
        - id: TGT
          op: target
          input: SHOPS
          dataset: {connection: dwh, table: SHOPS}
          mode: append
          fields: [NAME]
          origin: m_shops/TGT
        """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        NAME = 'Kew'                                                       | 'Kew'
        NOT NAME = 'Kew'                                                   | ~~
        NAME IS NULL OR NAME = 'Kew'                                       | 'Kew'
        PATTERN_FOUND(JOIN_TEXT(NAME, '-'), '[^a-z]', 'c') IS NOT TRUE     | ~~
        HAS_LONG_CHARACTERS(JOIN_TEXT(NAME, '-')) IS NOT TRUE OR CHAR_LENGTH(JOIN_TEXT(NAME, '-')) <= 5 | ~~
        """)
    void foreseesWhatTheyAskFor(String condition, String values) {
        var check = """
            - name: a shop
              input: SHOPS
              everyRow: "%s"
              origin: m_shops/SHOPS
            """.formatted(condition);
        var pipeline = ConvertedTwice.pipeline(SHOPS, check);
        assertThat(CheckHints.of(pipeline, Lineage.through(pipeline)).foreseen().values().stream()
                        .flatMap(found -> found.stream().map(literal -> literal.toString()))
                        .collect(Collectors.joining(",")))
                .contains(values.replace("'", ""))
                .matches(text -> !values.isEmpty() || text.isEmpty());
    }
}
