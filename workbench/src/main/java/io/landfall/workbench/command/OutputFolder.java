package io.landfall.workbench.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A folder that results go to. A file is there whole or not at all. */
record OutputFolder(Path folder) {

    /**
     * Makes sure that --out can be a folder, where it is given.
     *
     * @throws ParameterException when a file has that name
     */
    static void check(@Nullable Path out, CommandSpec command) {
        if (out != null && Files.exists(out) && !Files.isDirectory(out)) {
            throw new ParameterException(command.commandLine(), "'%s' is a file; --out needs a folder.".formatted(out));
        }
    }

    void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String path, byte[] bytes) throws IOException {
        var file = folder.resolve(path).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new IOException("'%s' leads out of the folder".formatted(path));
        }
        var parent = file.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        var unfinished = Files.createTempFile(parent, ".landfall", ".tmp");
        try {
            Files.write(unfinished, bytes);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
