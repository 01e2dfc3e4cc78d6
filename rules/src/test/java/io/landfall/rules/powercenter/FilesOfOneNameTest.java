package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilesOfOneNameTest {

    @TempDir
    private Path exports;

    /** A file of a lookup beside one of a source; a folder within a name tells files apart, and so does what is written. */
    @ParameterizedTest(name = "{0} in {1} beside {2} in {3} by {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "a.csv, $PMSourceFileDir\\, a.csv,  $PMSourceFileDir/, Lookup source file, -",
                "a.csv, $PMSourceFileDir,   A.csv,  $PMLookupFileDir, Lookup source file, PC-FLOW-078",
                "a.csv, $PMSourceFileDir,   a.csv,  '',               Lookup source file, PC-FLOW-078",
                "a.csv, $PMSourceFileDir,   b.csv,  $PMLookupFileDir, Lookup source file, -",
                "a.csv, $PMSourceFileDir,   x/a.csv, $PMLookupFileDir, Lookup source file, -",
                "a.csv, $PMSourceFileDir,   a.csv,  $PMTargetFileDir, Output file,        -",
            })
    void wantsFilesOfOneNameInOneFolder(
            String name, String folder, String other, String otherFolder, String use, @Nullable String code) {
        var session = extension("orders", "Source file", name, folder) + extension("NEXT", use, other, otherFolder);
        assertThat(new OneTransformation(exports).codes("$SESSION=" + session))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    private static String extension(String user, String use, String name, String folder) {
        return """
                <SESSIONEXTENSION SINSTANCENAME="%1$s" SUBTYPE="File Reader" TYPE="READER" TRANSFORMATIONTYPE="%5$s">\
                <ATTRIBUTE NAME="%2$sname" VALUE="%3$s"/><ATTRIBUTE NAME="%2$s directory" VALUE="%4$s"/></SESSIONEXTENSION>""".formatted(user, use, name, folder, user.equals("NEXT") ? "Expression" : "Source Definition");
    }
}
