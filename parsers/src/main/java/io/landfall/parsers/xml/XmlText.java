package io.landfall.parsers.xml;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of an XML file on its way to the parser: characters that XML forbids are replaced and counted, lines are
 * counted, merge-conflict markers are noticed, and a tag of absurd length is refused.
 */
final class XmlText extends Reader {

    /** Longest run without a tag: no attribute of a genuine export comes near it, and memory stays bounded. */
    static final int MAX_RUN_CHARS = 32 * 1024 * 1024;

    private static final int BUFFER_CHARS = 16 * 1024;
    /** Longest thing that must be seen in one piece: a character reference or a conflict marker. */
    private static final int LOOK_AHEAD = 16;

    private static final int NONE = -1;
    private static final Pattern REFERENCE = Pattern.compile("&#(x[0-9A-Fa-f]{1,8}|[0-9]{1,10});");
    private static final String CONFLICT = "<<<<<<<";
    private static final char REPLACEMENT = '\uFFFD';

    private final String file;
    private final LenientDecoder decoder;
    private final char[] text = new char[BUFFER_CHARS];
    /** Delivered up to here. */
    private int position;
    /** Checked up to here. */
    private int checked;
    /** Decoded up to here. */
    private int decoded;

    private boolean ended;
    private boolean begun;
    /** How many characters came before this buffer. */
    private long base;

    private long lastTag;
    private long lineStart;
    private int line = 1;
    private int skippedLines;
    private int conflictLine;
    private long firstMalformed = NONE;
    private int malformedLine;
    private int controls;
    private int controlLine;
    private String firstControl = "";

    XmlText(String file, InputStream bytes) {
        this.file = file;
        this.decoder = new LenientDecoder(file, bytes);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (position == checked) {
            if (ended && checked == decoded) {
                return -1;
            }
            load();
        }
        var count = Math.min(length, checked - position);
        System.arraycopy(text, position, target, offset, count);
        position += count;
        return count;
    }

    private void load() throws IOException {
        System.arraycopy(text, position, text, 0, decoded - position);
        base += position;
        decoded -= position;
        checked -= position;
        position = 0;
        var before = decoder.malformed();
        var target = CharBuffer.wrap(text, decoded, text.length - decoded);
        ended = !decoder.decode(target);
        decoded = target.position();
        if (!begun) {
            skipBlanksBeforeDeclaration();
        }
        if (decoder.malformed() > before && firstMalformed == NONE) {
            firstMalformed = base + decoded - 1;
        }
        check();
        if (base + checked - lastTag > MAX_RUN_CHARS) {
            throw new IOException("one element is longer than " + MAX_RUN_CHARS + " characters");
        }
    }

    /** Blanks before the declaration are an error to every parser and harmless to everybody else. */
    private void skipBlanksBeforeDeclaration() {
        var start = 0;
        while (start < decoded && (Character.isWhitespace(text[start]) || text[start] == '\uFEFF')) {
            skippedLines += text[start] == '\n' ? 1 : 0;
            start++;
        }
        begun = start < decoded || ended;
        position = start;
        checked = start;
        base = -start;
        lookForConflict(start);
    }

    private void check() {
        if (firstMalformed >= base + checked) {
            checkTo((int) (firstMalformed - base) + 1);
            malformedLine = line();
        }
        checkTo(decoded);
    }

    private void checkTo(int end) {
        var chars = text;
        var i = checked;
        while (i < end) {
            var c = chars[i];
            if (c < ' ' || c == '&') {
                checked = i;
                if (!ended && decoded - i < LOOK_AHEAD) {
                    return;
                }
                var size = decoded;
                special(c);
                end -= size - decoded;
            } else if (c == '<') {
                lastTag = base + i;
            } else if (c >= '\uFFFE') {
                checked = i;
                replace(c);
            }
            i++;
        }
        checked = i;
    }

    private void special(char c) {
        switch (c) {
            case '\n' -> newLine();
            case '\r' -> {
                if (checked + 1 < decoded && text[checked + 1] != '\n') {
                    newLine();
                }
            }
            case '\t' -> {}
            case '&' -> checkReference();
            default -> replace(c);
        }
    }

    private void newLine() {
        line++;
        lineStart = base + checked + 1;
        lookForConflict(checked + 1);
    }

    private void lookForConflict(int start) {
        var end = start + CONFLICT.length();
        if (conflictLine == 0 && end <= decoded && CONFLICT.contentEquals(CharBuffer.wrap(text, start, end - start))) {
            conflictLine = line();
        }
    }

    private void checkReference() {
        var found = REFERENCE.matcher(CharBuffer.wrap(text, checked, Math.min(LOOK_AHEAD, decoded - checked)));
        if (!found.lookingAt()) {
            return;
        }
        var digits = found.group(1);
        var code = digits.startsWith("x") ? Long.parseLong(digits, 1, digits.length(), 16) : Long.parseLong(digits);
        if (isAllowed(code)) {
            return;
        }
        remark("U+%04X".formatted(code));
        text[checked] = REPLACEMENT;
        System.arraycopy(text, checked + found.end(), text, checked + 1, decoded - checked - found.end());
        decoded -= found.end() - 1;
    }

    private static boolean isAllowed(long code) {
        return code == '\t'
                || code == '\n'
                || code == '\r'
                || (code >= ' ' && code < 0xD800)
                || (code > 0xDFFF && code < 0xFFFE)
                || (code > 0xFFFF && code <= Character.MAX_CODE_POINT);
    }

    private void replace(char c) {
        remark("U+%04X".formatted((int) c));
        text[checked] = REPLACEMENT;
    }

    private void remark(String control) {
        if (controls++ == 0) {
            controlLine = line();
            firstControl = control;
        }
    }

    /** The line that the checks have come to. */
    int line() {
        return line + skippedLines;
    }

    /** Lines before the declaration, of which the parser knows nothing. */
    int skippedLines() {
        return skippedLines;
    }

    /** Whether the given place, as the parser counts it, is the end of the text. */
    boolean endsAt(int parserLine, int column) {
        return ended && checked == decoded && parserLine >= line && column > base + decoded - lineStart;
    }

    boolean isBlank() {
        return ended && base + decoded == 0;
    }

    /** Line of the first merge-conflict marker, 0 when there is none so far. */
    int conflictLine() {
        return conflictLine;
    }

    /** What was odd so far about encoding and characters. */
    List<Diagnostic> remarks() {
        var remarks = new ArrayList<>(decoder.remarks());
        var at = SourceLocation.of(file);
        if (decoder.malformed() > 0) {
            var count = String.valueOf(decoder.malformed());
            remarks.add(Diagnostic.of(
                    XmlCode.BYTES_MALFORMED,
                    at.at(malformedLine, 0),
                    count,
                    decoder.encoding(),
                    decoder.replacement()));
        }
        if (controls > 0) {
            remarks.add(Diagnostic.of(
                    XmlCode.CONTROL_CHARACTER, at.at(controlLine, 0), String.valueOf(controls), firstControl));
        }
        return remarks;
    }

    @Override
    public void close() throws IOException {
        decoder.close();
    }
}
