package io.landfall.parsers.powercenter.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.export.ExportFile;
import io.landfall.parsers.xml.Excerpt;
import io.landfall.parsers.xml.Excerpt.Line;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PowerCenterExcerptTest {

    @Test
    void showsALineInItsElements() throws IOException {
        var lines = of(30, "\n".repeat(28), """
                <TRANSFORMFIELD NAME="NET"
                    EXPRESSION="QTY &gt; &quot;0&quot;" DESCRIPTION=""/>
                <TABLEATTRIBUTE NAME="Connect Password" VALUE="hunter2"/>
                """);
        assertThat(lines)
                .containsExactly(
                        new Line(1, 0, "<POWERMART>"),
                        new Line(1, 1, "<FOLDER NAME=\"SALES\">"),
                        new Line(
                                30,
                                2,
                                "<TRANSFORMFIELD NAME=\"NET\" EXPRESSION=\"QTY > &quot;0&quot;\" DESCRIPTION=\"\">"),
                        new Line(31, 2, "<TABLEATTRIBUTE NAME=\"Connect Password\" VALUE=\"[removed]\">"));
    }

    @Test
    void leavesOutWhatIsFarAway() throws IOException {
        var lines = of(50, "<A/>", "\n".repeat(49), "<B/>", "\n".repeat(61), "<C/>");
        assertThat(lines).extracting(Line::text).containsExactly("<POWERMART>", "<FOLDER NAME=\"SALES\">", "<B>");
    }

    @Test
    void showsWhatComesBeforeTheFileBreaks() throws IOException {
        assertThat(of(1, "<A/>", "<B")).extracting(Line::text).endsWith("<A>");
    }

    /** Exports that a program wrote have no line breaks, and a page cannot hold them whole. */
    @Test
    void endsWhereALineIsTooLongForAPage() throws IOException {
        var lines = of(1, "<FIELD NAME=\"QTY\"/>".repeat(5_000));
        assertThat(lines).hasSize(Excerpt.MOST + 1).first().isEqualTo(new Line(1, 0, "<POWERMART>"));
        assertThat(lines.getLast()).isEqualTo(new Line(1, 0, "…"));
    }

    @Test
    void hasNothingWhereTheFileHasNoSuchLine() throws IOException {
        assertThat(of(500, "<A/>")).isEmpty();
    }

    private static List<Line> of(int line, String... parts) throws IOException {
        var xml = "<POWERMART><FOLDER NAME=\"SALES\">" + String.join("", parts) + "</FOLDER></POWERMART>";
        return PowerCenterExcerpt.of(ExportFile.inMemory("wf.XML", xml.getBytes(StandardCharsets.UTF_8)), line);
    }
}
