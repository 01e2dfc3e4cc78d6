package io.landfall.validation.reference.alteryx;

import io.landfall.parsers.alteryx.WorkflowKind;
import io.landfall.parsers.alteryx.read.MacroResolver;
import io.landfall.parsers.export.ExportKind;
import io.landfall.parsers.export.Exports;
import io.landfall.validation.data.DataFolder;
import io.landfall.validation.reference.LegacyInputs;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.LegacyRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

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
        var written = new HashMap<String, LegacyOutcome.Output>();
        var ends = new ArrayList<String>();
        for (var outcome : run()) {
            switch (outcome) {
                case LegacyOutcome.Ran ran -> ran.outputs().forEach(output -> written.put(output.name(), output));
                case LegacyOutcome.Refused(var at, var what) -> ends.add("refused: " + what + " at " + at.path());
                case LegacyOutcome.Undefined(var at, var what) -> ends.add("undefined: " + what + " at " + at.path());
                case LegacyOutcome.Failed(var at, var why) -> ends.add("failed: " + why + " at " + at.path());
            }
        }
        return difference(written, ends);
    }

    private String difference(Map<String, LegacyOutcome.Output> written, List<String> ends) throws IOException {
        try (var files = Files.list(expected)) {
            for (var file : files.sorted().toList()) {
                var name = String.valueOf(file.getFileName()).replaceAll("\\.txt$", "");
                var output = written.getOrDefault(name, written.get(name.replaceAll("\\.csv$", "")));
                var difference = output == null
                        ? "not written: " + file.getFileName() + " " + ends
                        : ExpectedTable.read(file).difference(ExpectedTable.of(output.rows()));
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
