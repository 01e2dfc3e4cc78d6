package io.landfall.rules.alteryx.flow;

import static io.landfall.rules.alteryx.flow.MacroDocuments.document;
import static io.landfall.rules.alteryx.flow.MacroDocuments.line;
import static io.landfall.rules.alteryx.flow.MacroDocuments.node;
import static io.landfall.rules.alteryx.flow.MacroDocuments.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.yaml.PipelineDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A macro doubles its field {@code VALUE}; the caller has a field of another name for it. */
class FieldMapsTest {

    @TempDir
    private Path folder;

    private String asks = "True";
    private String inside = "<FormulaField expression=\"[VALUE] + [VALUE]\" field=\"TWICE\" type=\"Double\"/>";
    private String noted = "";

    private static String fields(String... names) {
        var fields = new StringBuilder();
        var row = new StringBuilder();
        for (var name : names) {
            fields.append("<Field name=\"%s\"/>".formatted(name));
            row.append("<c>7</c>");
        }
        return "<Fields>%s</Fields><Data><r>%s</r></Data>".formatted(fields, row);
    }

    private Conversion called(String map, String... given) throws IOException {
        Files.writeString(
                folder.resolve("twice.yxmc"),
                document(
                        node(
                                        1,
                                        "MacroInput.MacroInput",
                                        "<Name>In</Name><ShowFieldMap value=\"%s\"/><TextInput><Configuration>%s</Configuration></TextInput>"
                                                .formatted(asks, fields("VALUE")))
                                + node(2, "Formula.Formula", "<FormulaFields>%s</FormulaFields>".formatted(inside))
                                + node(3, "MacroOutput.MacroOutput", "<Name>Out</Name>"),
                        line(1, "Output", 2, "Input") + line(2, "Output", 3, "Input"),
                        "<RuntimeProperties><ModuleType>Macro</ModuleType></RuntimeProperties>"));
        return MacroDocuments.converted(
                folder,
                document(
                        node(1, "TextInput.TextInput", fields(given))
                                + "<Node ToolID=\"2\"><GuiSettings/><Properties><Configuration><Value name=\"In\">%s</Value></Configuration>%s</Properties><EngineSettings Macro=\"twice.yxmc\"/></Node>"
                                        .formatted(map, noted)
                                + node(3, "BrowseV2.BrowseV2", ""),
                        line(1, "Output", 2, "In") + line(2, "Out", 3, "Input"),
                        ""));
    }

    @Test
    void giveAFieldTheNameThatTheMacroKnows() throws IOException {
        noted =
                "<MetaInfo connection=\"Out\"><RecordInfo><Field name=\"VALUE\" type=\"Byte\"/><Field name=\"TWICE\" type=\"Double\"/></RecordInfo></MetaInfo>";
        var conversion = called("VALUE=PRICE", "PRICE");
        assertThat(said(conversion)).doesNotContain("WARNING", "ERROR");
        assertThat(PipelineDocuments.write(conversion.documents().getFirst().pipeline()))
                .contains("name: VALUE, expr: PRICE");
    }

    /** Nobody has noted whether the field is called {@code PRICE} again behind the macro. */
    @Test
    void doubtTheNamesThatLeave() throws IOException {
        assertThat(said(called("VALUE=PRICE", "PRICE")))
                .contains("AX-MACRO-023")
                .doesNotContain("AX-MACRO-022");
        assertThat(said(called("VALUE=value", "value"))).doesNotContain("AX-MACRO-02");
    }

    @Test
    void doubtFieldsThatNobodyMaps() throws IOException {
        assertThat(said(called("VALUE=PRICE", "PRICE", "SKU"))).contains("AX-MACRO-022", "(SKU)");
    }

    @Test
    void stopAtWhatNoFieldStandsFor() throws IOException {
        assertThat(said(called("VALUE=", "PRICE"))).contains("AX-MACRO-001", "no field that arrives to 'VALUE'");
        assertThat(said(called("VALUE=COST", "PRICE"))).contains("AX-MACRO-001");
        assertThat(said(called("VALUE=PRICE", "PRICE", "VALUE"))).contains("AX-MACRO-001", "another one");
    }

    @Test
    void stopWhereTheMacroAsksForNoMap() throws IOException {
        asks = "False";
        assertThat(said(called("VALUE=PRICE", "PRICE"))).contains("AX-MACRO-001", "the input 'In' maps fields");
    }
}
