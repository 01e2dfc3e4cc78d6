package io.landfall.validation.reference.powercenter.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The files that a list names, one in each line that is not blank. A name without a folder lies beside the list.
 *
 * @param path of the list on the legacy machine
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/workflow-basics-guide/sources/using-a-file-list/creating-the-file-list.html">Creating
 *     the file list</a>
 */
record ListedFiles(Work work, String path) {

    Stream<Path> all() {
        try {
            return Files.readAllLines(FlatFileReader.find(work, path)).stream()
                    .map(String::stripLeading)
                    .filter(line -> !line.isEmpty())
                    .map(line -> FlatFileReader.find(work, folder(line).isEmpty() ? folder(path) + line : line));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String folder(String file) {
        return file.substring(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }
}
