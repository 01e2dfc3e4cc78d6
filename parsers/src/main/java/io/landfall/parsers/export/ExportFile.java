package io.landfall.parsers.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * One file to read, on disk, inside an archive or in memory. It can be opened as often as needed, also by several
 * threads at a time.
 */
public final class ExportFile {

    private final String path;
    private final long size;
    private final Content content;

    /** Where the bytes come from. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    ExportFile(String path, long size, Content content) {
        this.path = Names.printable(path);
        this.size = size;
        this.content = content;
    }

    /** A file on disk, shown by its name alone. */
    public static ExportFile of(Path file) throws IOException {
        return of(Names.last(file), file);
    }

    static ExportFile of(String path, Path file) throws IOException {
        return new ExportFile(path, Files.size(file), () -> Files.newInputStream(file));
    }

    /** Bytes that are already here, for example an upload. */
    public static ExportFile inMemory(String path, byte[] bytes) {
        var copy = bytes.clone();
        return new ExportFile(path, copy.length, () -> new ByteArrayInputStream(copy));
    }

    /** As diagnostics show it, relative to what the user named: {@code dir/wf.XML} or {@code estate.zip!dir/wf.XML}. */
    public String path() {
        return path;
    }

    /** The last part of the path. */
    public String name() {
        return Names.last(path);
    }

    /** The end of the name in lower case without the dot, empty when there is none. */
    public String extension() {
        var name = name();
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Unpacked size in bytes. An archive may lie about it; {@link #open} enforces the limits. */
    public long size() {
        return size;
    }

    /** Which bytes these are; empty when they cannot be read. */
    public String sha256() {
        try {
            return Sha256.of(open());
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** The bytes, from the start. The caller closes the stream. */
    public InputStream open() throws IOException {
        return content.open();
    }

    @Override
    public String toString() {
        return path;
    }
}
