package io.landfall.parsers.export;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;

/** Decides which members of an archive may be read, and remembers why the others may not. */
final class Admission {

    private final String archive;
    private final long archiveSize;
    private final Set<String> names = new HashSet<>();
    private final List<ExportFile> admitted = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private long total;

    Admission(String archive, long archiveSize) {
        this.archive = archive;
        this.archiveSize = archiveSize;
    }

    /** Takes the member if it is safe. */
    void consider(ZipEntry entry, long unpacked, ExportFile.Content content) {
        if (entry.isDirectory()) {
            return;
        }
        var name = Names.slashes(entry.getName());
        var path = archive + "!" + name;
        var packed = entry.getCompressedSize();
        total += unpacked;
        if (Names.leaves(name)) {
            remark(ReadCode.UNSAFE_NAME, archive, Names.printable(name));
        } else if (!names.add(name)) {
            remark(ReadCode.DUPLICATE_MEMBER, archive, Names.printable(name));
        } else if (packed >= 0 && !ArchiveLimits.isCredible(unpacked, packed)) {
            remark(ReadCode.TOO_BIG, Names.printable(path), String.valueOf(unpacked));
        } else {
            admitted.add(new ExportFile(path, unpacked, content));
        }
    }

    /** Whether so much has come that the archive cannot be genuine, and looking further is pointless. */
    boolean isExhausted() {
        return names.size() > ArchiveLimits.MAX_MEMBERS
                || total > ArchiveLimits.MAX_ARCHIVE_BYTES
                || !ArchiveLimits.isCredible(total, archiveSize);
    }

    void refuse(ReadCode code, String argument) {
        admitted.clear();
        remark(code, archive, argument);
    }

    private void remark(ReadCode code, String path, String argument) {
        diagnostics.add(Diagnostic.of(code, SourceLocation.of(path), argument));
    }

    Archive archive(Closeable opened) {
        if (isExhausted()) {
            refuse(ReadCode.TOO_BIG, String.valueOf(total));
        } else if (admitted.isEmpty() && diagnostics.isEmpty()) {
            diagnostics.add(Diagnostic.of(ReadCode.EMPTY_ARCHIVE, SourceLocation.of(archive)));
        }
        return new Archive(admitted, diagnostics, opened);
    }
}
