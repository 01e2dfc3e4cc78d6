package io.landfall.validation.reference.alteryx;

import io.landfall.converter.WorkflowText;
import io.landfall.parsers.alteryx.WorkflowKind;
import io.landfall.parsers.alteryx.read.MacroResolver;
import io.landfall.parsers.export.ExportKind;
import io.landfall.parsers.export.Exports;
import io.landfall.validation.data.DataFolder;
import io.landfall.validation.reference.LegacyInputs;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.LegacyRequest;
import io.landfall.validation.reference.LegacyRows;
import io.landfall.validation.reference.alteryx.expression.FieldValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A workflow that a test writes down, run by the reference executor. */
final class ReferenceWorkflow extends WorkflowText<ReferenceWorkflow> {

    private static final LocalDateTime START = LocalDateTime.of(2024, 1, 15, 12, 0);

    @Override
    protected ReferenceWorkflow self() {
        return this;
    }

    /** How it ends; files and macros lie in the folder, where its document is kept too. */
    LegacyOutcome outcome(Path folder) throws IOException {
        Files.writeString(folder.resolve("orders.yxmd"), text());
        try (var exports = Exports.find(List.of(folder));
                var data = DataFolder.of(folder)) {
            var resolver = new MacroResolver(List.of());
            var workflow = exports.of(ExportKind.ALTERYX).stream()
                    .map(export -> resolver.read(export).value())
                    .filter(one -> one.kind() == WorkflowKind.WORKFLOW)
                    .findFirst()
                    .orElseThrow();
            var request = new LegacyRequest(LegacyInputs.NONE, Optional.of(data), Map.of(), START);
            return AlteryxReference.run(workflow, request);
        }
    }

    /** What leaves its only output tool, as a table. */
    String table(Path folder) throws IOException {
        return switch (outcome(folder)) {
            case LegacyOutcome.Ran ran -> table(ran.outputs().getFirst().rows());
            case LegacyOutcome.Failed(var at, var why) -> "failed: " + why;
            case LegacyOutcome.Refused(var at, var what) -> "refused: " + what;
            case LegacyOutcome.Undefined(var at, var what) -> "undefined: " + what;
        };
    }

    private static String table(LegacyRows rows) {
        return rows.rows().stream()
                .map(row -> row.stream().map(ReferenceWorkflow::shown).collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n", String.join(" | ", rows.columns()) + "\n", ""));
    }

    private static String shown(@Nullable Object value) {
        var text = FieldValues.text(value);
        return text == null ? "-" : text.isEmpty() ? "''" : text;
    }
}
