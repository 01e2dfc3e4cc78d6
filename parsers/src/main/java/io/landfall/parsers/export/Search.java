package io.landfall.parsers.export;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.DiagnosticCode;
import io.landfall.parsers.diagnostic.Severity;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Goes through what the user named, one path after the other. */
final class Search {

    private static final Comparator<ExportFile> BY_PATH = Comparator.comparing(ExportFile::path);

    private final List<Export> found = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Closeable> opened = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private final Set<String> labels = new HashSet<>();
    private final boolean alone;

    /** @param alone whether one path only is named: then the paths in it need no prefix */
    Search(boolean alone) {
        this.alone = alone;
    }

    void add(Path named) {
        var label = label(named);
        var foundBefore = found.size();
        var errorsBefore = errors();
        if (Files.isDirectory(named)) {
            addFolder(named, alone ? "" : label + "/");
        } else if (Files.isRegularFile(named)) {
            addFile(named, label);
        } else {
            remark(ReadCode.NOT_FOUND, label, named.toString());
        }
        var isBarren = found.stream()
                .skip(foundBefore)
                .allMatch(export -> export.kind() == ExportKind.DATA || export.kind() == ExportKind.PARAMETER_FILE);
        if (isBarren && errors() == errorsBefore) {
            remark(ReadCode.NOTHING_FOUND, label, named.toString());
        }
    }

    /** The name of the path; where two paths have the same name, the path itself. */
    private String label(Path named) {
        var name = Names.last(named.toAbsolutePath().normalize());
        return labels.add(name) ? name : Names.slashes(named.toString());
    }

    private void addFolder(Path root, String prefix) {
        var tree = FolderTree.of(root);
        var files = new ArrayList<ExportFile>();
        var bundle = new Bundle(Bundle.Kind.FOLDER, prefix, () -> files);
        tree.failures().forEach((path, reason) -> remark(ReadCode.UNREADABLE, prefix + path, reason));
        tree.files()
                .forEach((path, file) -> onDisk(prefix + path, file).ifPresent(export -> {
                    files.add(export);
                    addOnDisk(export, file, bundle);
                }));
    }

    private void addFile(Path file, String label) {
        var folder = file.toAbsolutePath().normalize().resolveSibling("");
        onDisk(label, file).ifPresent(export -> {
            var bundle = new Bundle(Bundle.Kind.FOLDER, "", () -> neighbours(export, folder));
            addOnDisk(export, file, bundle);
        });
    }

    /** A workflow that is named alone still finds the macros and data that lie near it. */
    private List<ExportFile> neighbours(ExportFile export, Path folder) {
        var files = new ArrayList<>(List.of(export));
        FolderTree.near(folder)
                .files()
                .forEach((path, file) -> onDisk(path, file).ifPresent(files::add));
        return files;
    }

    private Optional<ExportFile> onDisk(String path, Path file) {
        try {
            return Optional.of(ExportFile.of(path, file));
        } catch (IOException e) {
            remark(ReadCode.UNREADABLE, path, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void addOnDisk(ExportFile export, Path file, Bundle bundle) {
        if (!seen.add(FolderTree.real(file))) {
            return;
        }
        if (Names.isArchive(export.name())) {
            addArchive(export, ZipOnDisk.list(export.path(), file, export.size()), 1);
        } else {
            recognise(export, bundle);
        }
    }

    private void addArchive(ExportFile file, Archive archive, int depth) {
        opened.add(archive.opened());
        diagnostics.addAll(archive.diagnostics());
        var members = archive.members().stream()
                .filter(member ->
                        !FolderTree.isHidden(member.path().substring(file.path().length() + 1)))
                .sorted(BY_PATH)
                .toList();
        var kind = Names.isPackage(file.name()) ? Bundle.Kind.PACKAGE : Bundle.Kind.ARCHIVE;
        var bundle = new Bundle(kind, file.path() + "!", () -> members);
        for (var member : members) {
            if (!Names.isArchive(member.name())) {
                recognise(member, bundle);
            } else if (depth < ArchiveLimits.MAX_NESTING) {
                addArchive(member, ZipInZip.list(member), depth + 1);
            } else {
                remark(ReadCode.NESTED_TOO_DEEP, member.path(), String.valueOf(ArchiveLimits.MAX_NESTING));
            }
        }
    }

    private void recognise(ExportFile file, Bundle bundle) {
        var recognition = Recognition.of(file);
        found.add(new Export(file, recognition.kind(), bundle));
        recognition.diagnostic().ifPresent(diagnostics::add);
    }

    private long errors() {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .count();
    }

    private void remark(DiagnosticCode code, String path, String argument) {
        var at = SourceLocation.of(Names.printable(path));
        diagnostics.add(Diagnostic.of(code, at, Names.printable(argument)));
    }

    Exports result() {
        return new Exports(found, diagnostics, opened);
    }
}
