package io.landfall.parsers.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {

    /** The first example of FIPS 180-2. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void isTheSameHoweverTheBytesCome() throws IOException {
        assertThat(Sha256.of("abc")).isEqualTo(ABC);
        assertThat(new Sha256().add("a").add("bc").hex()).isEqualTo(ABC);
        assertThat(Sha256.of(new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(ABC);
    }

    @Test
    void aFileThatCannotBeReadHasNone(@TempDir Path folder) throws IOException {
        var file = ExportFile.of(Files.writeString(folder.resolve("wf_orders.xml"), "abc"));
        assertThat(file.sha256()).isEqualTo(ABC);
        Files.delete(folder.resolve("wf_orders.xml"));
        assertThat(file.sha256()).isEmpty();
    }
}
