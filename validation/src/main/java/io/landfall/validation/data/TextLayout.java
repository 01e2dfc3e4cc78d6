package io.landfall.validation.data;

import io.landfall.converter.pipeline.FileFormat.Writing;
import java.util.List;

/**
 * How rows become lines of a text file: columns of text that are written as they are, with a delimiter between them.
 *
 * @param columns expressions over the rows, in SQL; never NULL
 * @param header what stands above each column; empty for no header
 * @param delimiter empty when there is one column only
 */
record TextLayout(List<String> columns, List<String> header, String delimiter, String encoding, Writing writing) {

    TextLayout {
        columns = List.copyOf(columns);
        header = List.copyOf(header);
    }

    TextLayout withoutHeader() {
        return new TextLayout(columns, List.of(), delimiter, encoding, writing);
    }
}
