package io.landfall.rules;

import static java.util.Objects.requireNonNull;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.WorkflowDocument;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.export.Export;
import io.landfall.parsers.export.ExportKind;
import io.landfall.parsers.keep.Kept;
import io.landfall.rules.earlier.Earlier;
import io.landfall.rules.earlier.Earlier.Placed;
import io.landfall.rules.earlier.Reuse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives the documents of an estate their paths, no two the same in any case. The same mapping may be in several exports: later ones get a
 * number. A session shares its mapping's document.
 */
final class DocumentPaths {

    private final Set<String> taken = new HashSet<>();
    private final IdentityHashMap<Kept<Pipeline>, String> ofPipelines = new IdentityHashMap<>();
    private final Map<String, String> ofKept = new HashMap<>();
    private final List<Conversion> placed = new ArrayList<>();
    private final Set<String> moved = new HashSet<>();
    private final Map<String, Earlier> known = new HashMap<>();

    private DocumentPaths() {}

    /**
     * Places all documents.
     *
     * @param exports in the order of which they are placed
     * @param conversions of the files that are not kept, those of a file in their order
     */
    static DocumentPaths of(List<Export> exports, List<Conversion> conversions, Reuse reuse) {
        var paths = new DocumentPaths();
        var files = new LinkedHashMap<String, FileResult>();
        exports.forEach(export -> files.computeIfAbsent(export.file().path(), _ -> new FileResult()));
        conversions.forEach(
                conversion -> files.computeIfAbsent(conversion.asset().path(), _ -> new FileResult())
                        .conversions
                        .add(conversion));
        files.forEach((file, result) -> paths.placePipelines(file, result, reuse));
        files.forEach((file, result) -> paths.placeWorkflows(file, result, reuse));
        exports.stream()
                .filter(DocumentPaths::isLegacy)
                .map(export -> export.file().path())
                .forEach(file -> paths.learn(file, requireNonNull(files.get(file)), reuse));
        return paths;
    }

    private static boolean isLegacy(Export export) {
        return export.kind() == ExportKind.POWERCENTER || export.kind() == ExportKind.ALTERYX;
    }

    /** What one file has come to. */
    private static final class FileResult {

        private final List<Conversion> conversions = new ArrayList<>();
        private final List<Placed> pipelines = new ArrayList<>();
        private final List<Placed> workflows = new ArrayList<>();
    }

    /** All conversions with the final paths of their documents, in the order of the files. */
    List<Conversion> conversions() {
        return placed;
    }

    /** Files that were kept although one of their documents has to go to another path. */
    Set<String> moved() {
        return moved;
    }

    /** What to know of the files the next time. */
    Map<String, Earlier> known() {
        return known;
    }

    private static Optional<Earlier> kept(String file, Reuse reuse) {
        return reuse.before(file).filter(_ -> reuse.kept().contains(file));
    }

    private void placePipelines(String file, FileResult result, Reuse reuse) {
        kept(file, reuse)
                .map(Earlier::pipelines)
                .ifPresent(documents -> documents.forEach(document -> {
                    stay(file, document, ofKept.computeIfAbsent(document.path(), _ -> free(document.wish())));
                    result.pipelines.add(document);
                }));
        result.conversions.replaceAll(conversion -> conversion.withDocuments(conversion.documents().stream()
                .map(document -> {
                    var path = ofPipelines.computeIfAbsent(document.kept(), _ -> free(document.path()));
                    result.pipelines.add(new Placed(document.path(), path));
                    return new Conversion.Document(path, document.kept());
                })
                .toList()));
    }

    private void stay(String file, Placed document, String path) {
        if (!path.equals(document.path())) {
            moved.add(file);
        }
    }

    private void placeWorkflows(String file, FileResult result, Reuse reuse) {
        kept(file, reuse)
                .map(Earlier::workflows)
                .ifPresent(documents -> documents.forEach(document -> {
                    stay(file, document, free(document.wish()));
                    result.workflows.add(document);
                }));
        result.conversions.replaceAll(conversion -> conversion
                .workflow()
                .map(document -> {
                    var own = withOwnPath(document);
                    result.workflows.add(new Placed(document.path(), own.path()));
                    return conversion.withWorkflow(own);
                })
                .orElse(conversion));
        placed.addAll(result.conversions);
    }

    /** A workflow names its pipelines by their final paths, from its own folder. */
    private WorkflowDocument withOwnPath(WorkflowDocument document) {
        var path = free(document.path());
        var workflow = document.workflow().withPipelines(pipeline -> {
            var found = Optional.ofNullable(document.pipelines().get(pipeline)).map(ofPipelines::get);
            return relative(path, found.orElse(pipeline));
        });
        return new WorkflowDocument(path, workflow, document.pipelines());
    }

    private void learn(String file, FileResult result, Reuse reuse) {
        reuse.learned(file, result.pipelines, result.workflows).ifPresent(learned -> known.put(file, learned));
    }

    private static String relative(String from, String to) {
        var folder = Path.of("/" + from).resolve("..").normalize();
        return folder.relativize(Path.of("/" + to)).toString().replace('\\', '/');
    }

    private String free(String wish) {
        var safe = wish.replaceAll("[:*?\"<>|\\\\]", "_");
        var path = safe;
        for (int n = 2; !taken.add(path.toLowerCase(Locale.ROOT)); n++) {
            path = safe.replaceFirst("((?:\\.workflow)?\\.yaml)$", "~" + n + "$1");
        }
        return path;
    }
}
