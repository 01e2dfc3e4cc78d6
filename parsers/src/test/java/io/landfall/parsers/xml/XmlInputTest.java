package io.landfall.parsers.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlInputTest {

    /** What came out: the values of all attributes and the text, and the diagnostics. */
    private record Seen(String values, List<Diagnostic> diagnostics) {

        List<String> lines() {
            return diagnostics.stream().map(Diagnostic::toString).toList();
        }
    }

    private static Seen read(InputStream bytes) {
        var values = new StringBuilder();
        var diagnostics = new ArrayList<Diagnostic>();
        try (var input = XmlInput.open("f.xml", bytes)) {
            try {
                var xml = input.reader();
                while (xml.hasNext()) {
                    switch (xml.next()) {
                        case XMLStreamConstants.START_ELEMENT -> {
                            for (var i = 0; i < xml.getAttributeCount(); i++) {
                                values.append(xml.getAttributeValue(i));
                            }
                        }
                        case XMLStreamConstants.CHARACTERS ->
                            values.append(xml.getText().strip());
                        default -> {}
                    }
                }
            } catch (XMLStreamException e) {
                diagnostics.add(input.explain(e));
            }
            diagnostics.addAll(input.remarks());
        }
        return new Seen(values.toString(), diagnostics);
    }

    private static Seen read(String text, Charset charset) {
        return read(new ByteArrayInputStream(text.getBytes(charset)));
    }

    private static Seen read(String text) {
        return read(text, UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        UTF-8        | UTF-8
        windows-1252 | Windows-1252
        ISO-8859-9   | ISO-8859-9
        UTF-16BE     | UTF-16BE
        UTF-16LE     | UTF-16
        Shift_JIS    | Shift_JIS
        """)
    void honoursTheDeclaredEncoding(String actual, String declared) {
        var word = declared.equals("Shift_JIS") ? "売上" : "Müller";
        var seen = read(
                "<?xml version='1.0' encoding='%s'?>\n<a v='%s'/>".formatted(declared, word), Charset.forName(actual));
        assertThat(seen.values()).isEqualTo(word);
        assertThat(seen.diagnostics()).isEmpty();
    }

    @Test
    void skipsByteOrderMarks() {
        for (var charset : List.of(UTF_8, UTF_16BE, UTF_16LE)) {
            var seen = read("\uFEFF<?xml version='1.0'?><a v='ü'/>", charset);
            assertThat(seen.values()).as(charset.name()).isEqualTo("ü");
            assertThat(seen.diagnostics()).isEmpty();
        }
    }

    @Test
    void believesTheBytesRatherThanTheDeclaration() {
        assertThat(read("\uFEFF<?xml version='1.0' encoding='Windows-1252'?><a v='ü'/>")
                        .lines())
                .containsExactly("WARNING EX-READ-102 f.xml The file declares the encoding 'Windows-1252', "
                        + "but its first bytes are UTF-8, and it was read as that");
        var wide = read("<?xml version='1.0' encoding='UTF-16'?><a v='ü'/>");
        assertThat(wide.values()).isEqualTo("ü");
        assertThat(wide.lines()).singleElement().asString().startsWith("WARNING EX-READ-102");
        var narrow = read("<?xml version='1.0' encoding='UTF-8'?><a v='ü'/>", UTF_16LE);
        assertThat(narrow.values()).isEqualTo("ü");
        assertThat(narrow.lines()).singleElement().asString().startsWith("WARNING EX-READ-102");
    }

    @Test
    void readsAnUnknownEncodingAsUtf8() {
        var seen = read("<?xml version='1.0' encoding='MS-DOS'?><a v='ü'/>");
        assertThat(seen.values()).isEqualTo("ü");
        assertThat(seen.lines()).singleElement().asString().startsWith("WARNING EX-READ-101 f.xml");
    }

    @Test
    void fallsBackToWindows1252ForBytesThatDoNotFit() {
        var seen = read(
                "<?xml version='1.0' encoding='UTF-8'?>\n<a>\n<b v='Müller'/>\n<b v='50 €'/></a>",
                Charset.forName("windows-1252"));
        assertThat(seen.values()).isEqualTo("Müller50 €");
        assertThat(seen.lines())
                .containsExactly(
                        "WARNING EX-READ-103 f.xml:3 2 bytes do not fit the encoding UTF-8 and were read as windows-1252");
    }

    @Test
    void readsBytesThatWindows1252DoesNotKnow() {
        var seen = read("<?xml version='1.0' encoding='Windows-1252'?><a v='x\u0081y'/>", ISO_8859_1);
        assertThat(seen.values()).isEqualTo("x\u0081y");
        assertThat(seen.lines()).singleElement().asString().startsWith("WARNING EX-READ-103 f.xml:1 1 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x\u0001y", "x\u0000y", "x\u001Fy", "x\uFFFEy", "x&#1;y", "x&#x1F;y", "x&#0;y", "x&#xFFFF;y"})
    void replacesCharactersThatXmlForbids(String value) {
        var seen = read("<a>\n<b v='" + value + "'/></a>");
        assertThat(seen.values()).isEqualTo("x\uFFFDy");
        assertThat(seen.lines())
                .singleElement()
                .asString()
                .startsWith("WARNING EX-READ-104 f.xml:2 1 control characters");
    }

    @Test
    void leavesAllowedReferencesAlone() {
        var seen = read("<a v='&#9;&#x41;&#xD;&#xA;&#x1F600;&lt;&amp;'/>");
        assertThat(seen.values()).isEqualTo("\tA\r\n😀<&");
        assertThat(seen.diagnostics()).isEmpty();
    }

    @Test
    void seesReferencesAndMarkersThatCrossBuffers() {
        for (var length = 16_370; length < 16_400; length++) {
            var seen = read("<a v='" + "x".repeat(length) + "&#x1;y'/>");
            assertThat(seen.values()).hasSize(length + 2).endsWith("x\uFFFDy");
        }
    }

    @Test
    void getsPastBlanksBeforeTheDeclarationAndKeepsTheLines() {
        assertThat(read("\n\n <?xml version='1.0'?>\n<a v='x'/>").values()).isEqualTo("x");
        assertThat(read("\n\n <?xml version='1.0'?>\n<a v='<'/>").lines())
                .singleElement()
                .asString()
                .startsWith("ERROR EX-READ-115 f.xml:4:");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        <a><b>                                   | EX-READ-111 f.xml:1:7
        <a><b/>;                                 | EX-READ-111 f.xml:2:1
        <a                                       | EX-READ-111 f.xml:1:3
        <a v="1                                  | EX-READ-111 f.xml:1:8
        <a><b></a>                               | EX-READ-115 f.xml:1:9
        <a/><b/>                                 | EX-READ-115 f.xml:1:6
        <a v='1' v='2'/>                         | EX-READ-115 f.xml:1:17
        <a>&nbsp;</a>                            | EX-READ-114 f.xml:1:10
        <a>;<<<<<<< HEAD;<b/>;=======;</a>       | EX-READ-112 f.xml:2:2
        <<<<<<< HEAD;<a/>                        | EX-READ-112 f.xml:1:2
        <a>;  <b>;</c>;</a>                      | EX-READ-115 f.xml:3:3
        """)
    void saysWhereAndWhyReadingStopped(String text, String expected) {
        assertThat(read(text.replace(';', '\n').replace("&nbsp\n", "&nbsp;")).lines())
                .singleElement()
                .asString()
                .startsWith("ERROR " + expected + " ");
    }

    @Test
    void saysThatAFileIsEmpty() {
        assertThat(read("").lines()).singleElement().asString().startsWith("ERROR EX-READ-117");
        assertThat(read(" \n\n ").lines()).singleElement().asString().startsWith("ERROR EX-READ-117");
    }

    @Test
    void stopsAtAbsurdNesting() {
        assertThat(read("<a>".repeat(XmlInput.MAX_DEPTH) + "</a>".repeat(XmlInput.MAX_DEPTH))
                        .diagnostics())
                .isEmpty();
        assertThat(read("<a>".repeat(10_000) + "</a>".repeat(10_000)).lines())
                .singleElement()
                .asString()
                .startsWith("ERROR EX-READ-113");
    }

    @Test
    void readsAnyNumberOfPredefinedReferences() {
        var seen = read("<a>" + "<b v='&amp;&gt;&#10;'>&lt;</b>".repeat(300_000) + "</a>");
        assertThat(seen.diagnostics()).isEmpty();
        assertThat(seen.values()).startsWith("&>\n<").hasSize(4 * 300_000);
    }

    @Test
    void ignoresTheGenuineDoctype() {
        assertThat(read("<!DOCTYPE POWERMART SYSTEM \"powrmart.dtd\"><POWERMART v='x'/>")
                        .values())
                .isEqualTo("x");
    }

    @Test
    void neverResolvesAnEntity(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "TOPSECRET");
        var external = "<!DOCTYPE a [<!ENTITY x SYSTEM '%s'>]><a>&x;</a>".formatted(secret.toUri());
        assertThat(read(external).values()).isEmpty();
        assertThat(read(external).lines())
                .singleElement()
                .asString()
                .startsWith("ERROR EX-READ-114")
                .endsWith("entity: x");
        var parameter = "<!DOCTYPE a [<!ENTITY %% x SYSTEM '%s'> %%x;]><a v='1'/>".formatted(secret.toUri());
        assertThat(read(parameter).values()).isEqualTo("1");
        var bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'ha'>");
        for (var i = 1; i < 30; i++) {
            bomb.append(
                    "<!ENTITY e%d '%s'>".formatted(i, "&e%d;".formatted(i - 1).repeat(10)));
        }
        assertThat(read(bomb.append("]><a>&e29;</a>").toString()).lines())
                .singleElement()
                .asString()
                .startsWith("ERROR EX-READ-114");
    }

    @Test
    void refusesANameWithoutEnd() {
        assertThat(read("<" + "a".repeat(1_000_000) + "/>").lines())
                .singleElement()
                .asString()
                .startsWith("ERROR EX-READ-115");
    }

    @Test
    void refusesATagWithoutEnd() {
        var endless = new InputStream() {
            private static final String START = "<a v='";
            private long count;

            @Override
            public int read() {
                return count < START.length() ? START.charAt((int) count++) : 'x';
            }
        };
        assertThat(read(endless).lines()).singleElement().asString().contains("EX-READ-116", "longer than");
    }

    @Test
    void reportsABrokenStream() {
        var broken = new InputStream() {
            private int count;

            @Override
            public int read() throws IOException {
                if (count++ < 20) {
                    return "<a><b/><b/><b/><b/><b/><b/>".charAt(count - 1);
                }
                throw new IOException("disk on fire");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                target[offset] = (byte) read();
                return 1;
            }
        };
        assertThat(read(broken).lines()).singleElement().asString().contains("EX-READ-116", "disk on fire");
    }
}
