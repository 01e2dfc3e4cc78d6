package io.landfall.workbench.conversion;

import io.landfall.parsers.export.Sha256;
import io.landfall.rules.LegacyConverter;
import io.landfall.validation.data.OwnCode;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which program converts: all code of Landfall, the libraries by the names of their files, and the Java that runs it. Results of one are not
 * taken for those of another.
 */
final class ProgramCode {

    private static final Optional<String> DIGEST = known();

    private ProgramCode() {}

    /** The same for the same program; empty when it cannot be told, as where all of it is in one archive of archives. */
    static Optional<String> digest() {
        return DIGEST;
    }

    private static Optional<String> known() {
        var rules = OwnCode.digest(LegacyConverter.class);
        var workbench = OwnCode.digest(ProgramCode.class);
        return rules.isEmpty() || workbench.isEmpty() || OwnCode.digest().isEmpty()
                ? Optional.empty()
                : Optional.of(Sha256.of(String.join(
                        "\n",
                        OwnCode.digest(),
                        rules.get(),
                        workbench.get(),
                        libraries(),
                        System.getProperty("java.vm.version", ""))));
    }

    private static String libraries() {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getProperty("java.class.path", ""))
                .map(Path::of)
                .map(path -> String.valueOf(path.getFileName()))
                .collect(Collectors.joining("\n"));
    }
}
