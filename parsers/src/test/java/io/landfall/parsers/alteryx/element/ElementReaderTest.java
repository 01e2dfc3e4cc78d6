package io.landfall.parsers.alteryx.element;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.xml.XmlInput;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class ElementReaderTest {

    @Test
    void keepsEverythingInItsOrder() throws XMLStreamException {
        var element = read("""
                <Tool zeal="1" age="2">
                  <B/>
                  <A x="y">text <![CDATA[<raw>]]></A>
                  <B/>
                </Tool>""");
        assertThat(element)
                .isEqualTo(new XmlElement(
                        "Tool",
                        Map.of("zeal", "1", "age", "2"),
                        List.of(
                                new XmlElement("B", Map.of(), List.of(), "", 2, 7),
                                new XmlElement("A", Map.of("x", "y"), List.of(), "text <raw>", 3, 12),
                                new XmlElement("B", Map.of(), List.of(), "", 4, 7)),
                        "",
                        1,
                        24));
        assertThat(element.attributes().keySet()).containsExactly("zeal", "age");
    }

    @Test
    void tellsIndentationFromText() throws XMLStreamException {
        var element = read("<T><Empty>\n   </Empty><Blank> </Blank><Break>\n</Break></T>");
        assertThat(element.children()).extracting(XmlElement::text).containsExactly("", " ", "\n");
    }

    @Test
    void leavesPicturesOut() throws XMLStreamException {
        var element = read("<T><BG_Image>%s</BG_Image></T>".formatted("QUJD".repeat(100_000)));
        assertThat(element.textOf("BG_Image")).isEqualTo("[picture of 400000 characters]");
    }

    @Test
    void hidesSecretsByNameLabelAndQuestion() throws XMLStreamException {
        var element = read("""
                <T>
                  <Passwords>4F2A</Passwords>
                  <Item name="Authorization" value="Basic YWRh"/>
                  <Value name="Service password">barley</Value>
                  <Field name="Password" selected="True"/>
                  <Question><Password value="True"/><Default>barley</Default></Question>
                </T>""");
        assertThat(element.toString())
                .doesNotContain("4F2A", "YWRh", "barley")
                .contains("name=Password, selected=True");
    }

    private static XmlElement read(String xml) throws XMLStreamException {
        var bytes = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
        try (var input = XmlInput.open("t.yxmd", bytes)) {
            var reader = input.reader();
            reader.nextTag();
            return new ElementReader(reader, input::line).read();
        }
    }
}
