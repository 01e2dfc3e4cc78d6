package io.landfall.validation.reference.alteryx;

import io.landfall.parsers.alteryx.WorkflowKind;
import io.landfall.parsers.alteryx.read.MacroResolver;
import io.landfall.parsers.export.ExportKind;
import io.landfall.parsers.export.Exports;
import io.landfall.validation.data.DataFolder;
import io.landfall.validation.reference.LegacyInputs;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.LegacyRequest;
import io.landfall.validation.reference.LegacyRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A workflow with its data, and the files that the real tool wrote from it.
 *
 * @param export a package, or a workflow beside its data
 * @param data where the workflow finds its files
 * @param expected the folder of the files that it is to write; one that is no text has a copy that ends in {@code .txt}
 */
record GoldenPackage(Path export, Path data, Path expected) {

    /** Empty where every expected file is written as it is expected, else what is wrong. */
    String difference() throws IOException {
        var written = new HashMap<String, LegacyRows>();
        var ends = new ArrayList<String>();
        for (var outcome : run()) {
            switch (outcome) {
                case LegacyOutcome.Ran ran -> ran.outputs().forEach(output -> written.putAll(files(output)));
                case LegacyOutcome.Refused(var at, var what) -> ends.add("refused: " + what + " at " + at.path());
                case LegacyOutcome.Undefined(var at, var what) -> ends.add("undefined: " + what + " at " + at.path());
                case LegacyOutcome.Failed(var at, var why) -> ends.add("failed: " + why + " at " + at.path());
            }
        }
        return difference(written, ends);
    }

    /** The rows of each file: of the one that the tool names, or of those that its records name. */
    private static Map<String, LegacyRows> files(LegacyOutcome.Output output) {
        var names = output.rows().columns().indexOf("_file");
        if (names < 0) {
            return Map.of(output.name(), output.rows());
        }
        var files = new LinkedHashMap<String, List<List<@Nullable Object>>>();
        for (var row : output.rows().rows()) {
            var path = String.valueOf(row.get(names)).replace('\\', '/');
            files.computeIfAbsent(path.substring(path.lastIndexOf('/') + 1), _ -> new ArrayList<>())
                    .add(without(row, names));
        }
        var columns = without(output.rows().columns(), names);
        return files.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> new LegacyRows(columns, file.getValue())));
    }

    private static <T extends @Nullable Object> List<T> without(List<T> values, int position) {
        var others = new ArrayList<>(values);
        others.remove(position);
        return others;
    }

    private String difference(Map<String, LegacyRows> written, List<String> ends) throws IOException {
        try (var files = Files.list(expected)) {
            for (var file : files.sorted().toList()) {
                var name = String.valueOf(file.getFileName()).replaceAll("\\.txt$", "");
                var rows = written.getOrDefault(name, written.get(name.replaceAll("\\.csv$", "")));
                var difference = rows == null
                        ? "not written: " + file.getFileName() + " " + ends
                        : ExpectedTable.read(file).difference(ExpectedTable.of(rows));
                if (!difference.isEmpty()) {
                    return difference;
                }
            }
        }
        return "";
    }

    /** When a package was made: right after the run whose results it holds. */
    private LocalDateTime start() throws IOException {
        if (Files.isDirectory(export)) {
            return LocalDateTime.of(2024, 1, 15, 12, 0);
        }
        try (var zip = new ZipFile(export.toFile())) {
            return zip.stream()
                    .map(ZipEntry::getTimeLocal)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private List<LegacyOutcome> run() throws IOException {
        try (var exports = Exports.find(List.of(export));
                var folder = DataFolder.of(data)) {
            var resolver = new MacroResolver(List.of());
            var request = new LegacyRequest(LegacyInputs.NONE, Optional.of(folder), Map.of(), start());
            return exports.of(ExportKind.ALTERYX).stream()
                    .map(document -> resolver.read(document).value())
                    .filter(workflow -> workflow.kind() != WorkflowKind.MACRO)
                    .map(workflow -> AlteryxReference.run(workflow, request))
                    .toList();
        }
    }
}
