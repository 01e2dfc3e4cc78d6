package io.landfall.parsers.xml;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The encoding of a file as its first bytes give it away: byte order mark, then the shape of the bytes, then the declaration.
 *
 * @param bomLength bytes to skip before the text
 * @param remarks what is odd about it
 */
record Encoding(Charset charset, int bomLength, List<Diagnostic> remarks) {

    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"'>]{1,60})[\"']");

    Encoding {
        remarks = List.copyOf(remarks);
    }

    /** Looks at the first bytes of a file; a few hundred are enough. */
    static Encoding of(byte[] head, String file) {
        var seen = byMark(head).or(() -> byShape(head));
        var declared = declared(head, seen.map(Encoding::charset).orElse(StandardCharsets.ISO_8859_1));
        if (declared.isEmpty()) {
            return seen.orElse(plain(StandardCharsets.UTF_8, 0));
        }
        return seen.map(found -> found.against(declared.get(), file)).orElseGet(() -> byName(declared.get(), file));
    }

    private static Optional<Encoding> byMark(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(plain(StandardCharsets.UTF_8, 3));
        }
        if (startsWith(head, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(plain(StandardCharsets.UTF_32LE, 4));
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return Optional.of(plain(StandardCharsets.UTF_16BE, 2));
        }
        return startsWith(head, 0xFF, 0xFE) ? Optional.of(plain(StandardCharsets.UTF_16LE, 2)) : Optional.empty();
    }

    private static Optional<Encoding> byShape(byte[] head) {
        if (startsWith(head, '<', 0)) {
            return Optional.of(plain(StandardCharsets.UTF_16LE, 0));
        }
        return startsWith(head, 0, '<') ? Optional.of(plain(StandardCharsets.UTF_16BE, 0)) : Optional.empty();
    }

    private static Optional<String> declared(byte[] head, Charset charset) {
        var text = new String(head, charset);
        var found = DECLARED.matcher(text.startsWith("\uFEFF") ? text.substring(1) : text);
        return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
    }

    private static Encoding byName(String declared, String file) {
        var utf8 = plain(StandardCharsets.UTF_8, 0);
        if (declared.toUpperCase(Locale.ROOT).matches("UTF-?(16|32).*")) {
            return utf8.against(declared, file);
        }
        try {
            return plain(Charset.forName(declared), 0);
        } catch (IllegalArgumentException _) {
            return utf8.with(Diagnostic.of(XmlCode.ENCODING_UNKNOWN, SourceLocation.of(file), declared, "UTF-8"));
        }
    }

    /** What the bytes show wins over what the file says about itself. */
    private Encoding against(String declared, String file) {
        var agrees = charset.name().startsWith(declared.toUpperCase(Locale.ROOT));
        return agrees
                ? this
                : with(Diagnostic.of(XmlCode.ENCODING_CONTRADICTED, SourceLocation.of(file), declared, charset.name()));
    }

    private Encoding with(Diagnostic remark) {
        return new Encoding(charset, bomLength, List.of(remark));
    }

    private static Encoding plain(Charset charset, int bomLength) {
        return new Encoding(charset, bomLength, List.of());
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
