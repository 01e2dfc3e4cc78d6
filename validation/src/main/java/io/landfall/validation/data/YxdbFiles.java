package io.landfall.validation.data;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Optional;

/** Reads Alteryx tables into a table. Columns bind by name. */
final class YxdbFiles {

    private static final int MAGIC_BYTES = 32;

    private final Remarks remarks;

    YxdbFiles(Remarks remarks) {
        this.remarks = remarks;
    }

    /** A reader for the file; nothing when a remark says why. */
    Optional<YxdbReader> open(DataFile file) throws IOException {
        try (var bytes = Files.newInputStream(file.path())) {
            if (YxdbHeader.isAmp(bytes.readNBytes(MAGIC_BYTES))) {
                remarks.add(DataCode.YXDB_AMP, file.shown());
                return Optional.empty();
            }
        }
        try {
            return Optional.of(YxdbReader.open(file.path()));
        } catch (IOException broken) {
            remarks.add(DataCode.YXDB_BROKEN, file.shown(), String.valueOf(broken.getMessage()));
            return Optional.empty();
        }
    }

    /** Adds the rows of a file to the table. */
    void append(DataFile file, TypedTable table) throws SQLException, IOException {
        var opened = open(file);
        if (opened.isEmpty()) {
            return;
        }
        try (var reader = opened.get()) {
            var names = reader.fields().stream().map(YxdbField::name).toList();
            var columns = ColumnPositions.byName(table.fields(), names, file, remarks);
            if (columns.isPresent()) {
                append(reader, columns.get(), table);
            }
        } catch (IOException broken) {
            remarks.add(DataCode.YXDB_BROKEN, file.shown(), String.valueOf(broken.getMessage()));
        }
    }

    private static void append(YxdbReader reader, ColumnPositions columns, TypedTable table)
            throws SQLException, IOException {
        var row = table.blankRow();
        while (reader.next()) {
            for (int i = 0; i < row.size(); i++) {
                row.set(i, reader.value(columns.positions().get(i)));
            }
            table.add(row);
        }
    }
}
