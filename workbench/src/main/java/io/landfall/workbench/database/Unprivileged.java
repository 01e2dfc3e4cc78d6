package io.landfall.workbench.database;

import io.landfall.workbench.home.StartFailure;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * How PostgreSQL's programs are started, which refuse to run as root: as they are, in a user namespace where root is nobody, or
 * as a user who is not root and may still enter the home folder.
 *
 * @param prefix what stands before each command
 * @param owner the numeric user who has to own the data, -1 for whoever makes it
 */
record Unprivileged(List<String> prefix, int owner) {

    private static final int NOBODY = 65534;

    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    private static final List<String> OTHER_USER = List.of(
            "setpriv",
            "--reuid=" + NOBODY,
            "--regid=" + NOBODY,
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override");

    /** What works on this machine, for programs that keep their data in the folder. */
    static Unprivileged on(Path folder) throws IOException {
        if (!isRoot(folder)) {
            return new Unprivileged(List.of(), -1);
        }
        if (works(NAMESPACE)) {
            return new Unprivileged(NAMESPACE, -1);
        }
        if (works(OTHER_USER)) {
            return new Unprivileged(OTHER_USER, NOBODY);
        }
        throw new StartFailure("PostgreSQL refuses to run as root, and this machine offers no other way:"
                + " start Landfall as another user, or give a database with --database.");
    }

    List<String> command(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Gives a folder and what is in it to the user who will run the programs. */
    void own(Path folder) throws IOException {
        if (owner < 0) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                Files.setAttribute(dir, "unix:uid", owner);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.setAttribute(file, "unix:uid", owner);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Whether this process is root's, which a file of its own shows. */
    private static boolean isRoot(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return false;
        }
        var probe = Files.createTempFile(folder, "owner", ".tmp");
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(probe, "unix:uid"));
        } finally {
            Files.delete(probe);
        }
    }

    private static boolean works(List<String> prefix) {
        try {
            var command = new ArrayList<>(prefix);
            command.add("true");
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
