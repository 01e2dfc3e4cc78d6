package io.landfall.validation.data;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * How the characters of a text file are encoded. A byte order mark at its start says more than the dataset does.
 *
 * @param markBytes length of the byte order mark, 0 for none
 */
record TextEncoding(Charset charset, int markBytes) {

    private static final int BUFFER = 1 << 16;

    /** The encoding of a file, or nothing when its name is unknown here. */
    static Optional<TextEncoding> of(Path file, String declared) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            var marked = marked(bytes.readNBytes(3));
            return marked.isPresent() ? marked : charset(declared).map(charset -> new TextEncoding(charset, 0));
        }
    }

    static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }

    private static Optional<TextEncoding> marked(byte[] start) {
        if (start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_8, 3));
        }
        if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 2));
        }
        if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 2));
        }
        return Optional.empty();
    }

    /** The characters after the byte order mark. What is malformed reads as U+FFFD. */
    Reader open(Path file) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new BufferedReader(new InputStreamReader(bytes(file), decoder), BUFFER);
    }

    private InputStream bytes(Path file) throws IOException {
        var bytes = Files.newInputStream(file);
        bytes.skipNBytes(markBytes);
        return bytes;
    }

    /** Whether the bytes of the file are also its text in UTF-8, as far as that can be told without decoding it. */
    boolean readsAsUtf8(Path file) throws IOException {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return true;
        }
        return isAsciiCompatible() && isAscii(file);
    }

    private boolean isAsciiCompatible() {
        var ascii = "0aZ,\n".getBytes(StandardCharsets.US_ASCII);
        return Arrays.equals("0aZ,\n".getBytes(charset), ascii);
    }

    private static boolean isAscii(Path file) throws IOException {
        var buffer = new byte[BUFFER];
        try (var bytes = Files.newInputStream(file)) {
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                int all = 0;
                for (int i = 0; i < count; i++) {
                    all |= buffer[i];
                }
                if (all < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Writes the file's text in UTF-8. */
    void toUtf8(Path file, Path copy) throws IOException {
        try (var reader = open(file);
                BufferedWriter writer = Files.newBufferedWriter(copy, StandardCharsets.UTF_8)) {
            reader.transferTo(writer);
        }
    }
}
