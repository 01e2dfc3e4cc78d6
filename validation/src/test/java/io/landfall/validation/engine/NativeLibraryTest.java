package io.landfall.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {

    private static final String PROGRAM = """
            public class Connects {
                public static void main(String[] args) throws Exception {
                    try (var connection = java.sql.DriverManager.getConnection("jdbc:duckdb:");
                            var rows = connection.createStatement().executeQuery("SELECT 'connected'")) {
                        rows.next();
                        System.out.println(rows.getString(1));
                    }
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void keepsTheLibraryBesideAJarWithoutIt() throws Exception {
        var jar = NativeLibrary.prepare(folder);
        var changed = Files.getLastModifiedTime(jar);
        assertThat(jar.getParent()).isDirectoryContaining("glob:**libduckdb_java.so_*");
        try (var zip = new ZipFile(jar.toFile())) {
            assertThat(zip.stream().map(Object::toString)).noneMatch(name -> name.contains("libduckdb"));
        }
        assertThat(NativeLibrary.prepare(folder)).isEqualTo(jar);
        assertThat(Files.getLastModifiedTime(jar)).isEqualTo(changed);
        assertThat(connects(jar)).isEqualTo("connected");
    }

    private String connects(Path jar) throws Exception {
        var program = folder.resolve("Connects.java");
        Files.writeString(program, PROGRAM);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, "--enable-native-access=ALL-UNNAMED", "-cp", jar.toString(), program.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(1, TimeUnit.MINUTES);
        return said.strip();
    }
}
