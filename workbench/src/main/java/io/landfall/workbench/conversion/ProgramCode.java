package io.landfall.workbench.conversion;

import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.export.Sha256;
import io.landfall.rules.LegacyConverter;
import io.landfall.validation.data.OwnCode;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which program converts: all code of Landfall and of the libraries, byte for byte, and the Java that runs it. Results of one are not
 * taken for those of another, though both may have the same version.
 */
public final class ProgramCode {

    private static final Optional<String> DIGEST = of(
            System.getProperty("java.class.path", ""),
            Stream.of(Sha256.class, Pipeline.class, LegacyConverter.class, OwnCode.class, ProgramCode.class)
                    .map(OwnCode::place)
                    .toList());

    private ProgramCode() {}

    /** The same for the same program; empty when it cannot be told, as where an archive names or holds the others. */
    public static Optional<String> digest() {
        return DIGEST;
    }

    /**
     * The digest of a program.
     *
     * @param classPath as Java was given it; it tells of libraries only where it tells of Landfall too
     * @param own where Landfall's own code is, as far as it can be told
     */
    static Optional<String> of(String classPath, List<Optional<Path>> own) {
        var places = Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(classPath)
                .map(Path::of)
                .map(path -> path.toAbsolutePath().normalize())
                .toList();
        if (!own.stream()
                .allMatch(place -> place.map(Path::toAbsolutePath)
                        .map(Path::normalize)
                        .filter(places::contains)
                        .isPresent())) {
            return Optional.empty();
        }
        var digest = new Sha256().add(System.getProperty("java.vm.version", "") + "\n");
        places.stream().filter(Files::exists).forEach(place -> digest.add(OwnCode.digest(place) + "\n"));
        return Optional.of(digest.hex());
    }
}
