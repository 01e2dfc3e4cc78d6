package io.landfall.validation.data;

import io.landfall.converter.pipeline.FileFormat;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Takes delimited text apart, record by record. A field whose first character, blanks aside, is the quote is quoted up to the next
 * quote that is not doubled or escaped; what follows it up to the delimiter belongs to the field, blanks aside. Elsewhere a quote is
 * a character like any other. Each of CR, LF and CR LF ends a line.
 */
final class DelimitedText implements Closeable {

    private static final int END = -1;
    private static final int BUFFER = 1 << 16;

    private final Reader reader;
    private final char[] delimiter;
    private final boolean merges;
    private final int quote;
    private final int escape;
    private final char[] buffer = new char[BUFFER];
    private int position;
    private int limit;
    private boolean ended;

    private char[] text = new char[1024];
    private int length;
    private int[] ends = new int[64];
    private boolean[] quoted = new boolean[64];
    private int fields;
    private int lines;
    private boolean openQuote;
    private long malformed;

    DelimitedText(Reader reader, FileFormat.Delimited format) {
        this.reader = reader;
        this.delimiter = format.delimiter().toCharArray();
        this.merges = format.reading().mergeDelimiters();
        this.quote = format.quote().isEmpty() ? END - 1 : format.quote().charAt(0);
        var escapes = !format.escape().isEmpty() && !format.escape().equals(format.quote());
        this.escape = escapes ? format.escape().charAt(0) : END - 1;
    }

    /** Reads the next record; false when there is none. */
    boolean next() throws IOException {
        if (peek(0) == END) {
            return false;
        }
        length = 0;
        fields = 0;
        while (field()) {
            if (merges) {
                skipDelimiters();
            }
        }
        endLine();
        return true;
    }

    /** Takes a line as it is, whatever is in it; empty when there is none. */
    String line() throws IOException {
        var line = new StringBuilder();
        while (peek(0) != END && !isLineEnd(peek(0))) {
            line.append((char) peek(0));
            position++;
        }
        endLine();
        return line.toString();
    }

    int size() {
        return fields;
    }

    String field(int index) {
        var start = index == 0 ? 0 : ends[index - 1];
        return new String(text, start, ends[index] - start);
    }

    boolean isQuoted(int index) {
        return quoted[index];
    }

    /** Whether the record is a line without any character. */
    boolean isBlank() {
        return fields == 1 && ends[0] == 0 && !quoted[0];
    }

    /** Line ends so far, those inside quotes included. */
    int lines() {
        return lines;
    }

    boolean endedInsideQuotes() {
        return openQuote;
    }

    /** Characters that could not be decoded, so far. */
    long malformed() {
        return malformed;
    }

    /** Reads a field and the delimiter after it; false when the record ends with it. */
    private boolean field() throws IOException {
        var start = length;
        while (peek(0) == ' ' && !startsDelimiter()) {
            keep(peek(0));
        }
        var isQuoted = peek(0) == quote;
        if (isQuoted) {
            length = start;
            position++;
            do {
                quotedPart();
            } while (reopens());
        }
        plainPart();
        close(isQuoted);
        if (startsDelimiter()) {
            position += delimiter.length;
            return true;
        }
        return false;
    }

    private void quotedPart() throws IOException {
        for (int character = peek(0); ; character = peek(0)) {
            if (character == END) {
                openQuote = true;
                return;
            }
            if (character == escape) {
                position++;
                keepNext();
            } else if (character == quote && escape < 0 && peek(1) == quote) {
                position++;
                keepNext();
            } else if (character == quote) {
                position++;
                return;
            } else {
                countLineInside(character);
                keep(character);
            }
        }
    }

    private void countLineInside(int character) throws IOException {
        if (character == '\n' || (character == '\r' && peek(1) != '\n')) {
            lines++;
        }
    }

    /** Blanks after a quote do not count, unless something follows. Whether it is another quote, which goes on with the field. */
    private boolean reopens() throws IOException {
        var start = length;
        while (peek(0) == ' ' && !startsDelimiter()) {
            keep(peek(0));
        }
        if (peek(0) == END || isLineEnd(peek(0)) || startsDelimiter()) {
            length = start;
        }
        var again = peek(0) == quote && length > start;
        position += again ? 1 : 0;
        return again;
    }

    private void plainPart() throws IOException {
        for (int character = peek(0);
                character != END && !isLineEnd(character) && !startsDelimiter();
                character = peek(0)) {
            if (character == escape) {
                position++;
                keepNext();
            } else {
                keep(character);
            }
        }
    }

    private void keepNext() throws IOException {
        if (peek(0) != END) {
            keep(peek(0));
        }
    }

    private void skipDelimiters() throws IOException {
        while (startsDelimiter()) {
            position += delimiter.length;
        }
    }

    private void endLine() throws IOException {
        if (peek(0) == '\r' && peek(1) == '\n') {
            position += 2;
        } else if (peek(0) != END) {
            position++;
        }
        lines++;
    }

    private static boolean isLineEnd(int character) {
        return character == '\n' || character == '\r';
    }

    private boolean startsDelimiter() throws IOException {
        for (int i = 0; i < delimiter.length; i++) {
            if (peek(i) != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    private void keep(int character) {
        if (length == text.length) {
            text = Arrays.copyOf(text, length * 2);
        }
        if (character == '\uFFFD') {
            malformed++;
        }
        text[length++] = (char) character;
        position++;
    }

    private void close(boolean isQuoted) {
        if (fields == ends.length) {
            ends = Arrays.copyOf(ends, fields * 2);
            quoted = Arrays.copyOf(quoted, fields * 2);
        }
        ends[fields] = length;
        quoted[fields++] = isQuoted;
    }

    private int peek(int ahead) throws IOException {
        if (position + ahead < limit) {
            return buffer[position + ahead];
        }
        return ended ? END : more(ahead);
    }

    private int more(int ahead) throws IOException {
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
        while (limit <= ahead && !ended) {
            var count = reader.read(buffer, limit, BUFFER - limit);
            ended = count < 0;
            limit += Math.max(count, 0);
        }
        return ahead < limit ? buffer[ahead] : END;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
