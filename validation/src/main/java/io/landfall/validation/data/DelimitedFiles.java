package io.landfall.validation.data;

import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.FileFormat.Header;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/** Reads delimited files into a table, the fast way where that is exact, else record by record. */
final class DelimitedFiles {

    private final FileFormat.Delimited format;
    private final Remarks remarks;
    private final boolean mayScan;

    DelimitedFiles(FileFormat.Delimited format, Remarks remarks) {
        this(format, remarks, true);
    }

    /** @param mayScan whether the fast way may be taken at all */
    DelimitedFiles(FileFormat.Delimited format, Remarks remarks, boolean mayScan) {
        this.format = format;
        this.remarks = remarks;
        this.mayScan = mayScan;
    }

    /** Adds the rows of a file to the table. Answers whether that was done the fast way. */
    boolean append(DataFile file, RawTable table) throws SQLException, IOException {
        var encoding = TextEncoding.of(file.path(), format.encoding());
        if (encoding.isEmpty()) {
            remarks.add(DataCode.CHARSET_UNKNOWN, format.encoding(), file.shown());
            return false;
        }
        try (var text = new DelimitedText(encoding.get().open(file.path()), format)) {
            var head = DelimitedHead.read(text, format);
            var columns = columns(head, file, table);
            if (columns.isEmpty()) {
                return false;
            }
            var scanned = scanned(file, encoding.get(), table, head, columns.get());
            if (!scanned) {
                new DelimitedRows(text, format, remarks).appendTo(table, columns.get(), file);
            }
            return scanned;
        }
    }

    private Optional<ColumnPositions> columns(DelimitedHead head, DataFile file, RawTable table) {
        return format.header() == Header.NONE
                ? Optional.of(ColumnPositions.inOrder(table.fields()))
                : ColumnPositions.byName(table.fields(), head.names(), file, remarks);
    }

    private boolean scanned(
            DataFile file, TextEncoding encoding, RawTable table, DelimitedHead head, ColumnPositions columns)
            throws IOException {
        if (!mayScan || !head.plain() || !DelimitedScan.understands(format, columns)) {
            return false;
        }
        if (encoding.readsAsUtf8(file.path())) {
            return DelimitedScan.insert(table, file.path(), format, head.lines(), columns);
        }
        Path copy = Files.createTempFile("landfall", ".csv");
        try {
            encoding.toUtf8(file.path(), copy);
            return DelimitedScan.insert(table, copy, format, head.lines(), columns);
        } finally {
            Files.delete(copy);
        }
    }
}
