package io.landfall.validation.data;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;

/** A file that appears when it is complete, and not before. */
final class OutputFile {

    private OutputFile() {}

    /** What fills a file. */
    @FunctionalInterface
    interface Filling {
        long fill(Path file) throws SQLException, IOException;
    }

    /** Fills a file under another name, then gives it its own. Answers what the filling did. */
    static long write(Path file, Filling filling) throws SQLException, IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            var result = filling.fill(part);
            if (Files.exists(part)) {
                move(part, file);
            }
            return result;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
