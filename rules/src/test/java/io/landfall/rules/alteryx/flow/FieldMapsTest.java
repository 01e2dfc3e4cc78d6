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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A macro doubles its field {@code VALUE}; the caller has a field of another name for it. */
class FieldMapsTest {

    @TempDir
    private Path folder;

    private String asks = "True";
    private String inside = "<FormulaField expression=\"[VALUE] + [VALUE]\" field=\"TWICE\" type=\"Double\"/>";
    private String noted = "";
    private String[] known = {"VALUE"};
    private String type = "Byte";

    private static String fields(String... names) {
        var fields = new StringBuilder();
        var row = new StringBuilder();
        for (var name : names) {
            fields.append("<Field name=\"%s\"/>".formatted(name));
            row.append("<c>7</c>");
        }
        return "<Fields>%s</Fields><Data><r>%s</r></Data>".formatted(fields, row);
    }

    private String template() {
        return Stream.of(known)
                .map(name -> "<Field name=\"%s\" type=\"%s\"/>".formatted(name, type))
                .collect(Collectors.joining());
    }

    private Conversion called(String map, String... given) throws IOException {
        Files.writeString(
                folder.resolve("twice.yxmc"),
                document(
                        node(
                                                1,
                                                "MacroInput.MacroInput",
                                                "<Name>In</Name><ShowFieldMap value=\"%s\"/><TextInput><Configuration>%s</Configuration></TextInput>"
                                                        .formatted(asks, fields(known)))
                                        .replaceFirst(
                                                "</Properties>",
                                                "<MetaInfo connection=\"Output\"><RecordInfo>%s</RecordInfo></MetaInfo></Properties>"
                                                        .formatted(template()))
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
        assertThat(said(called("VALUE=value", "value"))).contains("AX-MACRO-023");
        assertThat(said(called("VALUE=VALUE", "VALUE"))).doesNotContain("AX-MACRO-02");
    }

    @Test
    void doubtFieldsThatNobodyMaps() throws IOException {
        assertThat(said(called("VALUE=PRICE", "PRICE", "SKU"))).contains("AX-MACRO-022", "(SKU)");
    }

    /** A call that has never been set up says nothing of its fields. */
    @Test
    void doubtFieldsThatTheMacroDoesNotKnow() throws IOException {
        assertThat(said(called("", "VALUE", "SKU"))).contains("AX-MACRO-022", "(SKU)");
        assertThat(said(called("", "VALUE"))).doesNotContain("AX-MACRO-02");
    }

    @Test
    void doubtAnOrderThatIsNotTheMacros() throws IOException {
        known = new String[] {"VALUE", "SKU"};
        assertThat(said(called("VALUE=VALUE\nSKU=SKU", "SKU", "VALUE"))).contains("AX-MACRO-024", "(SKU, VALUE)");
        assertThat(said(called("VALUE=VALUE\nSKU=SKU", "VALUE", "SKU"))).doesNotContain("AX-MACRO-02");
    }

    @Test
    void doubtFieldsOfAnotherKind() throws IOException {
        type = "V_String";
        assertThat(said(called("VALUE=VALUE", "VALUE"))).contains("AX-MACRO-025", "V_String", "Byte");
        type = "Int32";
        assertThat(said(called("VALUE=VALUE", "VALUE"))).doesNotContain("AX-MACRO-02");
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
