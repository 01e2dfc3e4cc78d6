package io.landfall.parsers.xml;

import io.landfall.parsers.diagnostic.Diagnostic;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text and gets past bytes that do not fit: those are read as windows-1252, which is what they are in
 * practice, and counted.
 */
final class LenientDecoder implements AutoCloseable {

    private static final int BUFFER_BYTES = 16 * 1024;
    private static final int HEAD_BYTES = 1024;
    private static final Charset FALLBACK = Charset.forName("windows-1252");

    private final String file;
    private final InputStream bytes;
    private final ByteBuffer pending = ByteBuffer.allocate(BUFFER_BYTES).flip();
    private Charset charset = StandardCharsets.UTF_8;
    private @Nullable CharsetDecoder decoder;
    private List<Diagnostic> remarks = List.of();
    private boolean exhausted;
    private boolean flushed;
    private long malformed;

    LenientDecoder(String file, InputStream bytes) {
        this.file = file;
        this.bytes = new BufferedInputStream(bytes, BUFFER_BYTES);
    }

    /** Decodes as much as fits, up to the first byte that does not; false when there is nothing left. */
    boolean decode(CharBuffer target) throws IOException {
        var current = decoder == null ? begin() : decoder;
        var start = target.position();
        while (target.position() == start) {
            if (flushed) {
                return false;
            }
            var result = current.decode(pending, target, exhausted);
            if (result.isOverflow() || target.remaining() < (result.isError() ? result.length() : 0)) {
                return true;
            }
            if (result.isError()) {
                replace(result.length(), target);
            } else if (exhausted) {
                current.flush(target);
                flushed = true;
            } else {
                fill();
            }
        }
        return true;
    }

    private CharsetDecoder begin() throws IOException {
        bytes.mark(HEAD_BYTES);
        var encoding = Encoding.of(bytes.readNBytes(HEAD_BYTES), file);
        bytes.reset();
        bytes.skipNBytes(encoding.bomLength());
        remarks = encoding.remarks();
        charset = encoding.charset();
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return decoder;
    }

    private void fill() throws IOException {
        pending.compact();
        var count = bytes.read(pending.array(), pending.position(), pending.remaining());
        pending.position(pending.position() + Math.max(count, 0));
        pending.flip();
        exhausted = count < 0;
    }

    private void replace(int length, CharBuffer target) {
        var odd = new byte[length];
        pending.get(odd);
        malformed += length;
        target.put(isWide() ? "\uFFFD" : new String(odd, fallback()));
    }

    private boolean isWide() {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private Charset fallback() {
        return charset.equals(FALLBACK) ? StandardCharsets.ISO_8859_1 : FALLBACK;
    }

    /** What was odd about the encoding that the file declares. */
    List<Diagnostic> remarks() {
        return remarks;
    }

    /** Bytes so far that did not fit the encoding. */
    long malformed() {
        return malformed;
    }

    String encoding() {
        return charset.name();
    }

    /** What bytes that did not fit were read as. */
    String replacement() {
        return isWide() ? "the replacement character" : fallback().name();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
