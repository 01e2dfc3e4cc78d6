package io.landfall.parsers.alteryx.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.export.ExportFile;
import io.landfall.parsers.xml.Excerpt.Line;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlteryxExcerptTest {

    private static final String WORKFLOW = """
            <AlteryxDocument yxmdVer="2023.1">
              <Nodes>
                <Node ToolID="3">
                  <Query>SELECT ID
            FROM ORDERS</Query>
                  <Password>hunter2</Password>
                </Node>
              </Nodes>
            </AlteryxDocument>
            """;

    @Test
    void showsTagsAndTextsByTheirLines() throws IOException {
        assertThat(of(WORKFLOW, 4))
                .containsExactly(
                        new Line(1, 0, "<AlteryxDocument yxmdVer=\"2023.1\">"),
                        new Line(2, 1, "<Nodes>"),
                        new Line(3, 2, "<Node ToolID=\"3\">"),
                        new Line(4, 3, "<Query>"),
                        new Line(4, 4, "SELECT ID"),
                        new Line(5, 4, "FROM ORDERS"),
                        new Line(6, 3, "<Password>"),
                        new Line(6, 4, "[redacted]"));
    }

    @Test
    void showsNoConstantThatIsCalledAPassword() throws IOException {
        var constants = """
                <AlteryxDocument><Properties><Constants>
                <Constant><Namespace>User</Namespace><Name>Mill password</Name><Value>barley</Value></Constant>
                </Constants></Properties></AlteryxDocument>
                """;
        assertThat(of(constants, 2))
                .extracting(Line::text)
                .contains("Mill password", "[redacted]")
                .doesNotContain("barley");
    }

    @Test
    void hasNothingOfAFileThatBreaks() throws IOException {
        assertThat(of("<AlteryxDocument><Nodes>", 1)).isEmpty();
    }

    private static List<Line> of(String xml, int line) throws IOException {
        return AlteryxExcerpt.of(ExportFile.inMemory("w.yxmd", xml.getBytes(StandardCharsets.UTF_8)), line);
    }
}
