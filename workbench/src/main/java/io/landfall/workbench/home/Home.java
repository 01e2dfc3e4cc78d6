package io.landfall.workbench.home;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A workbench's own folder, held by one workbench at a time and readable by nobody else. */
public final class Home implements Closeable {

    private static final long LEAST_SPACE = 300L << 20;

    private final Path folder;
    private final FileChannel lockFile;

    private Home(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /** Where a workbench lives when nobody says otherwise: {@code LANDFALL_HOME}, else {@code ~/.landfall}. */
    public static Path usual() {
        var named = System.getenv("LANDFALL_HOME");
        return named == null || named.isBlank()
                ? Path.of(System.getProperty("user.home"), ".landfall")
                : Path.of(named);
    }

    /**
     * Makes the folder if need be, and keeps other workbenches out.
     *
     * @throws StartFailure when it cannot be written, has no space or belongs to a running workbench
     */
    public static Home open(Path wanted) {
        var folder = wanted.toAbsolutePath().normalize();
        try {
            PrivateFiles.folder(folder);
            if (Files.getFileStore(folder).getUsableSpace() < LEAST_SPACE) {
                throw new StartFailure(
                        "The disk of '%s' is full: free at least 300 MB, or choose another folder with --home."
                                .formatted(folder));
            }
            var channel = FileChannel.open(
                    folder.resolve("workbench.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StartFailure("Another workbench runs in '%s': stop it, or choose another folder with --home."
                        .formatted(folder));
            }
            return new Home(folder, channel);
        } catch (AccessDeniedException e) {
            throw new StartFailure(
                    "'%s' may not be written: give yourself the right, or choose another folder with --home."
                            .formatted(folder),
                    e);
        } catch (FileAlreadyExistsException | NotDirectoryException e) {
            throw new StartFailure("'%s' is a file: choose a folder with --home.".formatted(folder), e);
        } catch (FileSystemException e) {
            throw new StartFailure(
                    "'%s' cannot be used (%s): choose another folder with --home."
                            .formatted(folder, e.getReason() == null ? e.getMessage() : e.getReason()),
                    e);
        } catch (IOException e) {
            throw new StartFailure(
                    "'%s' cannot be used (%s): choose another folder with --home.".formatted(folder, e.getMessage()),
                    e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    public Path folder() {
        return folder;
    }

    /** A folder inside, made if need be. */
    public Path folder(String name) throws IOException {
        return PrivateFiles.folder(folder.resolve(name));
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Lets another workbench in. */
    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
