package io.landfall.workbench.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.Golden;
import io.landfall.parsers.diagnostic.Severity;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

class SvgTest {

    private static final Path GOLDEN = Path.of("src/test/resources/io/landfall/workbench/graph");

    @Test
    void drawsAMapping() {
        Golden.assertMatches(GOLDEN.resolve("mapping.svg"), Svg.of(Pictures.of(Flows.mapping(), List.of())));
    }

    @Test
    void drawsAWorkflow() {
        Golden.assertMatches(GOLDEN.resolve("workflow.svg"), Svg.standalone(Pictures.of(Flows.workflow(), List.of())));
    }

    @Test
    void isWellFormedWhateverTheNames() throws Exception {
        var odd = node("<a href=\"x\">&\u0001\uD800", Optional.of(Severity.ERROR));
        var svg = Svg.standalone(Graph.of("odd", "]]>", "<b>", List.of(odd), List.of(), List.of()));
        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(document.getElementsByTagName("a").getLength()).isOne();
    }

    @Test
    void drawsNothingWithoutFailing() {
        var nothing = Graph.of("none", "empty", "Nothing", List.of(), List.of(), List.of());
        assertThat(Svg.of(nothing)).contains("Nothing with 0 steps and 0 connections.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SQ_CUSTOMERS                       | SQ_CUSTOMERS
            SQ_CUSTOMERS_OF_THE_WHOLE_WORLD_01 | SQ_CUSTOMERS_…
            iiiiiiiiiiiiiiiiiiiiiiii           | iiiiiiiiiiiiiiiiiiiiiiii
            """)
    void shortensWhatDoesNotFit(String text, String shown) {
        assertThat(Words.fit(text, 13, 150)).isEqualTo(shown);
    }

    private static Node node(String label, Optional<Severity> badge) {
        return new Node("1", NodeKind.OTHER, label, "", badge, "", List.of(new Place("p")), Optional.empty(), false);
    }
}
