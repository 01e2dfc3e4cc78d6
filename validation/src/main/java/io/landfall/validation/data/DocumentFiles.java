package io.landfall.validation.data;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;

/**
 * Reads each file as the one text of one row.
 *
 * @param encoding of files without a byte order mark
 */
record DocumentFiles(String encoding, Remarks remarks) {

    /** Adds the text of a file to a table of one field. */
    void append(DataFile file, TypedTable table) throws SQLException, IOException {
        var found = TextEncoding.of(file.path(), encoding);
        if (found.isEmpty()) {
            remarks.add(DataCode.CHARSET_UNKNOWN, encoding, file.shown());
            return;
        }
        var text = new StringWriter();
        try (var reader = found.get().open(file.path())) {
            reader.transferTo(text);
        }
        table.add(List.of(text.toString()));
    }
}
