package io.landfall.validation.data;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a UTF-8 file's text in another encoding; what that does not have becomes a question mark and is counted. */
final class Transcoding {

    private static final int CHUNK = 1 << 15;

    private final CharsetEncoder encoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK * 4);
    private long lost;

    private Transcoding(Charset charset) {
        this.encoder = charset.newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * Answers how many characters were lost.
     *
     * @param start what the target begins with
     */
    static long write(String start, Path utf8, Path target, Charset charset) throws IOException {
        var transcoding = new Transcoding(charset);
        try (var reader = new InputStreamReader(
                        new BufferedInputStream(Files.newInputStream(utf8)), StandardCharsets.UTF_8);
                var out = new BufferedOutputStream(Files.newOutputStream(target))) {
            var characters = CharBuffer.allocate(CHUNK);
            characters.put(start);
            while (reader.read(characters) >= 0) {
                characters.flip();
                transcoding.encode(characters, false, out);
                characters.compact();
            }
            characters.flip();
            transcoding.encode(characters, true, out);
        }
        return transcoding.lost;
    }

    private void encode(CharBuffer characters, boolean last, OutputStream out) throws IOException {
        for (var result = encode(characters, last); !result.isUnderflow(); result = encode(characters, last)) {
            drain(out);
            if (result.isUnmappable() || result.isMalformed()) {
                characters.position(characters.position() + result.length());
                out.write(
                        encoder.charset().encode("?").array(),
                        0,
                        encoder.charset().encode("?").limit());
                lost++;
            }
        }
        drain(out);
    }

    private CoderResult encode(CharBuffer characters, boolean last) {
        return encoder.encode(characters, bytes, last);
    }

    private void drain(OutputStream out) throws IOException {
        bytes.flip();
        out.write(bytes.array(), 0, bytes.limit());
        bytes.clear();
    }
}
