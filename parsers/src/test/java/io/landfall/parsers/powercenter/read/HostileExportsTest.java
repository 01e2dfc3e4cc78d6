package io.landfall.parsers.powercenter.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.export.ExportFile;
import io.landfall.parsers.powercenter.Folder;
import io.landfall.parsers.powercenter.FolderObject;
import io.landfall.parsers.powercenter.Mapping;
import io.landfall.parsers.powercenter.Named;
import io.landfall.parsers.powercenter.PowerCenterExport;
import io.landfall.parsers.powercenter.Source;
import io.landfall.parsers.powercenter.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are cut off, mixed up or made to do harm. */
class HostileExportsTest {

    private static List<String> codes(Parsed<PowerCenterExport> parsed) {
        return parsed.diagnostics().stream().map(Diagnostic::id).toList();
    }

    private static List<String> names(Parsed<PowerCenterExport> parsed) {
        return parsed.value().objects(FolderObject.class).stream()
                .map(Named::name)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                                                              | EX-READ-117
        <beans/>                                                        | PC-PARSE-101
        <POWERMART/>                                                    | PC-PARSE-102
        <POWERMART><REPOSITORY><FOLDER NAME='F'/></REPOSITORY></POWERMART> | PC-PARSE-102
        <POWERMART><REPOSITORY><FOLDER NAME='F'><SOURCE NAME='S'>       | EX-READ-111
        <POWERMART><REPOSITORY><FOLDER NAME='F'><SOURCE NAME='S'></FOLDER> | EX-READ-115
        <POWERMART><REPOSITORY><FOLDER NAME='F'><SOURCE NAME='&x;'/>    | EX-READ-114
        <POWERMART><REPOSITORY><FOLDER NAME='F'><SOURCE/></FOLDER></REPOSITORY></POWERMART> | PC-PARSE-109
        """)
    void saysWhatIsWrong(String text, String code) {
        assertThat(codes(Sample.xml(text))).containsExactly(code);
    }

    @Test
    void keepsWhatCameBeforeTheCut() {
        var whole = new String(bytes("estate.XML"), UTF_8);
        for (var length = 400; length < whole.length(); length += 97) {
            var parsed = Sample.xml(whole.substring(0, length));
            assertThat(parsed.diagnostics()).isNotEmpty();
            assertThat(names(Sample.read("estate.XML"))).containsAll(names(parsed));
        }
        var cut = Sample.xml(whole.substring(0, whole.indexOf("<SESSION ")));
        assertThat(cut.value().objects(Mapping.class)).extracting(Mapping::name).containsExactly("m_customers");
        assertThat(codes(cut)).containsExactly("EX-READ-111");
    }

    private static byte[] bytes(String name) {
        try (var stream = Sample.file(name).open()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void survivesRandomDamage() {
        var genuine = bytes("estate.XML");
        var random = new Random(20_240_314);
        for (var round = 0; round < 300; round++) {
            var damaged = genuine.clone();
            for (var i = 0; i < 1 + round % 5; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            var parsed = PowerCenterParser.parse(ExportFile.inMemory("damaged.XML", damaged));
            assertThat(parsed.value().file()).isEqualTo("damaged.XML");
        }
    }

    @Test
    void findsMergeConflicts() {
        var parsed = Sample.folder(
                "<SOURCE NAME='A' DBDNAME='D'/>\n<<<<<<< HEAD\n<SOURCE NAME='B'/>\n=======\n>>>>>>> other\n");
        assertThat(names(parsed)).containsExactly("A");
        assertThat(parsed.diagnostics()).singleElement().asString().contains("EX-READ-112", "x.XML:3");
    }

    @Test
    void readsAWronglyDeclaredEncoding() {
        var text =
                "<?xml version='1.0' encoding='UTF-8'?><POWERMART><REPOSITORY><FOLDER NAME='Käufe'><TARGET NAME='T'/></FOLDER></REPOSITORY></POWERMART>";
        var parsed =
                PowerCenterParser.parse(ExportFile.inMemory("x.XML", text.getBytes(Charset.forName("windows-1252"))));
        assertThat(parsed.value().folders().getFirst().name()).isEqualTo("Käufe");
        assertThat(codes(parsed)).containsExactly("EX-READ-103");
    }

    @Test
    void stopsAtAbsurdNesting() {
        var nested = "<SOURCEFIELD NAME='F'>".repeat(10_000) + "</SOURCEFIELD>".repeat(10_000);
        var parsed = Sample.folder("<TARGET NAME='T'/><SOURCE NAME='S'>" + nested + "</SOURCE>");
        assertThat(names(parsed)).containsExactly("T");
        assertThat(codes(parsed)).containsExactly("EX-READ-113");
    }

    @Test
    void givesUpAnObjectOfAbsurdSizeAndReadsOn() {
        var field = "<TARGETFIELD NAME='" + "x".repeat(1000) + "'/>";
        var many = (int) (ElementFeed.MAX_OBJECT_CHARS / 1000) + 1;
        var parsed = Sample.folder("<TARGET NAME='HUGE'>" + field.repeat(many) + "</TARGET><TARGET NAME='T'/>");
        assertThat(names(parsed)).containsExactly("T");
        assertThat(parsed.diagnostics()).singleElement().asString().contains("PC-PARSE-103", "target 'HUGE'");
    }

    @Test
    void keepsWhatItDoesNotKnow() {
        var parsed = Sample.folder("""
                <TARGET NAME='T' SHINY='new'>
                  <SPARKLE DEGREE='7'><RAY/>some text</SPARKLE>
                  <TARGETFIELD NAME='A' SHINY='1'/><TARGETFIELD NAME='B' SHINY='2'/>
                  <TABLEATTRIBUTE NAME='X' VALUE='1' ODD='yes'/>
                  stray
                </TARGET>
                <TARGET NAME='U' SHINY='newer'/>
                <GADGET NAME='G' SPEED='3'><PART/></GADGET>
                """);
        var target = parsed.value().objects(Target.class).getFirst();
        assertThat(target.extras().attribute("SHINY")).contains("new");
        assertThat(target.extras().elements("SPARKLE")).singleElement().satisfies(sparkle -> {
            assertThat(sparkle.attribute("DEGREE")).isEqualTo("7");
            assertThat(sparkle.text()).isEqualTo("some text");
            assertThat(sparkle.children()).extracting("name").containsExactly("RAY");
            assertThat(sparkle.line()).isEqualTo(3);
        });
        assertThat(target.fields().getLast().extras().attribute("SHINY")).contains("2");
        assertThat(target.extras().elements("TABLEATTRIBUTE").getFirst().attribute("ODD"))
                .isEqualTo("yes");
        assertThat(target.extras().elements("#text").getFirst().text()).isEqualTo("stray");
        assertThat(names(parsed)).containsExactly("T", "U", "G");
        assertThat(parsed.diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactlyInAnyOrder(
                        "NOTE PC-PARSE-105 x.XML:4 [SALES/T/A] The attribute 'SHINY' of target field is not known and was kept as it stands",
                        "NOTE PC-PARSE-105 x.XML:2 [SALES/T] The attribute 'SHINY' of target is not known and was kept as it stands",
                        "NOTE PC-PARSE-106 x.XML:3 [SALES/T] The element 'SPARKLE' in target is not known and was kept as it stands",
                        "NOTE PC-PARSE-105 x.XML:2 [SALES/T] The attribute 'ODD' of TABLEATTRIBUTE is not known and was kept as it stands",
                        "NOTE PC-PARSE-106 x.XML:7 [SALES/T] The element '#text' in target is not known and was kept as it stands",
                        "NOTE PC-PARSE-106 x.XML:9 [SALES/G] The element 'GADGET' in folder is not known and was kept as it stands");
    }

    @Test
    void remarksOnNumbersAndWordsThatMakeNoSense() {
        var parsed = Sample.folder("""
                <SOURCE NAME='S' DBDNAME='D'>
                  <SOURCEFIELD NAME='A' PRECISION='ten' KEYTYPE='MAGIC KEY'/>
                </SOURCE>
                """);
        var field = parsed.value().objects(Source.class).getFirst().fields().getFirst();
        assertThat(field.precision()).isZero();
        assertThat(codes(parsed)).containsExactly("PC-PARSE-107", "PC-PARSE-108");
    }

    @Test
    void readsOldExportsAndObjectsWithoutAFolder() {
        var old = Sample.xml(
                "<POWERMART><REPOSITORY NAME='R'><FOLDER NAME='F'><FOLDERVERSION NAME='1'><TARGET NAME='T'/></FOLDERVERSION></FOLDER></REPOSITORY></POWERMART>");
        assertThat(old.value().folders().getFirst().targets())
                .extracting(Target::name)
                .containsExactly("T");
        assertThat(old.diagnostics()).isEmpty();
        assertThat(names(Sample.xml("<POWERMART><TARGET NAME='T'/></POWERMART>")))
                .containsExactly("T");
        assertThat(names(Sample.xml("<POWERMART><REPOSITORY><TARGET NAME='T'/></REPOSITORY></POWERMART>")))
                .containsExactly("T");
    }

    @Test
    void streamsWithoutKeeping() {
        var heads = new ArrayList<String>();
        var diagnostics = PowerCenterParser.read(Sample.file("estate.XML"), new ExportSink() {
            @Override
            public void folder(Folder heading) {
                assertThat(heading.objects()).isEmpty();
                heads.add(heading.name());
            }

            @Override
            public void object(Folder folder, FolderObject object) {
                heads.add(folder.name() + "/" + object.name());
            }
        });
        assertThat(diagnostics).isEmpty();
        assertThat(heads)
                .hasSize(15)
                .startsWith("SHARED_OBJECTS", "SHARED_OBJECTS/CUSTOMERS")
                .contains("SALES/wf_daily");
    }
}
