package io.landfall.parsers.xml;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.ArrayList;

/** Decodes a small text file, such as a parameter file, by the same rules as XML: a wrong byte costs a remark. */
public final class PlainText {

    private static final int CHUNK_CHARS = 8 * 1024;

    private PlainText() {}

    /** The text of the bytes, whatever their encoding; without a byte order mark they are taken for UTF-8. */
    public static Parsed<String> decode(String file, byte[] bytes) {
        var text = new StringBuilder(bytes.length);
        try (var decoder = new LenientDecoder(file, new ByteArrayInputStream(bytes))) {
            var chunk = CharBuffer.allocate(CHUNK_CHARS);
            while (decoder.decode(chunk)) {
                text.append(chunk.flip());
                chunk.clear();
            }
            var remarks = new ArrayList<>(decoder.remarks());
            if (decoder.malformed() > 0) {
                var count = String.valueOf(decoder.malformed());
                var at = SourceLocation.of(file);
                remarks.add(
                        Diagnostic.of(XmlCode.BYTES_MALFORMED, at, count, decoder.encoding(), decoder.replacement()));
            }
            return new Parsed<>(text.toString(), remarks);
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail", e);
        }
    }
}
