package io.landfall.validation.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.duckdb.DuckDBDriver;

/**
 * Unpacks DuckDB's native library once instead of at every start. The driver unpacks the library that it finds on the class path to
 * a new file each time, which takes half a second; only where there is none does it load the one that lies beside its own jar. So a
 * launcher puts the jar that this makes, which has no library in it, on the class path in place of the driver's.
 */
public final class NativeLibrary {

    private static final String LIBRARY = "libduckdb_java.so_";

    private NativeLibrary() {}

    /**
     * Prints the jar for the class path.
     *
     * @param args the folder where it is kept
     */
    public static void main(String[] args) {
        System.out.println(prepare(Path.of(args[0])));
    }

    /** The driver's jar without libraries, with this machine's library beside it; made on first use. */
    public static Path prepare(Path cache) {
        return prepare(driver(), cache);
    }

    static Path prepare(Path driver, Path cache) {
        try {
            var folder = cache.resolve("%s-%d".formatted(driver.getFileName(), Files.size(driver)));
            var jar = folder.resolve(String.valueOf(driver.getFileName()));
            if (!Files.exists(jar)) {
                Files.createDirectories(folder);
                try (var zip = new ZipFile(driver.toFile())) {
                    unpack(zip, folder);
                    slim(zip, jar);
                }
            }
            return jar;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path driver() {
        try {
            return Path.of(DuckDBDriver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void unpack(ZipFile zip, Path folder) throws IOException {
        var library = zip.getEntry(LIBRARY + system() + "_" + architecture());
        if (library == null) {
            throw new IOException("the driver has no library for this machine");
        }
        var part = Files.createTempFile(folder, "library", ".part");
        try (var bytes = zip.getInputStream(library)) {
            Files.copy(bytes, part, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(part, folder.resolve(library.getName()), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void slim(ZipFile zip, Path jar) throws IOException {
        var part = Files.createTempFile(jar.getParent(), "jar", ".part");
        try (var out = new ZipOutputStream(Files.newOutputStream(part))) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (!entry.getName().startsWith(LIBRARY)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    try (var bytes = zip.getInputStream(entry)) {
                        bytes.transferTo(out);
                    }
                    out.closeEntry();
                }
            }
        }
        Files.move(part, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String system() {
        var name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "windows";
        }
        return name.startsWith("mac") ? "macos" : "linux";
    }

    private static String architecture() {
        var name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return name.equals("aarch64") || name.equals("arm64") ? "arm64" : "amd64";
    }
}
