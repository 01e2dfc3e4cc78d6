package io.landfall.rules.powercenter;

import static java.util.stream.Collectors.groupingBy;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What was said while exports were read, by the object that it was said about. */
final class Remarks {

    private final Map<String, List<Diagnostic>> byFile;

    Remarks(Collection<Diagnostic> diagnostics) {
        byFile = diagnostics.stream()
                .distinct()
                .collect(groupingBy(diagnostic -> diagnostic.at().file()));
    }

    List<Diagnostic> inFile(String file) {
        return byFile.getOrDefault(file, List.of());
    }

    /** About the file as a whole, or about one of the objects or what is in it. */
    List<Diagnostic> about(Collection<SourceLocation> objects) {
        return objects.stream()
                .map(SourceLocation::file)
                .distinct()
                .flatMap(file -> inFile(file).stream())
                .filter(diagnostic -> objects.stream().anyMatch(object -> covers(object, diagnostic.at())))
                .toList();
    }

    private static boolean covers(SourceLocation object, SourceLocation place) {
        return object.file().equals(place.file())
                && (place.path().isEmpty()
                        || place.path().equals(object.path())
                        || place.path().startsWith(object.path() + "/"));
    }
}
