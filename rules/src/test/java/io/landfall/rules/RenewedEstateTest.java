package io.landfall.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.EngineCheck;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.converter.yaml.WorkflowDocuments;
import io.landfall.parsers.export.ExportKind;
import io.landfall.parsers.export.Exports;
import io.landfall.rules.alteryx.flow.FileSchemas;
import io.landfall.rules.earlier.Earlier;
import io.landfall.rules.powercenter.SmallMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An estate that is converted again after something in it has changed. Each time all of it has to be as if nothing had been known. */
class RenewedEstateTest {

    private static final String MAPPING =
            SmallMapping.lines().output("TOTAL", "decimal", 10, 2, "QTY * 2").export();
    private static final String SOURCE = MAPPING.substring(MAPPING.indexOf("<SOURCE "), MAPPING.indexOf("<TARGET "));
    private static final String FUNCTION = "<EXPRMACRO NAME=\"Twice\" RETURNTYPE=\"decimal\" EXPRESSION=\"x * 2\">"
            + "<MACROARGUMENT ARGORDER=\"1\" DATATYPE=\"decimal\" NAME=\"x\" PRECISION=\"10\" SCALE=\"2\"/></EXPRMACRO>";
    private static final String SESSION =
            "<SESSION NAME=\"s_small\" MAPPINGNAME=\"m_small\" REUSABLE=\"YES\" ISVALID=\"YES\">"
                    + "<ATTRIBUTE NAME=\"Parameter Filename\" VALUE=\"/par/small.par\"/></SESSION>";
    private static final String LIMIT =
            "<MAPPINGVARIABLE NAME=\"$$LIMIT\" DATATYPE=\"decimal\" PRECISION=\"10\" SCALE=\"2\""
                    + " ISPARAM=\"YES\" DEFAULTVALUE=\"1\" ISEXPRESSIONVARIABLE=\"NO\" USERDEFINED=\"YES\"/>";

    @TempDir
    private Path folder;

    private Map<String, Earlier> known = Map.of();
    private final Map<String, String> results = new TreeMap<>();
    private String code = "this program";
    private EngineCheck engine = EngineCheck.NONE;
    private FileSchemas schemas = FileSchemas.NONE;

    @Test
    void convertsNothingAgainWhereNothingHasChanged() throws IOException {
        estate();
        assertThat(converted()).hasSize(5);
        assertThat(converted()).isEmpty();
        write("notes.txt", "by hand");
        write("another.yxmd", workflow("clean.yxmc"));
        assertThat(converted()).containsExactly("another.yxmd");
    }

    private void estate() throws IOException {
        write("a.XML", mapping("m_a"));
        write("b.XML", mapping("m_b"));
        write("calls.yxmd", workflow("clean.yxmc"));
        write("plain.yxmd", workflow(""));
        write("clean.yxmc", macro("1"));
    }

    @Test
    void convertsAllAgainWithAnotherProgram() throws IOException {
        estate();
        converted();
        code = "the next program";
        assertThat(converted()).hasSize(5);
    }

    @Test
    void convertsWhatHasChanged() throws IOException {
        estate();
        converted();
        write("b.XML", mapping("m_b").replace("QTY * 2", "QTY * 3"));
        assertThat(converted()).containsExactly("b.XML");
        Files.delete(folder.resolve("b.XML"));
        assertThat(converted()).isEmpty();
    }

    @Test
    void convertsTheUsersOfAMacroThatChangesComesOrGoes() throws IOException {
        estate();
        converted();
        write("clean.yxmc", macro("2"));
        assertThat(converted()).containsExactly("calls.yxmd", "clean.yxmc");
        Files.delete(folder.resolve("clean.yxmc"));
        assertThat(converted()).containsExactly("calls.yxmd");
        write("shared/clean.yxmc", macro("3"));
        assertThat(converted()).containsExactly("calls.yxmd", "shared/clean.yxmc");
        write("other/clean.yxmc", macro("4"));
        assertThat(converted()).containsExactly("calls.yxmd", "other/clean.yxmc");
    }

