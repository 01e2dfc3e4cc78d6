package io.landfall.validation.data;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Cuts lines of text into columns whose widths count in the bytes of the file's encoding. */
record ByteColumns(List<Integer> widths, Charset charset) {

    /**
     * A line in pieces.
     *
     * @param parts of the columns that the line reaches
     * @param lastIsWhole whether the line fills the last of them
     * @param rest what stands behind all columns
     */
    record Cut(List<String> parts, boolean lastIsWhole, String rest) {}

    Cut cut(String line) {
        if (isOneByteEach()) {
            return cut(line.length(), (start, end) -> line.substring(start, end));
        }
        var bytes = line.getBytes(charset);
        return bytes.length == line.length()
                ? cut(line.length(), (start, end) -> line.substring(start, end))
                : cut(bytes.length, (start, end) -> new String(bytes, start, end - start, charset));
    }

    private boolean isOneByteEach() {
        return !charset.canEncode() || charset.newEncoder().maxBytesPerChar() <= 1;
    }

    private interface Piece {
        String of(int start, int end);
    }

    private Cut cut(int length, Piece piece) {
        var parts = new ArrayList<String>();
        int start = 0;
        for (int width : widths) {
            if (start >= length) {
                return new Cut(parts, start == length, "");
            }
            parts.add(piece.of(start, Math.min(start + width, length)));
            start += width;
        }
        return new Cut(parts, start <= length, start < length ? piece.of(start, length) : "");
    }
}
