package io.landfall.parsers.powercenter.expression;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.diagnostic.SourceLocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final SourceLocation AT = new SourceLocation("m.XML", 7, 0, "SALES/m/LKP_RATE");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
        condition                              | comparisons
        CODE = IN_CODE                         | CODE EQUAL IN_CODE
        A = B AND C >= D and (E < F AND G<>H)  | A EQUAL B; C GREATER_OR_EQUAL D; E LESS F; G NOT_EQUAL H
        ``                                     | ``
        """)
    void readsComparisonsInTheOrderWritten(String condition, String expected) {
        var parsed = Comparison.list(condition, AT);
        assertThat(parsed.diagnostics()).isEmpty();
        assertThat(parsed.value().stream()
                        .map(one -> "%s %s %s"
                                .formatted(
                                        one.left().name(),
                                        one.operator(),
                                        one.right().name()))
                        .collect(joining("; ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
        condition        | id           | column
        A = B OR C = D   | PC-PARSE-003 | 1
        A = B AND C = 1  | PC-PARSE-003 | 11
        A = B AND UPPER(C) = D | PC-PARSE-003 | 11
        A = B AND        | PC-PARSE-001 | 10
        """)
    void refusesWhatIsNotAListOfComparisons(String condition, String id, int column) {
        var parsed = Comparison.list(condition, AT);
        assertThat(parsed.value()).isEmpty();
        assertThat(parsed.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.id()).isEqualTo(id);
            assertThat(diagnostic.at()).isEqualTo(AT.at(7, column));
        });
    }
}