    @Test
    void convertsTheUsersOfAMacroThatAnotherMacroCalls() throws IOException {
        write("outer.yxmd", workflow("middle.yxmc"));
        write("middle.yxmc", workflow("clean.yxmc"));
        write("clean.yxmc", macro("1"));
        converted();
        write("clean.yxmc", macro("2"));
        assertThat(converted()).containsExactly("clean.yxmc", "middle.yxmc", "outer.yxmd");
    }

    @Test
    void convertsWhatReadsADataFileThatIsAnother() throws IOException {
        schemas = found(Optional.of(List.of(new Field("id", SqlType.parse("INTEGER")))));
        readsOrders();
        converted();
        assertThat(converted()).isEmpty();
        write("orders.csv", "id,name\n1,a\n");
        assertThat(converted()).containsExactly("reads.yxmd");
    }

    /** The file is here, and nobody could look into it: the disk may have been full. */
    @Test
    void convertsAgainWhatCouldNotLookIntoItsData() throws IOException {
        schemas = found(Optional.empty());
        readsOrders();
        converted();
        schemas = found(Optional.of(List.of(new Field("id", SqlType.parse("INTEGER")))));
        assertThat(converted()).containsExactly("reads.yxmd");
        assertThat(converted()).isEmpty();
    }

    private static FileSchemas found(Optional<List<Field>> fields) {
        return (export, file, _) ->
                export.bundle().resolve(export.file(), file.path()).flatMap(_ -> fields);
    }

    private void readsOrders() throws IOException {
        write(
                "reads.yxmd",
                workflow("")
                        .replace("TextInput.TextInput", "DbFileInput.DbFileInput")
                        .replace("AlteryxTextInput", "AlteryxDbFileInput")
                        .replace("<NumRows value=\"1\"/>", "<File FileFormat=\"0\">orders.csv</File>"));
        write("plain.yxmd", workflow(""));
        write("orders.csv", "id\n1\n");
    }

    /** A function is looked for only while an expression is converted: then all exports of the folder belong together. */
    @ParameterizedTest
    @CsvSource({"SOURCE, OTHER, true", "FUNCTION, OTHER, true", "MAPPING, SALES, true", "NOTHING, SALES, false"})
    void convertsWhatRefersToAnotherExport(String part, String folderApart, boolean isUsed) throws IOException {
        var whole = mapping("m_small")
                .replace("QTY * 2", ":UDF.TWICE(QTY)")
                .replace("<MAPPING ", FUNCTION + "<MAPPING ")
                .replace("</FOLDER>", SESSION + "</FOLDER>");
        var shared = part.equals("MAPPING") ? mapping("m_small") : around(SOURCE + FUNCTION);
        write("apart.XML", mapping("m_b").replace("\"SALES\"", "\"" + folderApart + "\""));
        write(
                "user.XML",
                switch (part) {
                    case "SOURCE" -> whole.replace(SOURCE, "");
                    case "FUNCTION" -> whole.replace(FUNCTION, "");
                    case "MAPPING" -> around(SESSION);
                    default -> whole;
                });
        converted();
        write("z.XML", shared);
        assertThat(converted().contains("user.XML")).isEqualTo(isUsed);
        write(
                "z.XML",
                shared.replace("x * 2", "x * 4").replace("QTY * 2", "QTY * 5").replace("NAME=\"QTY\"", "NAME=\"Qty\""));
        assertThat(converted()).doesNotContain("apart.XML").contains("z.XML");
        Files.delete(folder.resolve("z.XML"));
        assertThat(converted().contains("user.XML")).isEqualTo(isUsed);
    }

    @Test
    void convertsTheSessionsThatReadAParameterFile() throws IOException {
        var own = mapping("m_small").replace("QTY * 2", "QTY * $$LIMIT").replace("</MAPPING>", LIMIT + "</MAPPING>");
        write("user.XML", own.replace("</FOLDER>", SESSION + "</FOLDER>"));
        write("other.XML", mapping("m_b"));
        converted();
        write("small.par", "[Global]\n$$LIMIT=7\n");
        assertThat(converted()).containsExactly("user.XML");
        write("small.par", "[Global]\n$$LIMIT=8\n");
        assertThat(converted()).containsExactly("user.XML");
        assertThat(results.get("user.XML")).contains("8");
    }

