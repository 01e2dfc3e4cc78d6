package io.landfall.validation.data;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An Excel workbook, old or new. */
public interface Book extends Closeable {

    int OLD_MAGIC = 0xD0;

    /** The names of its sheets, in order. */
    List<String> sheets();

    /** What a defined name refers to. */
    Optional<String> reference(String name);

    /** The rows of a sheet, from the start. */
    CellRows rows(String sheet) throws IOException;

    /**
     * Opens a workbook.
     *
     * @throws IOException when it is none, with the reason
     */
    static Book open(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            if (bytes.read() == OLD_MAGIC) {
                return XlsBook.read(file);
            }
        }
        return XlsxBook.read(file);
    }
}
