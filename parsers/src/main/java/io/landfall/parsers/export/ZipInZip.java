package io.landfall.parsers.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.zip.ZipInputStream;

/** Lists a zip archive that lies inside another one, by reading through it: it has no place on disk. */
final class ZipInZip {

    /** Size of a zip archive without members and without a comment. */
    private static final int EMPTY_ZIP_BYTES = 22;

    private final ExportFile archive;

    private ZipInZip(ExportFile archive) {
        this.archive = archive;
    }

    static Archive list(ExportFile archive) {
        try {
            return Archive.inEitherEncoding(names -> new ZipInZip(archive).list(names));
        } catch (ArchiveLimits.Exceeded e) {
            return refused(archive, ReadCode.TOO_BIG, "more than " + e.maximum());
        } catch (IOException e) {
            return refused(archive, ReadCode.ARCHIVE_UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private static Archive refused(ExportFile archive, ReadCode code, String argument) {
        var admission = new Admission(archive.path(), archive.size());
        admission.refuse(code, argument);
        return admission.archive(() -> {});
    }

    private Archive list(Charset names) throws IOException {
        var admission = new Admission(archive.path(), archive.size());
        try (var zip = new ZipInputStream(archive.open(), names)) {
            var bytes = ArchiveLimits.guard(ArchiveLimits.limit(zip, ArchiveLimits.MAX_NESTED_BYTES), archive.size());
            var ordinal = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var position = ordinal++;
                var unpacked = bytes.transferTo(OutputStream.nullOutputStream());
                admission.consider(entry, unpacked, () -> open(position, names));
            }
            if (ordinal == 0 && archive.size() > EMPTY_ZIP_BYTES) {
                throw new IOException("it is not a zip archive, or its beginning is damaged");
            }
        }
        return admission.archive(() -> {});
    }

    private InputStream open(int ordinal, Charset names) throws IOException {
        var zip = new ZipInputStream(archive.open(), names);
        for (var i = 0; i <= ordinal; i++) {
            if (zip.getNextEntry() == null) {
                zip.close();
                throw new IOException("the archive no longer holds it");
            }
        }
        return ArchiveLimits.guard(zip, archive.size());
    }
}
