package io.landfall.parsers.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.landfall.parsers.diagnostic.Diagnostic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportsTest {

    private static final String MAPPING = "<?xml version='1.0'?><!DOCTYPE POWERMART SYSTEM 'powrmart.dtd'><POWERMART/>";
    private static final String WORKFLOW = "<?xml version='1.0'?><AlteryxDocument yxmdVer='2023.1'/>";

    @TempDir
    private Path folder;

    private Path write(String path, String content) throws IOException {
        return write(path, content.getBytes(UTF_8));
    }

    private Path write(String path, byte[] content) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        return Files.write(file, content);
    }

    private static byte[] zip(Object... namesAndContents) throws IOException {
        return zip(UTF_8, namesAndContents);
    }

    private static byte[] zip(Charset names, Object... namesAndContents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, names)) {
            for (var i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write(
                        namesAndContents[i + 1] instanceof byte[] raw
                                ? raw
                                : ((String) namesAndContents[i + 1]).getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> listed(Exports exports) {
        return exports.all().stream()
                .map(export -> export.kind() + " " + export.file())
                .toList();
    }

    private static List<String> codes(Exports exports) {
        return exports.diagnostics().stream()
                .map(diagnostic -> diagnostic.id() + " " + diagnostic.at().file())
                .toList();
    }

    private static Exports find(Path... named) {
        return Exports.find(Arrays.asList(named));
    }

    private static String text(ExportFile file) throws IOException {
        try (var bytes = file.open()) {
            return new String(bytes.readAllBytes(), UTF_8);
        }
    }

    @Test
    void sortsOutAFolder() throws IOException {
        write("b/wf_sales.XML", MAPPING);
        write("b/wf_sales.par", "[Global]\n$$REGION=EU\n");
        write("b/notes.txt", "[SALES.WF:wf_sales]\n$$REGION=EU\n");
        write("a/clean.yxmd", WORKFLOW);
        write("a/macro.yxmc", WORKFLOW);
        write("a/app.yxwz", WORKFLOW);
        write("a/renamed.bak", MAPPING);
        write("a/orders.csv", "id,qty\n1,2\n");
        write("a/settings.ini", "[db.main]\nurl=x\n");
        write("a/page.html", "<html/>");
        write(".git/config", "[core]\n");
        try (var exports = find(folder)) {
            assertThat(listed(exports))
                    .containsExactly(
                            "ALTERYX a/app.yxwz",
                            "ALTERYX a/clean.yxmd",
                            "ALTERYX a/macro.yxmc",
                            "DATA a/orders.csv",
                            "DATA a/page.html",
                            "POWERCENTER a/renamed.bak",
                            "DATA a/settings.ini",
                            "PARAMETER_FILE b/notes.txt",
                            "POWERCENTER b/wf_sales.XML",
                            "PARAMETER_FILE b/wf_sales.par");
            assertThat(exports.diagnostics()).isEmpty();
        }
    }

    @Test
    void isConservativeAboutParameterFiles() throws IOException {
        write("a.txt", "[a.b]\nname=x\n");
        write("b.txt", "[SALES.s_orders]\n$$REGION=EU\n");
        write("c.csv", "[SALES.WF:wf_sales]\n$$REGION=EU\n");
        try (var exports = find(folder)) {
            assertThat(listed(exports)).containsExactly("DATA a.txt", "PARAMETER_FILE b.txt", "DATA c.csv");
            assertThat(codes(exports)).hasSize(1).first().asString().startsWith("EX-READ-002");
        }
    }

    @Test
    void oneBadFileHarmsNothingElse() throws IOException {
        write("bad/conflict.yxmd", "<<<<<<< HEAD\n<AlteryxDocument/>\n");
        write("bad/cut.XML", "<?xml version='1.0'?><!DOCTYPE POWERMART SYSTEM 'x'><POWERMART CREATION");
        write("bad/empty.xml", "");
        write("bad/foreign.xml", "<beans/>");
        write("bad/foreign.yxmd", "<beans/>");
        write("bad/locked.yxmd", "\u0001\u0002\u0003");
        write("bad/broken.zip", "PK but not really");
        write("good.XML", MAPPING);
        try (var exports = find(folder)) {
            assertThat(listed(exports))
                    .containsExactly(
                            "UNREADABLE bad/conflict.yxmd",
                            "UNREADABLE bad/cut.XML",
                            "UNREADABLE bad/empty.xml",
                            "DATA bad/foreign.xml",
                            "UNREADABLE bad/foreign.yxmd",
                            "UNREADABLE bad/locked.yxmd",
                            "POWERCENTER good.XML");
            assertThat(codes(exports))
                    .containsExactly(
                            "EX-READ-007 bad/broken.zip",
                            "EX-READ-112 bad/conflict.yxmd",
                            "EX-READ-111 bad/cut.XML",
                            "EX-READ-117 bad/empty.xml",
                            "EX-READ-003 bad/foreign.xml",
                            "EX-READ-004 bad/foreign.yxmd",
                            "EX-READ-005 bad/locked.yxmd");
            assertThat(exports.diagnostics())
                    .allSatisfy(diagnostic -> assertThat(diagnostic.remedy()).isNotBlank());
        }
    }

    @Test
    void looksIntoArchives() throws IOException {
        var pack = zip("flow.yxmd", WORKFLOW, "macros\\m.yxmc", WORKFLOW, "_externals/1/in.csv", "a");
        write("estate.zip", zip("dir/", "", "dir/wf.XML", MAPPING, "pack.yxzp", pack, "__MACOSX/x", "x"));
        write("zz.yxzp", pack);
        ExportFile closed;
        try (var exports = find(folder)) {
            assertThat(listed(exports))
                    .containsExactly(
                            "POWERCENTER estate.zip!dir/wf.XML",
                            "DATA estate.zip!pack.yxzp!_externals/1/in.csv",
                            "ALTERYX estate.zip!pack.yxzp!flow.yxmd",
                            "ALTERYX estate.zip!pack.yxzp!macros/m.yxmc",
                            "DATA zz.yxzp!_externals/1/in.csv",
                            "ALTERYX zz.yxzp!flow.yxmd",
                            "ALTERYX zz.yxzp!macros/m.yxmc");
            assertThat(exports.diagnostics()).isEmpty();
            for (var export : exports.of(ExportKind.ALTERYX)) {
                assertThat(text(export.file())).isEqualTo(WORKFLOW);
                assertThat(text(export.file())).as("opened again").isEqualTo(WORKFLOW);
                assertThat(export.file().size()).isEqualTo(WORKFLOW.length());
            }
            assertThat(text(exports.all().getFirst().file()))
                    .as("after closing")
                    .isEqualTo(MAPPING);
        }
    }

    @Test
    void aPackageHoldsItsWorkflowAndWhatThatNeeds() throws IOException {
        write("p.yxzp", zip("macros/m.yxmc", WORKFLOW, "flow.yxmd", WORKFLOW, "_externals/1/in.csv", "a"));
        try (var exports = find(folder.resolve("p.yxzp"))) {
            var bundle = exports.all().getFirst().bundle();
            assertThat(bundle.kind()).isEqualTo(Bundle.Kind.PACKAGE);
            assertThat(bundle.path()).isEqualTo("p.yxzp");
            var workflow = bundle.workflow().orElseThrow();
            assertThat(workflow.path()).isEqualTo("p.yxzp!flow.yxmd");
            assertThat(bundle.inside(workflow)).isEqualTo("flow.yxmd");
            assertThat(bundle.resolve(workflow, ".\\MACROS\\M.yxmc"))
                    .map(ExportFile::path)
                    .contains("p.yxzp!macros/m.yxmc");
            assertThat(bundle.resolve(workflow, "C:\\work\\in.csv"))
                    .map(ExportFile::path)
                    .contains("p.yxzp!_externals/1/in.csv");
            assertThat(bundle.resolve(workflow, "\\\\host\\share\\macros\\m.yxmc"))
                    .isPresent();
            assertThat(bundle.resolve(workflow, "..\\..\\..\\etc\\passwd")).isEmpty();
            assertThat(bundle.resolve(workflow, "")).isEmpty();
        }
    }

    @Test
    void prefersTheNearestOfSeveralFilesWithOneName() throws IOException {
        write("a/flow.yxmd", WORKFLOW);
        write("a/sub/m.yxmc", WORKFLOW);
        write("b/m.yxmc", WORKFLOW);
        try (var exports = find(folder)) {
            var flow = exports.all().getFirst();
            assertThat(flow.bundle().resolve(flow.file(), "x\\m.yxmc"))
                    .map(ExportFile::path)
                    .contains("a/sub/m.yxmc");
            assertThat(flow.bundle().resolve(flow.file(), "..\\b\\m.yxmc"))
                    .map(ExportFile::path)
                    .contains("b/m.yxmc");
        }
    }

    @Test
    void aPatternFindsFilesOfItsFolderOnly() throws IOException {
        write("p.yxzp", zip("flow.yxmd", WORKFLOW, "outputs/a.csv", "a", "in/b.csv", "b", "in/c.csv", "c"));
        try (var exports = find(folder.resolve("p.yxzp"))) {
            var bundle = exports.all().getFirst().bundle();
            var workflow = bundle.workflow().orElseThrow();
            assertThat(bundle.resolve(workflow, ".\\in\\*.csv"))
                    .map(ExportFile::path)
                    .contains("p.yxzp!in/b.csv");
            assertThat(bundle.resolve(workflow, ".\\inputs\\*.csv")).isEmpty();
        }
    }

    @Test
    void aFileNamedAloneFindsItsNeighbours() throws IOException {
        var flow = write("a/flow.yxmd", WORKFLOW);
        write("a/macros/m.yxmc", WORKFLOW);
        write("other/secret.yxmc", WORKFLOW);
        try (var exports = find(flow)) {
            assertThat(listed(exports)).containsExactly("ALTERYX flow.yxmd");
            var export = exports.all().getFirst();
            assertThat(export.bundle().resolve(export.file(), "macros\\m.yxmc")).isPresent();
            assertThat(export.bundle().resolve(export.file(), "..\\other\\secret.yxmc"))
                    .isEmpty();
        }
    }

    @Test
    void keepsPathsApartWhenSeveralAreNamed() throws IOException {
        var first = write("x/wf.XML", MAPPING);
        write("y/in/wf.XML", MAPPING);
        write("z/in/wf.XML", MAPPING);
        try (var exports = find(first, folder.resolve("y/in"), folder.resolve("z/in"), first)) {
            assertThat(listed(exports))
                    .containsExactly(
                            "POWERCENTER wf.XML",
                            "POWERCENTER in/wf.XML",
                            "POWERCENTER " + folder.resolve("z/in").toString() + "/wf.XML");
        }
    }

    @Test
    void reportsWhatIsNotThere() {
        try (var exports = find(folder.resolve("missing.xml"))) {
            assertThat(exports.diagnostics()).singleElement().asString().contains("EX-READ-001", "missing.xml");
        }
    }

    @Test
    void refusesNamesThatLeaveTheArchive() throws IOException {
        write(
                "slip.zip",
                zip(
                        "../evil.XML",
                        MAPPING,
                        "..\\evil.yxmd",
                        WORKFLOW,
                        "/etc/x.xml",
                        MAPPING,
                        "C:\\x.xml",
                        MAPPING,
                        "a..b.XML",
                        MAPPING));
        try (var exports = find(folder)) {
            assertThat(listed(exports)).containsExactly("POWERCENTER slip.zip!a..b.XML");
            assertThat(codes(exports)).hasSize(4).containsOnly("EX-READ-008 slip.zip");
        }
    }

    @Test
    void refusesABomb() throws IOException {
        var zeros = new byte[40 << 20];
        write("bomb.zip", zip("big.xml", zeros, "wf.XML", MAPPING));
        write("nested.zip", zip("inner.zip", zip("big.xml", zeros), "wf.XML", MAPPING));
        try (var exports = find(folder)) {
            assertThat(listed(exports)).containsExactly("POWERCENTER nested.zip!wf.XML");
            assertThat(codes(exports)).contains("EX-READ-009 bomb.zip", "EX-READ-009 nested.zip!inner.zip");
        }
    }

    @Test
    void countsTheBytesOfAnArchiveThatLies() throws IOException {
        var honest = zip("big.xml", new byte[40 << 20]);
        var directory = indexOf(honest, new byte[] {'P', 'K', 1, 2});
        Arrays.fill(honest, directory + 24, directory + 28, (byte) 0);
        honest[directory + 24] = 100;
        write("liar.zip", honest);
        try (var exports = find(folder)) {
            assertThat(exports.all()).isNotEmpty().allSatisfy(export -> {
                try (var bytes = export.file().open()) {
                    assertThat(catchThrowable(bytes::readAllBytes)).isInstanceOf(IOException.class);
                }
            });
        }
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (var i = 0; i < bytes.length - wanted.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }

    @Test
    void stopsAtArchivesInArchivesInArchives() throws IOException {
        var inner = zip("wf.XML", MAPPING);
        for (var i = 0; i < 6; i++) {
            inner = zip("in" + i + ".zip", inner);
        }
        write("deep.zip", inner);
        try (var exports = find(folder)) {
            assertThat(exports.all()).isEmpty();
            assertThat(codes(exports)).containsExactly("EX-READ-010 deep.zip!in5.zip!in4.zip!in3.zip");
        }
    }

    @Test
    void reportsEmptyAndRepeatedMembers() throws IOException {
        write("empty.zip", zip());
        var twice = zip("wf1.XML", MAPPING, "wf2.XML", MAPPING);
        for (var at = indexOf(twice, "wf2".getBytes(UTF_8)); at < twice.length - 3; at++) {
            if (twice[at] == 'w' && twice[at + 1] == 'f' && twice[at + 2] == '2') {
                twice[at + 2] = '1';
            }
        }
        write("twice.zip", twice);
        try (var exports = find(folder)) {
            assertThat(listed(exports)).containsExactly("POWERCENTER twice.zip!wf1.XML");
            assertThat(codes(exports)).containsExactly("EX-READ-012 empty.zip", "EX-READ-011 twice.zip");
        }
    }

    @Test
    void readsNamesInTheDosCodePage() throws IOException {
        write("dos.zip", zip(Charset.forName("IBM437"), "für.XML", MAPPING));
        try (var exports = find(folder)) {
            assertThat(listed(exports)).containsExactly("POWERCENTER dos.zip!für.XML");
        }
    }

    @Test
    void keepsExclamationMarksInNames() throws IOException {
        write("a/Wow! sales.yxmd", WORKFLOW);
        write("b.ZIP", zip("in!/Yes!.yxmd", WORKFLOW, "top.yxmd", WORKFLOW));
        try (var exports = find(folder)) {
            assertThat(exports.all())
                    .extracting(export -> export.file().name())
                    .containsExactly("Wow! sales.yxmd", "Yes!.yxmd", "top.yxmd");
            assertThat(exports.of(ExportKind.ALTERYX)).hasSize(3);
        }
    }

    @Test
    void showsNoControlCharactersInNames() throws IOException {
        write("odd.zip", zip("a\u001B[31m\nb.xml", "<beans/>"));
        try (var exports = find(folder)) {
            assertThat(exports.diagnostics())
                    .extracting(Diagnostic::toString)
                    .allSatisfy(line -> assertThat(line).doesNotContain("\u001B", "\n"));
        }
    }
}
