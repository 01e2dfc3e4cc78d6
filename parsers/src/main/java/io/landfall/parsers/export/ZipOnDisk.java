package io.landfall.parsers.export;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** Lists a zip archive that is a file on disk, by its directory; no member is unpacked for that. */
final class ZipOnDisk {

    private final Path file;

    private ZipOnDisk(Path file) {
        this.file = file;
    }

    static Archive list(String path, Path file, long size) {
        var admission = new Admission(path, size);
        var disk = new ZipOnDisk(file);
        try {
            var zip = disk.open();
            for (var entries = zip.entries(); entries.hasMoreElements() && !admission.isExhausted(); ) {
                var entry = entries.nextElement();
                var packed = Math.max(entry.getCompressedSize(), 0);
                var unpacked = Math.max(entry.getSize(), 0);
                admission.consider(entry, unpacked, () -> disk.open(entry.getName(), packed));
            }
            return admission.archive(zip);
        } catch (IOException | IllegalArgumentException e) {
            admission.refuse(ReadCode.ARCHIVE_UNREADABLE, String.valueOf(e.getMessage()));
            return admission.archive(() -> {});
        }
    }

    private ZipFile open() throws IOException {
        return Archive.inEitherEncoding(names -> new ZipFile(file.toFile(), names));
    }

    private InputStream open(String name, long packed) throws IOException {
        var zip = open();
        var entry = zip.getEntry(name);
        var bytes = entry == null ? null : zip.getInputStream(entry);
        if (bytes == null) {
            zip.close();
            throw new IOException("the archive no longer holds it");
        }
        return new FilterInputStream(ArchiveLimits.guard(bytes, packed)) {
            @Override
            public void close() throws IOException {
                try (zip) {
                    super.close();
                }
            }
        };
    }
}
