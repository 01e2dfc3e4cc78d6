package io.landfall.rules.alteryx.tool;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Sample;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.DbFileInput;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.FileKind;
import io.landfall.parsers.alteryx.tool.FileNameField;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.database.Databases;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads a file or a table. The fields are those of the file if it is here, with the types that Designer saw as long as the names agree,
 * and else all that Designer saw.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/in-out/input-data-tool.html">Input Data Tool</a>
 */
@RuleInfo(
        code = "AX-IN-R01",
        summary = "An Input Data becomes a source",
        fidelity = Fidelity.EXACT,
        before = "Input Data",
        after = "source, sample, project")
final class InputToSource implements ToolRule {

    /** What a list of the sheets of a workbook is made of. */
    static final AlteryxField SHEET_NAME = AlteryxField.text("Sheet Names", 255);

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof DbFileInput input ? converted(tool, input, context) : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, DbFileInput input, ToolContext context) {
        var findings = new Findings();
        var names = new FileNames(tool, input, context.place(input.store().place()));
        if (names.areAsked() && !names.areKnown()) {
            findings.block(Diagnostic.of(
                    ToolCode.FILE_NAME_FIELD, tool.at(), input.store().place()));
        }
        if (input.searchSubfolders() && input.store().isPattern()) {
            findings.block(
                    Diagnostic.of(ToolCode.SUBFOLDERS, tool.at(), input.store().place()));
        }
        var dataset = dataset(tool, input, context, findings);
        var fields = dataset.flatMap(found -> fields(tool, input, found, context, findings));
        dataset.ifPresent(found -> times(tool, found, fields.orElse(List.of()), context, findings));
        new FileOptions(input.store(), input.options())
                .doubts(tool, input.recordLimit())
                .forEach(findings::say);
        TextFileChecks.say(tool, input, context, findings);
        return findings.answer(() -> {
            var known = names.comeWithRows() ? names.with(fields.orElseThrow()) : fields.orElseThrow();
            var operators = new ArrayList<Operator>();
            operators.add(new Source(
                    context.id(tool),
                    names.comeWithRows() ? names.with(dataset.orElseThrow(), known.getLast()) : dataset.orElseThrow(),
                    known.stream().map(AlteryxField::nativeField).toList(),
                    Optional.empty(),
                    tool.at()));
            input.recordLimit()
                    .ifPresent(limit -> operators.add(new Sample(
                            context.id(tool, "first"),
                            InputRef.of(operators.getFirst().id()),
                            List.of(),
                            Ordering.ARRIVAL,
                            Sample.Pick.FIRST,
                            limit,
                            tool.at())));
            var records = new Records(InputRef.of(operators.getLast().id()), known);
            var read = records.at(InputRef.of(operators.getFirst().id()));
            var checks = TextFileChecks.of(tool, input, read, context);
            var result = ToolResult.of(operators, records, findings).withChecks(checks);
            return names.areAsked() ? names.named(context, operators, records, result) : result;
        });
    }

    /** What a person has to know of times in workbooks. */
    static void times(Tool tool, Dataset dataset, List<AlteryxField> fields, ToolContext context, Findings findings) {
        var times = fields.stream()
                .filter(field -> field.type() == FieldType.DATETIME || field.type() == FieldType.TIME)
                .toList();
        if (!times.isEmpty()
                && dataset instanceof Dataset.File file
                && file.format() instanceof FileFormat.Spreadsheet) {
            var code = context.hasWholeSeconds(file, tool.at()) ? ToolCode.SHEET_TIMES_WHOLE : ToolCode.SHEET_TIMES;
            times.forEach(field -> findings.say(Diagnostic.of(code, tool.at(), field.name())));
        }
    }

    private static Optional<Dataset> dataset(Tool tool, DbFileInput input, ToolContext context, Findings findings) {
        if (input.store() instanceof Store.Database database) {
            Databases.statements(tool, input.options(), findings);
            return Optional.of(Databases.input(tool, database, context, findings));
        }
        if (input.store() instanceof Store.Workbook workbook && workbook.listsSheets()) {
            return Optional.of(new Dataset.File(
                    context.place(workbook.path()),
                    new FileFormat.Listing(FileFormat.Listing.Kind.SHEETS),
                    List.of(new Dataset.Origin(SHEET_NAME.name(), Dataset.Part.SHEET))));
        }
        var file = FileFormats.input(
                input.store(), input.options(), context.place(input.store().place()));
        if (file.isEmpty()) {
            var strange = new FileOptions(input.store(), input.options()).strangeToRead();
            findings.block(FileFormats.refusal(
                    tool, input.store(), input.options(), input.store().place(), strange));
        }
        return file.map(found -> found);
    }

    private static Optional<List<AlteryxField>> fields(
            Tool tool, DbFileInput input, Dataset dataset, ToolContext context, Findings findings) {
        if (dataset instanceof Dataset.File(var _, var _, FileFormat.Listing _, var _)) {
            return Optional.of(List.of(SHEET_NAME));
        }
        var seen = tool.layout("Output")
                .map(layout -> layout.fields().stream()
                        .filter(field -> input.fileNameField() == FileNameField.NONE
                                || !field.name().equals(FileNames.FIELD))
                        .map(field -> AlteryxField.of(field.name(), field.type()))
                        .map(field -> limited(field, input))
                        .toList())
                .filter(fields -> !fields.isEmpty());
        var found = dataset instanceof Dataset.File file
                ? context.fileFields(file, tool.at()).map(fields -> sized(fields, input))
                : Optional.<List<AlteryxField>>empty();
        if (found.isEmpty() && seen.isEmpty()) {
            findings.block(Diagnostic.of(
                    ToolCode.FIELDS_UNKNOWN, tool.at(), input.store().place()));
            return Optional.empty();
        }
        if (found.isEmpty() && dataset instanceof Dataset.File) {
            findings.say(Diagnostic.of(
                    ToolCode.FIELDS_AS_SEEN, tool.at(), input.store().place()));
        }
        return found.isPresent() && !agree(found, seen) ? found : seen;
    }

    /** Text files have texts of the length that the tool allows, whatever Designer saw when it was another one. */
    private static AlteryxField limited(AlteryxField seen, DbFileInput input) {
        return isDelimited(input) && seen.type().isText()
                ? new AlteryxField(
                        seen.name(),
                        seen.type(),
                        input.options().delimitedInput().fieldLength(),
                        seen.scale())
                : seen;
    }

    private static boolean isDelimited(DbFileInput input) {
        return input.store() instanceof Store.File file && file.kind() == FileKind.DELIMITED;
    }

    /** Text files have texts of the length that the tool allows. */
    static List<AlteryxField> sized(List<AlteryxField> fields, DbFileInput input) {
        return isDelimited(input)
                ? fields.stream()
                        .map(field -> AlteryxField.text(
                                field.name(), input.options().delimitedInput().fieldLength()))
                        .toList()
                : fields;
    }

    private static boolean agree(Optional<List<AlteryxField>> found, Optional<List<AlteryxField>> seen) {
        return found.isPresent()
                && seen.isPresent()
                && found.get().size() == seen.get().size()
                && IntStream.range(0, found.get().size())
                        .allMatch(i -> found.get()
                                .get(i)
                                .name()
                                .equals(seen.get().get(i).name()));
    }
}
