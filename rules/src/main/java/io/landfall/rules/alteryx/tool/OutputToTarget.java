package io.landfall.rules.alteryx.tool;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.DbFileOutput;
import io.landfall.parsers.alteryx.tool.OutputMode;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.database.Databases;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.List;
import java.util.Optional;

/**
 * Writes a file or a table.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/in-out/output-data-tool.html">Output Data Tool</a>
 */
@RuleInfo(
        code = "AX-OUT-R01",
        summary = "An Output Data becomes a target",
        fidelity = Fidelity.EXACT,
        before = "Output Data",
        after = "target")
final class OutputToTarget implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof DbFileOutput output
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, output, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, DbFileOutput output, Records records, ToolContext context) {
        var findings = new Findings();
        var path = context.place(shown(output.store()));
        if (output.disabled()) {
            findings.say(Diagnostic.of(ToolCode.OUTPUT_OFF, tool.at(), tool.name(), path));
        }
        if (records.fields().isEmpty()) {
            findings.block(Diagnostic.of(FileCode.NOTHING_TO_WRITE, tool.at(), tool.name()));
        }
        output.recordLimit()
                .ifPresent(limit ->
                        findings.block(Diagnostic.of(ToolCode.RECORD_LIMIT, tool.at(), path, String.valueOf(limit))));
        var dataset = dataset(tool, output, path, findings);
        var mode = mode(tool, output, path, findings);
        var split = output.filePerValue()
                .flatMap(value -> dataset.flatMap(found -> split(tool, value, found, records, findings)));
        output.filePerValue()
                .filter(_ -> split.isEmpty())
                .ifPresent(value ->
                        findings.block(Diagnostic.of(ToolCode.FILE_PER_VALUE, tool.at(), path, value.field())));
        return findings.answer(() -> {
            var target = new Target(
                    context.id(tool),
                    records.ref(),
                    split.map(FilesByValue::dataset).map(Dataset.class::cast).orElseGet(dataset::orElseThrow),
                    mode.orElseThrow(),
                    split.map(FilesByValue::fields).orElseGet(() -> records.passed(tool.at())),
                    List.of(),
                    Optional.empty(),
                    Ordering.ARRIVAL,
                    tool.at());
            return ToolResult.sink(List.of(target), findings);
        });
    }

    private static Optional<FilesByValue> split(
            Tool tool, DbFileOutput.FilePerValue split, Dataset dataset, Records records, Findings findings) {
        return dataset instanceof Dataset.File file
                ? ToolRules.fields(tool, records, List.of(split.field()), findings).stream()
                        .findFirst()
                        .flatMap(field -> FilesByValue.of(tool, split, file, field, records))
                : Optional.empty();
    }

    private static String shown(Store store) {
        return switch (store) {
            case Store.File file -> file.path();
            case Store.Workbook workbook -> workbook.path();
            case Store.Database database -> database.query();
        };
    }

    private static Optional<Dataset> dataset(Tool tool, DbFileOutput output, String path, Findings findings) {
        if (output.store() instanceof Store.Database database) {
            Databases.statements(tool, output.options(), findings);
            return Optional.of(Databases.table(database.connection(), path));
        }
        if (output.store() instanceof Store.Workbook workbook
                && output.options().outputMode() != OutputMode.REMOVE_FILE) {
            findings.say(Diagnostic.of(ToolCode.OTHER_SHEETS, tool.at(), workbook.sheet(), path));
        }
        var file = FileFormats.output(output.store(), output.options(), path);
        if (file.isEmpty()) {
            var strange = new FileOptions(output.store(), output.options()).strangeToWrite();
            findings.block(FileFormats.refusal(tool, output.store(), output.options(), path, strange));
        }
        return file.map(found -> found);
    }

    /** A table that is there ends the run, as it does in Designer; what is in an old workbook no run looks at. */
    private static Target.Mode created(Tool tool, Store store, String path, Findings findings) {
        if (store instanceof Store.Database) {
            return Target.Mode.CREATE;
        }
        findings.say(Diagnostic.of(ToolCode.MADE_ONCE, tool.at(), tool.name(), path));
        return Target.Mode.OVERWRITE;
    }

    /** A file is written anew; a table, which may hold more than a run brings, nobody drops without being told. */
    private static Target.Mode unsaid(Tool tool, Store store, String path, Findings findings) {
        if (store instanceof Store.Database) {
            findings.say(Diagnostic.of(ToolCode.MODE_UNSAID, tool.at(), tool.name(), path));
            return Target.Mode.CREATE;
        }
        return Target.Mode.OVERWRITE;
    }

    private static Optional<Target.Mode> mode(Tool tool, DbFileOutput output, String path, Findings findings) {
        var mode = output.options().outputMode();
        return switch (mode) {
            case CREATE -> Optional.of(created(tool, output.store(), path, findings));
            case DEFAULT -> Optional.of(unsaid(tool, output.store(), path, findings));
            case OVERWRITE, REMOVE_FILE -> Optional.of(Target.Mode.OVERWRITE);
            case APPEND -> Optional.of(Target.Mode.APPEND);
            case DELETE_APPEND -> Optional.of(Target.Mode.TRUNCATE_INSERT);
            case UPDATE, UPSERT, UNKNOWN -> {
                findings.block(Diagnostic.of(ToolCode.OUTPUT_MODE, tool.at(), path, mode.code()));
                yield Optional.empty();
            }
        };
    }
}
