package io.landfall.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

/** Compares what a pipeline wrote with what the legacy tool writes: byte for byte, the order of rows aside where it is undefined. */
final class Outputs {

    private Outputs() {}

    /**
     * @param expected the file as the legacy tool writes it; of a binary file its rows as text, under its name and {@code .txt}
     * @param out the folder that the pipeline wrote to
     */
    static void assertSame(Path expected, Path out, boolean ordered) {
        var name = expected.getFileName().toString();
        var written = out.resolve(name.replaceFirst("\\.(xlsx|yxdb)\\.txt$", ".$1"));
        assertThat(written).as("'%s' was written", name).exists();
        var lines =
                lines(name.equals(written.getFileName().toString()) ? SampleCase.text(written) : Binary.text(written));
        var wanted = lines(SampleCase.text(expected));
        if (ordered) {
            assertThat(lines).as(name).isEqualTo(wanted);
        } else {
            assertThat(lines.getFirst()).as("%s: first line", name).isEqualTo(wanted.getFirst());
            assertThat(lines).as(name).containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    /** With their ends: how a line ends is part of what is written. */
    private static List<String> lines(String text) {
        return List.of(text.split("(?<=\\n)", -1));
    }
}