    @Test
    void movesADocumentThatHasToMakeRoom() throws IOException {
        write("b.XML", mapping("m_same"));
        converted();
        assertThat(results.get("b.XML")).contains("SALES/m_same.yaml");
        write("a.XML", mapping("m_same"));
        assertThat(converted()).containsExactly("a.XML", "b.XML");
        assertThat(results.get("b.XML")).contains("SALES/m_same~2.yaml");
        assertThat(converted()).isEmpty();
    }

    @Test
    void convertsAgainWhatTheEngineRefused() throws IOException {
        estate();
        engine = pipeline -> pipeline.origin().file().equals("a.XML") ? List.of("It does not answer") : List.of();
        converted();
        assertThat(converted()).containsExactly("a.XML");
        engine = EngineCheck.NONE;
        assertThat(converted()).containsExactly("a.XML");
        assertThat(converted()).isEmpty();
    }

    private static String mapping(String name) {
        return MAPPING.replace("m_small", name);
    }

    private static String around(String objects) {
        return MAPPING.substring(0, MAPPING.indexOf("<SOURCE ")) + objects + "</FOLDER></REPOSITORY></POWERMART>";
    }

    private static String workflow(String macro) {
        var engine = macro.isEmpty() ? "EngineDllEntryPoint=\"AlteryxTextInput\"" : "Macro=\"" + macro + "\"";
        var plugin = macro.isEmpty() ? "Plugin=\"AlteryxBasePluginsGui.TextInput.TextInput\"" : "";
        return """
                <?xml version="1.0"?>
                <AlteryxDocument yxmdVer="2021.4"><Nodes><Node ToolID="1">
                <GuiSettings %s><Position x="54" y="54"/></GuiSettings>
                <Properties><Configuration><NumRows value="1"/><Fields><Field name="A"/></Fields><Data><r><c>1</c></r></Data>
                </Configuration></Properties><EngineSettings %s/></Node></Nodes><Connections/></AlteryxDocument>
                """.formatted(plugin, engine);
    }

    private static String macro(String value) {
        return workflow("").replace("<c>1</c>", "<c>" + value + "</c>");
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The files that were converted now; the others are as a conversion of all finds them. */
    private Set<String> converted() {
        try (var exports = Exports.find(List.of(folder))) {
            var converter = new LegacyConverter(engine, schemas, List.of());
            var renewed = converter.renew(exports, _ -> {}, code, known);
            known = renewed.known();
            results.keySet().retainAll(renewed.kept());
            results.putAll(texts(renewed.conversions()));
            assertThat(results).isEqualTo(texts(converter.convert(exports)));
            var files = new TreeSet<String>();
            exports.of(ExportKind.POWERCENTER)
                    .forEach(export -> files.add(export.file().path()));
            exports.of(ExportKind.ALTERYX)
                    .forEach(export -> files.add(export.file().path()));
            files.removeAll(renewed.kept());
            return files;
        }
    }

    private static Map<String, String> texts(List<Conversion> conversions) {
        var texts = new TreeMap<String, String>();
        conversions.forEach(conversion ->
                texts.merge(conversion.asset().path(), text(conversion), (first, second) -> first + second));
        return texts;
    }

    private static String text(Conversion conversion) {
        var text = new StringBuilder(
                "%s %s %s%n".formatted(conversion.asset(), conversion.verdict(), conversion.diagnostics()));
        conversion
                .documents()
                .forEach(document -> text.append(document.path()).append(PipelineDocuments.write(document.pipeline())));
        conversion
                .workflow()
                .ifPresent(
                        document -> text.append(document.path()).append(WorkflowDocuments.write(document.workflow())));
        return text.toString();
    }
}
