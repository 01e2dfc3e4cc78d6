package io.landfall.validation.data;

import io.landfall.parsers.xml.XmlInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What an Alteryx table says about itself before its records. */
record YxdbHeader(long records, List<YxdbField> fields) {

    static final int BYTES = 512;
    static final int META_LENGTH = 80;
    static final int RECORD_COUNT = 104;
    static final String MAGIC = "Alteryx Database File";
    private static final String AMP_MAGIC = "Alteryx e2 Database file";
    private static final int MOST_META = 64 << 20;

    /** Whether a file that starts with these bytes has the layout of the AMP engine. */
    static boolean isAmp(byte[] start) {
        return new String(start, StandardCharsets.ISO_8859_1).startsWith(AMP_MAGIC);
    }

    static YxdbHeader read(InputStream bytes) throws IOException {
        var head = bytes.readNBytes(BYTES);
        if (head.length < BYTES || !new String(head, StandardCharsets.ISO_8859_1).startsWith(MAGIC)) {
            throw new IOException("it does not begin like one");
        }
        var numbers = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        var metaBytes = numbers.getInt(META_LENGTH) * 2L;
        if (metaBytes <= 2 || metaBytes > MOST_META) {
            throw new IOException("the description of its fields is missing");
        }
        var meta = bytes.readNBytes((int) metaBytes);
        if (meta.length < metaBytes) {
            throw new IOException("it ends too early");
        }
        var xml = new String(meta, 0, meta.length - 2, StandardCharsets.UTF_16LE);
        return new YxdbHeader(numbers.getLong(RECORD_COUNT), fields(xml));
    }

    int fixedBytes() {
        return fields.isEmpty()
                ? 0
                : fields.getLast().offset() + fields.getLast().width();
    }

    boolean hasVariablePart() {
        return fields.stream().anyMatch(field -> field.kind().isVariable());
    }

    private static List<YxdbField> fields(String text) throws IOException {
        var fields = new ArrayList<YxdbField>();
        try (var input = XmlInput.open("", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            var xml = input.reader();
            int offset = 0;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Field")) {
                    var field = field(xml, offset);
                    fields.add(field);
                    offset = Math.addExact(offset, field.width());
                }
            }
            return List.copyOf(fields);
        } catch (XMLStreamException | ArithmeticException | NumberFormatException broken) {
            throw new IOException("the description of its fields is broken", broken);
        }
    }

    private static YxdbField field(XMLStreamReader xml, int offset) throws IOException {
        var type = attribute(xml, "type");
        var kind = YxdbField.Kind.named(type)
                .orElseThrow(() -> new IOException("there is no field type '%s'".formatted(type)));
        var size = attribute(xml, "size").split("\\.", 2);
        var scale = size.length > 1 ? size[1] : attribute(xml, "scale");
        return new YxdbField(attribute(xml, "name"), kind, number(size[0]), number(scale), offset);
    }

    private static String attribute(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static int number(String digits) {
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
