package io.landfall.validation.reference.alteryx.read;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.reference.Unrepeatable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** The text of a file. A byte order mark at its start says more than the code page that the tool names. */
final class TextDecoding {

    private TextDecoding() {}

    static String read(Path file, String codePage, SourceLocation at) throws IOException {
        var bytes = Files.readAllBytes(file);
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        return new String(bytes, charset(codePage, at));
    }

    private static boolean starts(byte[] bytes, int... mark) {
        return bytes.length >= mark.length
                && IntStream.range(0, mark.length).allMatch(i -> (bytes[i] & 0xFF) == mark[i]);
    }

    private static Charset charset(String codePage, SourceLocation at) {
        var name = switch (codePage.strip()) {
            case "" -> "ISO-8859-1";
            case "65001", "UTF-8", "UTF8" -> "UTF-8";
            case "1200", "UTF16", "UTF-16" -> "UTF-16LE";
            case "1201" -> "UTF-16BE";
            case "20127" -> "US-ASCII";
            case "28603" -> "ISO-8859-13";
            case "28605" -> "ISO-8859-15";
            case String latin when latin.matches("2859[1-9]") -> "ISO-8859-" + latin.substring(4);
            default -> "windows-" + codePage.strip();
        };
        if (!Charset.isSupported(name)) {
            throw Unrepeatable.refused(at, "the code page %s".formatted(codePage));
        }
        return Charset.forName(name);
    }
}
