package io.landfall.rules.earlier;

import io.landfall.parsers.export.Export;
import io.landfall.parsers.export.ExportFile;
import io.landfall.parsers.export.FileQuestion;
import io.landfall.parsers.export.Sha256;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks what conversions have asked, and says what the answers are now. */
final class Questions {

    /** What a conversion asks of all PowerCenter folders of a name; the files that have one answer it together. */
    private static final String FOLDER = "FOLDER\t";

    private final String code;
    private final Map<String, Export> exports;
    private final Map<ExportFile, String> digests = new ConcurrentHashMap<>();

    /**
     * Questions about an estate.
     *
     * @param code which program converts
     */
    Questions(String code, Collection<Export> exports) {
        this.code = code;
        this.exports = exports.stream()
                .collect(Collectors.toMap(export -> export.file().path(), Function.identity(), (first, _) -> first));
    }

    static String ofFolder(String name) {
        return FOLDER + name;
    }

    /** The folders that are asked for. */
    static List<String> folders(Collection<String> asked) {
        return asked.stream()
                .filter(one -> one.startsWith(FOLDER))
                .map(one -> one.substring(FOLDER.length()))
                .toList();
    }

    /**
     * The digest of all that the conversion of some files depends on; empty when a file cannot be read.
     *
     * @param files that are converted together, in the order of the estate
     * @param asked of each
     */
    Optional<String> digest(List<String> files, Function<String, Collection<String>> asked) {
        var digest = new Sha256().add(code + "\n");
        for (var path : files) {
            var export = exports.get(path);
            if (export == null || own(export.file()).isEmpty()) {
                return Optional.empty();
            }
            digest.add("file " + path + " " + export.kind() + " " + own(export.file()) + "\n");
            for (var question : asked.apply(path).stream().sorted().toList()) {
                var answer = answer(export, question);
                if (answer.isEmpty()) {
                    return Optional.empty();
                }
                digest.add(question + "\n" + answer.get() + "\n");
            }
        }
        return Optional.of(digest.hex());
    }

    private Optional<String> answer(Export asking, String question) {
        if (question.startsWith(FOLDER)) {
            return Optional.of("");
        }
        var found = asking.bundle().answer(FileQuestion.of(question));
        return found.stream().anyMatch(file -> own(file).isEmpty())
                ? Optional.empty()
                : Optional.of(found.stream()
                        .map(file -> file.path() + " " + own(file))
                        .collect(Collectors.joining("\n")));
    }

    private String own(ExportFile file) {
        return digests.computeIfAbsent(file, ExportFile::sha256);
    }
}
