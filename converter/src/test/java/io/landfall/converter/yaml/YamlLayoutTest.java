package io.landfall.converter.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.yaml.YamlValue.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class YamlLayoutTest {

    private static final List<String> PIECES = List.of(
            "a", "Z", "0", "-", "?", ":", " ", "  ", "\n", "\r\n", "\t", "#", "'", "\"", "\\", ",", "[", "]", "{", "}",
            "&", "*", "!", "|", ">", "%", "@", "`", "=", "~", ".", "null", "---", "...", "<<", "\u0000", "\u0085",
            "\u2028", "\uFEFF", "ż", "日", "😀");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
        text             ; on a line          ; in brackets
        QTY * PRICE      ; QTY * PRICE        ; QTY * PRICE
        F(A, B)          ; F(A, B)            ; "F(A, B)"
        C:\\data\\x.csv  ; C:\\data\\x.csv    ; C:\\data\\x.csv
        'EU'             ; "'EU'"             ; "'EU'"
        "No" * 2         ; '"No" * 2'         ; '"No" * 2'
        NO               ; "NO"               ; "NO"
        y                ; "y"                ; "y"
        Null             ; "Null"             ; "Null"
        0123             ; "0123"             ; "0123"
        1e5              ; "1e5"              ; "1e5"
        12:30            ; "12:30"            ; "12:30"
        2024-01-01       ; "2024-01-01"       ; "2024-01-01"
        .5               ; ".5"               ; ".5"
        - x              ; "- x"              ; "- x"
        a: b             ; "a: b"             ; "a: b"
        a:b              ; a:b                ; a:b
        a #b             ; "a #b"             ; "a #b"
        a#b              ; a#b                ; a#b
        ``               ; ""                 ; ""
        """)
    void quotesWhatSomeReaderTakesForSomethingElse(String text, String onLine, String inFlow) {
        assertThat(YamlLayout.page(Mapping.onLines().put("k", text))).isEqualTo("k: " + onLine + "\n");
        assertThat(YamlLayout.page(Mapping.onLines().putNames("k", List.of(text))))
                .isEqualTo("k: [" + inFlow + "]\n");
    }

    @Test
    void breaksLinesWhereOneWouldBeTooLong() {
        var names = List.of("A".repeat(30), "B".repeat(30), "C".repeat(30));
        var small = Mapping.small().put("first", "x").putNames("names", names);
        assertThat(YamlLayout.page(Mapping.onLines().put("one", small).put("list", List.of(small, small))))
                .isEqualTo("""
                        one: {first: x, names: [%1$s]}
                        list:
                          - {first: x, names: [%1$s]}
                          - {first: x, names: [%1$s]}
                        """.formatted(String.join(", ", names)));
        var large = Mapping.small().put("first", "x".repeat(40)).putNames("names", names);
        assertThat(YamlLayout.page(Mapping.onLines().put("one", large)))
                .isEqualTo("""
                        one:
                          first: %s
                          names: [%s]
                        """.formatted("x".repeat(40), String.join(", ", names)));
    }

    @Test
    void standsTextsOfSeveralLinesInBlocks() {
        var page = YamlLayout.page(Mapping.onLines()
                .put("script", "if x:\n\n  y\n")
                .put("without", "a\nb")
                .put("indented", "  a\nb\n\n")
                .put("windows", "a \r\n  b\r\n"));
        assertThat(page).isEqualTo("""
                script: |
                  if x:

                    y
                without: |-
                  a
                  b
                indented: |2+
                    a
                  b

                windows: "a \\r\\n\\
                  \\  b\\r\\n"
                """);
    }

    @Test
    void isReadAsItWasWritten() {
        var random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            var text = random.ints(random.nextInt(7), 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .collect(Collectors.joining());
            var page = YamlLayout.page(Mapping.onLines()
                    .put(text, text)
                    .put("k" + text, List.of(Mapping.small().put("k", text), new YamlValue.Text(text)))
                    .put("l", List.of(Mapping.small().putNames("k", List.of(text)))));
            Map<String, Object> expected = Map.of(
                    text, text, "k" + text, List.of(Map.of("k", text), text), "l", List.of(Map.of("k", List.of(text))));
            assertThat(new Load(LoadSettings.builder().build()).loadFromString(page))
                    .as(page)
                    .isEqualTo(expected);
        }
    }

    @Test
    void findsPlacesInTextsHoweverTheyAreSpelled() {
        var random = new Random(13);
        for (int i = 0; i < 3_000; i++) {
            var text = random.ints(1 + random.nextInt(7), 0, PIECES.size())
                            .mapToObj(PIECES::get)
                            .collect(Collectors.joining())
                    + "§";
            var page = YamlLayout.page(Mapping.onLines()
                    .put("list", List.of(Mapping.small().put("k", text)))
                    .put("line", text));
            var problems = new Problems();
            var found = new ArrayList<String>();
            collect(YamlReader.read(page, "p.yaml", problems).orElseThrow(), page, text.indexOf('§'), found);
            assertThat(problems.found()).isEmpty();
            assertThat(found).as(page).containsExactly("§", "§");
        }
    }

    /** The character of the page at the place of a character of each text. */
    private static void collect(YamlNode node, String page, int offset, List<String> found) {
        switch (node) {
            case YamlNode.Scalar scalar -> {
                var at = scalar.places().apply(offset);
                var line = page.split("\n", -1)[at.line() - 1];
                found.add(line.codePoints()
                        .skip(at.column() - 1L)
                        .limit(1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()));
            }
            case YamlNode.Sequence(var items, var at) -> items.forEach(item -> collect(item, page, offset, found));
            case YamlNode.Mapping(var entries, var at) ->
                entries.values().forEach(entry -> collect(entry.value(), page, offset, found));
        }
    }
}
