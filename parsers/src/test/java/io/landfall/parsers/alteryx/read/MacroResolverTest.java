package io.landfall.parsers.alteryx.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.alteryx.MacroTarget;
import io.landfall.parsers.alteryx.StandardMacro;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.CountRecords;
import io.landfall.parsers.alteryx.tool.DataCleansing;
import io.landfall.parsers.alteryx.tool.MacroCall;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.export.Exports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MacroResolverTest {

    @TempDir
    Path folder;

    @Test
    void findsAMacroByItsPathFromTheWorkflow() throws IOException {
        write("flows/mill.yxmd", calls("..\\Macros\\WINNOW.yxmc", ".\\sieve.yxmc"));
        write("macros/winnow.yxmc", calls());
        write("flows/sieve.yxmc", calls());
        var mill = resolve("flows/mill.yxmd");
        assertThat(mill.diagnostics()).isEmpty();
        assertThat(file(mill, "..\\Macros\\WINNOW.yxmc")).isEqualTo("macros/winnow.yxmc");
        assertThat(file(mill, ".\\sieve.yxmc")).isEqualTo("flows/sieve.yxmc");
        assertThat(mill.value().macroOf(mill.value().tool(1).orElseThrow())).isPresent();
    }

    @Test
    void findsMacrosInAPackageAndTheirMacros() throws IOException {
        zip(
                "mill.yxzp",
                Map.of(
                        "mill.yxmd", calls("_externals\\1\\winnow.yxmc"),
                        "_externals/1/winnow.yxmc", calls("_externals\\2\\sieve.yxmc"),
                        "_externals/2/sieve.yxmc", calls()));
        var mill = resolve("mill.yxzp!mill.yxmd");
        assertThat(mill.diagnostics()).isEmpty();
        var winnow = (MacroTarget.Resolved) mill.value().macros().get("_externals\\1\\winnow.yxmc");
        assertThat(winnow.macro().macros().get("_externals\\2\\sieve.yxmc")).isInstanceOf(MacroTarget.Resolved.class);
        assertThat(winnow.diagnostics()).isEmpty();
    }

    @Test
    void findsMacrosInSearchFolders(@TempDir Path shared, @TempDir Path other) throws IOException {
        write("mill.yxmd", calls("winnow.yxmc", "C:\\Shared\\sieve.yxmc"));
        Files.writeString(other.resolve("oats.yxmc"), calls());
        Files.createDirectories(shared.resolve("Grain"));
        Files.writeString(shared.resolve("Grain/Winnow.yxmc"), calls());
        Files.writeString(shared.resolve("sieve.yxmc"), calls());
        var mill = resolve("mill.yxmd", other, shared);
        assertThat(mill.diagnostics()).isEmpty();
        assertThat(mill.value().macros().values()).allMatch(MacroTarget.Resolved.class::isInstance);
    }

    @Test
    void knowsMacrosOfDesignerWithoutTheirFiles() throws IOException {
        write("mill.yxmd", calls("Cleanse.yxmc", "Predictive Tools\\TS_Plot.yxmc"));
        var mill = resolve("mill.yxmd");
        assertThat(mill.diagnostics()).isEmpty();
        assertThat(mill.value().macros())
                .containsEntry("Cleanse.yxmc", new MacroTarget.Shipped(StandardMacro.CLEANSE))
                .containsEntry("Predictive Tools\\TS_Plot.yxmc", new MacroTarget.Shipped(StandardMacro.TS_PLOT));
    }

    @Test
    void knowsMacrosInDesignersOwnFolder() throws IOException {
        var full = "C:\\Program Files\\Alteryx\\bin\\RuntimeData\\Macros\\Cleanse.yxmc";
        write("mill.yxmd", calls(full, "%AlteryxExecutable%/RuntimeData/Macros/COUNTRECORDS.YXMC"));
        write("macros/Cleanse.yxmc", calls());
        var mill = resolve("mill.yxmd");
        assertThat(mill.diagnostics()).isEmpty();
        assertThat(mill.value().macros()).containsEntry(full, new MacroTarget.Shipped(StandardMacro.CLEANSE));
        assertThat(mill.value().tools())
                .extracting(Tool::configuration)
                .hasExactlyElementsOfTypes(DataCleansing.class, CountRecords.class);
    }

    @Test
    void callsMacrosOfTheCustomerThatHaveTheNameOfOneOfDesigners() throws IOException {
        var full = "C:\\grain\\CountRecords.yxmc";
        write("mill.yxmd", calls("Cleanse.yxmc", full, "..\\Designer\\Cleanse.yxmc"));
        write("Cleanse.yxmc", calls());
        write("grain/CountRecords.yxmc", calls());
        var mill = resolve("mill.yxmd");
        assertThat(file(mill, "Cleanse.yxmc")).isEqualTo("Cleanse.yxmc");
        assertThat(file(mill, full)).isEqualTo("grain/CountRecords.yxmc");
        assertThat(mill.value().tools()).extracting(Tool::configuration).allMatch(MacroCall.class::isInstance);
        var tool = mill.value().tool(1).orElseThrow();
        assertThat(ToolChange.configured(tool, tool.xml()).configuration()).isInstanceOf(MacroCall.class);
    }

    @Test
    void takesTheOnlyFileOfTheNameAndSaysSo() throws IOException {
        write("flows/mill.yxmd", calls("C:\\Users\\ada\\winnow.yxmc"));
        write("deep/down/winnow.yxmc", calls());
        var mill = resolve("flows/mill.yxmd");
        assertThat(file(mill, "C:\\Users\\ada\\winnow.yxmc")).isEqualTo("deep/down/winnow.yxmc");
        assertThat(mill.diagnostics()).extracting(Diagnostic::id).containsExactly("AX-PARSE-304");
    }

    @Test
    void warnsWhenSeveralFilesFit() throws IOException {
        write("flows/mill.yxmd", calls("C:\\Users\\ada\\winnow.yxmc", "C:\\Users\\oats\\sieve.yxmc"));
        write("oats/winnow.yxmc", calls());
        write("rye/winnow.yxmc", calls());
        write("oats/sieve.yxmc", calls());
        write("rye/sieve.yxmc", calls());
        var mill = resolve("flows/mill.yxmd");
        assertThat(mill.diagnostics()).extracting(Diagnostic::id).containsExactly("AX-PARSE-305", "AX-PARSE-304");
        assertThat(file(mill, "C:\\Users\\oats\\sieve.yxmc")).isEqualTo("oats/sieve.yxmc");
    }

    @Test
    void saysOnceWhereAMissingMacroWasLookedFor() throws IOException {
        write("mill.yxmd", calls("lost.yxmc", "lost.yxmc", "lost.yxmc"));
        Files.createDirectories(folder.resolve("shared"));
        var mill = resolve("mill.yxmd", folder.resolve("shared"));
        assertThat(mill.value().macros().get("lost.yxmc")).isInstanceOf(MacroTarget.Missing.class);
        assertThat(mill.diagnostics()).singleElement().satisfies(remark -> {
            assertThat(remark.id()).isEqualTo("AX-PARSE-301");
            assertThat(remark.message())
                    .startsWith("Macro 'lost.yxmc' is missing; it was looked for in the folder of 'mill.yxmd'")
                    .contains("the search folder '" + folder.resolve("shared") + "'");
            assertThat(remark.at().path()).isEqualTo("mill/lost (1)");
        });
    }

    @Test
    void doesNotMissAMacroThatIsSwitchedOff() throws IOException {
        write(
                "mill.yxmd",
                "<AlteryxDocument yxmdVer='1'><Nodes>%s<ChildNodes>%s</ChildNodes></Node></Nodes></AlteryxDocument>"
                        .formatted("""
                        <Node ToolID='9'><GuiSettings Plugin='AlteryxGuiToolkit.ToolContainer.ToolContainer'/>
                        <Properties><Configuration><Disabled value='True'/></Configuration></Properties>""", call(1, "lost.yxmc")));
        var mill = resolve("mill.yxmd");
        assertThat(mill.diagnostics()).isEmpty();
        assertThat(mill.value().macros()).containsOnlyKeys("lost.yxmc");
    }

    @Test
    void breaksCircles() throws IOException {
        write("mill.yxmd", calls("winnow.yxmc"));
        write("winnow.yxmc", calls("sieve.yxmc"));
        write("sieve.yxmc", calls("winnow.yxmc"));
        var mill = resolve("mill.yxmd");
        var winnow = (MacroTarget.Resolved) mill.value().macros().get("winnow.yxmc");
        var sieve = (MacroTarget.Resolved) winnow.macro().macros().get("sieve.yxmc");
        assertThat(sieve.macro().macros()).containsEntry("winnow.yxmc", new MacroTarget.Recursive("winnow.yxmc"));
        assertThat(sieve.diagnostics())
                .singleElement()
                .satisfies(remark -> assertThat(remark.message())
                        .isEqualTo("Macro 'winnow.yxmc' calls itself: winnow.yxmc → sieve.yxmc → winnow.yxmc"));
    }

    @Test
    void survivesMacrosThatAllCallEachOther() throws IOException {
        var names = IntStream.range(0, 30).mapToObj("m%d.yxmc"::formatted).toArray(String[]::new);
        for (var name : names) {
            write(name, calls(names));
        }
        assertThat(resolve("m0.yxmc").value().macros()).hasSize(30);
    }

    @Test
    void leavesAMacroThatCannotBeReadToItsOwnDiagnostics() throws IOException {
        write("mill.yxmd", calls("winnow.yxmc"));
        write("winnow.yxmc", "<AlteryxDocument yxmdVer='1'><Nodes>");
        var mill = resolve("mill.yxmd");
        assertThat(mill.diagnostics()).isEmpty();
        var winnow = (MacroTarget.Resolved) mill.value().macros().get("winnow.yxmc");
        assertThat(winnow.diagnostics()).extracting(Diagnostic::id).contains("AX-PARSE-002");
    }

    private static String calls(String... macros) {
        var nodes = new StringBuilder();
        for (var index = 0; index < macros.length; index++) {
            nodes.append(call(index + 1, macros[index]));
        }
        return "<AlteryxDocument yxmdVer='1'><Nodes>" + nodes + "</Nodes></AlteryxDocument>";
    }

    private static String call(int id, String macro) {
        return "<Node ToolID='%d'><GuiSettings/><Properties><Configuration/></Properties><EngineSettings Macro='%s'/></Node>"
                .formatted(id, macro);
    }

    private void write(String path, String content) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void zip(String path, Map<String, String> members) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(path)))) {
            for (var member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private Parsed<Workflow> resolve(String path, Path... searchFolders) {
        try (var exports = Exports.find(List.of(folder))) {
            var export = exports.all().stream()
                    .filter(found -> found.file().path().equals(path))
                    .findFirst()
                    .orElseThrow();
            return new MacroResolver(List.of(searchFolders)).read(export);
        }
    }

    private static String file(Parsed<Workflow> workflow, String macro) {
        return ((MacroTarget.Resolved) workflow.value().macros().get(macro)).file();
    }
}
