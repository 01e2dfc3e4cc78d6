package io.landfall.validation.data;

import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.FileFormat.Header;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands before the first row of a delimited file.
 *
 * @param names in the header, none without one
 * @param lines up to the first row
 * @param plain whether each of these lines would be a record too
 */
record DelimitedHead(List<String> names, int lines, boolean plain) {

    /** Reads the head; the text then stands at the first row. */
    static DelimitedHead read(DelimitedText text, FileFormat.Delimited format) throws IOException {
        var plain = true;
        for (int i = 0; i < format.reading().skipLines(); i++) {
            var line = text.line();
            plain &= !line.isEmpty() && (format.quote().isEmpty() || !line.contains(format.quote()));
        }
        var names = new ArrayList<String>();
        if (format.header() != Header.NONE && text.next()) {
            for (int i = 0; i < text.size(); i++) {
                names.add(text.field(i));
            }
            if (format.header() == Header.HASH_NAMES && names.getFirst().startsWith("#")) {
                names.set(0, names.getFirst().substring(1));
            }
        }
        var expected = format.reading().skipLines() + (format.header() == Header.NONE ? 0 : 1);
        return new DelimitedHead(List.copyOf(names), text.lines(), plain && text.lines() == expected);
    }
}
