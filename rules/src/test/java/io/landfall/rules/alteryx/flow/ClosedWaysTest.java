package io.landfall.rules.alteryx.flow;

import static io.landfall.rules.alteryx.flow.MacroDocuments.document;
import static io.landfall.rules.alteryx.flow.MacroDocuments.line;
import static io.landfall.rules.alteryx.flow.MacroDocuments.node;
import static io.landfall.rules.alteryx.flow.MacroDocuments.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A detour sends records to the right; what lies on its left side does not run. */
class ClosedWaysTest {

    private static final String HEAD =
            node(1, "TextInput.TextInput", "<Fields><Field name=\"SKU\"/></Fields><Data><r><c>A</c></r></Data>")
                    + node(2, "Detour.Detour", "<DetourRight value=\"True\"/>")
                    + node(3, "RecordID.RecordID", "<FieldName>NO</FieldName><StartValue>1</StartValue>");

    private static final String LINES = line(1, "Output", 2, "Input") + line(2, "Left", 3, "Input");

    @TempDir
    private Path folder;

    private static String output(int id, String name) {
        return node(id, "DbFileOutput.DbFileOutput", "<File FileFormat=\"0\">%s</File>".formatted(name));
    }

    private Conversion converted(String nodes, String lines) throws IOException {
        return MacroDocuments.converted(folder, document(HEAD + nodes, LINES + lines, ""));
    }

    private static List<Target> targets(Conversion conversion) {
        return conversion.documents().getFirst().pipeline().operators().stream()
                .filter(Target.class::isInstance)
                .map(Target.class::cast)
                .toList();
    }

    @Test
    void writesNoFileFromAWayThatIsNotTaken() throws IOException {
        var conversion = converted(
                output(4, "left.csv") + output(5, "right.csv"),
                line(3, "Output", 4, "Input") + line(2, "Right", 5, "Input"));
        assertThat(targets(conversion))
                .singleElement()
                .satisfies(target -> assertThat(target.dataset().toString()).contains("right.csv"));
    }

    @Test
    void handsOnTheFieldsOfTheWayThatIsTaken() throws IOException {
        var conversion = converted(
                node(4, "DetourEnd.DetourEnd", "") + output(5, "all.csv"),
                line(3, "Output", 4, "Left") + line(2, "Right", 4, "Right") + line(4, "Output", 5, "Input"));
        assertThat(said(conversion)).doesNotContain("AX-DET");
        assertThat(targets(conversion).getFirst().fields())
                .extracting(Projection::name)
                .containsExactly("SKU");
    }

    @Test
    void doubtsRecordsThatMeetAWayThatIsNotTaken() throws IOException {
        var conversion = converted(
                node(4, "Union.Union", "<ByName_OutputMode>All</ByName_OutputMode><Mode>ByName</Mode>")
                        + output(5, "all.csv"),
                line(3, "Output", 4, "Input") + line(2, "Right", 4, "Input") + line(4, "Output", 5, "Input"));
        assertThat(said(conversion)).contains("WARNING AX-DET-002");
    }

    @Test
    void doubtsTwoWaysThatAreOpen() throws IOException {
        var conversion = converted(
                node(4, "DetourEnd.DetourEnd", "") + output(5, "all.csv"),
                line(1, "Output", 4, "Left") + line(2, "Right", 4, "Right") + line(4, "Output", 5, "Input"));
        assertThat(said(conversion)).contains("WARNING AX-DET-003");
    }
}
