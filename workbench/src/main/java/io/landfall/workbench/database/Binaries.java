package io.landfall.workbench.database;

import io.landfall.workbench.home.PrivateFiles;
import io.landfall.workbench.home.StartFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs for this machine, unpacked once from the jar that the build chose. */
final class Binaries {

    private static final String VERSION = "18.6";
    private static final int OWNER_MAY_RUN = 0100;

    private Binaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}. */
    static Path unpacked(Path into) throws IOException {
        var folder = into.resolve(VERSION);
        if (!Files.isDirectory(folder)) {
            var unfinished = into.resolve(VERSION + ".unfinished");
            try (var packed = packed()) {
                unpack(packed, unfinished);
            }
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return folder;
    }

    private static InputStream packed() {
        return names().map(name -> Binaries.class.getResourceAsStream("/" + name))
                .filter(found -> found != null)
                .findFirst()
                .orElseThrow(() -> new StartFailure(
                        "This build has no PostgreSQL for %s on %s: give one with --database, or build Landfall on this machine."
                                .formatted(System.getProperty("os.name"), System.getProperty("os.arch"))));
    }

    private static Stream<String> names() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arm = List.of("aarch64", "arm64").contains(System.getProperty("os.arch"));
        var name = system.contains("mac") ? "darwin" : system.contains("win") ? "windows" : "linux";
        var machine = arm && !name.equals("windows") ? "arm_64" : "x86_64";
        return Stream.of(hasMusl() ? "-alpine_linux" : "", "")
                .map(suffix -> "postgres-%s-%s%s.txz".formatted(name, machine, suffix));
    }

    private static boolean hasMusl() {
        return Stream.of("x86_64", "aarch64").anyMatch(arch -> Files.exists(Path.of("/lib/ld-musl-" + arch + ".so.1")));
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        PrivateFiles.folder(folder);
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                var file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("'%s' leads out of the folder".formatted(entry.getName()));
                }
                unpack(entry, tar, file);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            if ((entry.getMode() & OWNER_MAY_RUN) != 0 && !file.toFile().setExecutable(true, false)) {
                throw new IOException("'%s' cannot be made executable".formatted(file));
            }
        }
    }
}
