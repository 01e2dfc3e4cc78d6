package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
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
import io.landfall.parsers.alteryx.tool.FormatOptions;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final String FILE_NAME = "FileName";
    private static final int FILE_NAME_SIZE = 254;
    private static final String SHEET_NAMES = "Sheet Names";
    private static final int SHEET_NAME_SIZE = 255;

    /** A drive, a host or a root. */
    private static final Pattern WHOLE_PATH = Pattern.compile("[A-Za-z]:|[\\\\/]");

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof DbFileInput input ? converted(tool, input, context) : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, DbFileInput input, ToolContext context) {
        var findings = new Findings();
        if (input.store() instanceof Store.Workbook workbook && workbook.listsSheets() && !workbook.isPattern()) {
            return sheets(tool, input, workbook, context);
        }
        if (input.fileNameField() != FileNameField.NONE
                && !namesOneFile(input)
                && !namesSheet(input)
                && !namesFiles(input)) {
            findings.block(Diagnostic.of(ToolCode.FILE_NAME_FIELD, tool.at(), shown(input.store())));
        }
        path(tool, input, context, findings);
        if (input.searchSubfolders() && input.store() instanceof Store.File file && file.isPattern()) {
            findings.block(Diagnostic.of(ToolCode.SUBFOLDERS, tool.at(), file.path()));
        }
        var dataset = dataset(tool, input, context, findings);
        var fields = dataset.flatMap(found -> fields(tool, input, found, context, findings));
        if (input.store() instanceof Store.Workbook) {
            fields.orElse(List.of()).stream()
                    .filter(field -> field.type() == FieldType.DATETIME || field.type() == FieldType.TIME)
                    .forEach(field -> findings.say(Diagnostic.of(ToolCode.SHEET_TIMES, tool.at(), field.name())));
        }
        return findings.answer(() -> {
            var many = namesFiles(input);
            var known = many ? withOrigin(fields.orElseThrow()) : fields.orElseThrow();
            var operators = new ArrayList<Operator>();
            operators.add(new Source(
                    context.id(tool),
                    many ? withOrigin(dataset.orElseThrow(), known.getLast(), input) : dataset.orElseThrow(),
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
            return input.fileNameField() == FileNameField.NONE || many
                    ? ToolResult.of(operators, records, findings)
                    : ToolResult.of(
                            operators, named(tool, origin(input, context), operators, records, context), findings);
        });
    }

    /** The name of one text file is known before it is read; that of a workbook comes with its sheet. */
    private static boolean namesOneFile(DbFileInput input) {
        return input.fileNameField() == FileNameField.NAME
                && input.store() instanceof Store.File file
                && !file.isPattern()
                && file.part().isEmpty();
    }

    /** The path of a workbook comes with its sheet, as it does in the setting. */
    private static boolean namesSheet(DbFileInput input) {
        return input.fileNameField() == FileNameField.PATH
                && input.store() instanceof Store.Workbook workbook
                && !workbook.isPattern()
                && !workbook.part().isEmpty();
    }

    /** Each row of files says which one it comes from. */
    private static boolean namesFiles(DbFileInput input) {
        if (!(input.store() instanceof Store.File file) || !file.part().isEmpty()) {
            return false;
        }
        return switch (input.fileNameField()) {
            case NAME -> file.isPattern();
            case PATH -> true;
            case NONE, UNKNOWN -> false;
        };
    }

    /** Designer writes the whole path, which begins with the folder of the workflow where the setting does not say another. */
    private static void path(Tool tool, DbFileInput input, ToolContext context, Findings findings) {
        if (input.fileNameField() != FileNameField.PATH) {
            return;
        }
        var path = shown(input.store());
        if (!WHOLE_PATH.matcher(context.substituted(path)).lookingAt()) {
            findings.say(Diagnostic.of(ToolCode.PATH_FROM_WORKFLOW, tool.at(), path));
        }
        if (input.store() instanceof Store.Workbook workbook && !workbook.listsSheets()) {
            findings.say(Diagnostic.of(ToolCode.PATH_WITH_SHEET, tool.at(), path));
        }
    }

    private static List<AlteryxField> withOrigin(List<AlteryxField> fields) {
        var all = new ArrayList<>(fields);
        all.add(AlteryxField.text(FreeNames.besideFields(fields).take(FILE_NAME), FILE_NAME_SIZE));
        return all;
    }

    private static Dataset withOrigin(Dataset dataset, AlteryxField field, DbFileInput input) {
        var part = input.fileNameField() == FileNameField.PATH ? Dataset.Part.PATH : Dataset.Part.NAME;
        return dataset instanceof Dataset.File(var path, var format, var _)
                ? new Dataset.File(path, format, List.of(new Dataset.Origin(field.name(), part)))
                : dataset;
    }

    /** The names of the sheets of a workbook, in its order. */
    private static Rewrite<ToolResult> sheets(
            Tool tool, DbFileInput input, Store.Workbook workbook, ToolContext context) {
        var findings = new Findings();
        if (input.fileNameField() != FileNameField.NONE && !namesSheet(input)) {
            findings.block(Diagnostic.of(ToolCode.FILE_NAME_FIELD, tool.at(), workbook.path()));
        }
        path(tool, input, context, findings);
        return findings.answer(() -> {
            var field = AlteryxField.text(SHEET_NAMES, SHEET_NAME_SIZE);
            var source = new Source(
                    context.id(tool),
                    new Dataset.File(
                            context.substituted(workbook.path()),
                            new FileFormat.Listing(FileFormat.Listing.Kind.SHEETS),
                            List.of(new Dataset.Origin(SHEET_NAMES, Dataset.Part.SHEET))),
                    List.of(field.nativeField()),
                    Optional.empty(),
                    tool.at());
            var operators = new ArrayList<Operator>(List.of(source));
            var records = new Records(InputRef.of(source.id()), List.of(field));
            return ToolResult.of(
                    operators,
                    input.fileNameField() == FileNameField.NONE
                            ? records
                            : named(tool, origin(input, context), operators, records, context),
                    findings);
        });
    }

    /** What the field with the name of the file holds in every record. */
    private static String origin(DbFileInput input, ToolContext context) {
        var path = context.substituted(shown(input.store()));
        return input.store() instanceof Store.Workbook workbook
                ? path + "|||" + workbook.part()
                : path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static Records named(
            Tool tool, String origin, List<Operator> operators, Records records, ToolContext context) {
        var name = AlteryxField.text(FreeNames.besideFields(records.fields()).take(FILE_NAME), FILE_NAME_SIZE);
        var projections = new ArrayList<>(records.passed(tool.at()));
        projections.add(new Projection(name.name(), Expr.cast(Expr.text(origin), name.sqlType()), tool.at()));
        var project = new Project(context.id(tool, "named"), records.ref(), projections, tool.at());
        operators.add(project);
        var fields = new ArrayList<>(records.fields());
        fields.add(name);
        return new Records(InputRef.of(project.id()), fields);
    }

    private static String shown(Store store) {
        return switch (store) {
            case Store.File file -> file.path();
            case Store.Workbook workbook -> workbook.path();
            case Store.Database database -> database.connection();
        };
    }

    private static Optional<Dataset> dataset(Tool tool, DbFileInput input, ToolContext context, Findings findings) {
        if (input.store() instanceof Store.Database database) {
            statements(tool, input.options(), findings);
            return Optional.of(Databases.input(tool, database, context, findings));
        }
        if (input.store() instanceof Store.Workbook workbook && workbook.listsSheets()) {
            findings.block(Diagnostic.of(ToolCode.SHEET_LIST, tool.at(), workbook.path()));
            return Optional.empty();
        }
        var file = FileFormats.input(input.store(), input.options(), context.substituted(shown(input.store())));
        if (file.isEmpty()) {
            findings.block(Diagnostic.of(ToolCode.FILE_KIND, tool.at(), shown(input.store())));
        }
        return file.map(found -> found);
    }

    static void statements(Tool tool, FormatOptions options, Findings findings) {
        for (var statement : List.of(options.preSql(), options.postSql())) {
            if (!statement.isBlank()) {
                findings.say(Diagnostic.of(ToolCode.SQL_AROUND, tool.at(), tool.name(), statement));
            }
        }
    }

    private static Optional<List<AlteryxField>> fields(
            Tool tool, DbFileInput input, Dataset dataset, ToolContext context, Findings findings) {
        var seen = tool.layout("Output")
                .map(layout -> layout.fields().stream()
                        .filter(field -> input.fileNameField() == FileNameField.NONE
                                || !field.name().equals(FILE_NAME))
                        .map(field -> AlteryxField.of(field.name(), field.type()))
                        .toList())
                .filter(fields -> !fields.isEmpty());
        var found = dataset instanceof Dataset.File file
                ? context.fileFields(file, tool.at()).map(fields -> sized(fields, input))
                : Optional.<List<AlteryxField>>empty();
        if (found.isEmpty() && seen.isEmpty()) {
            findings.block(Diagnostic.of(ToolCode.FIELDS_UNKNOWN, tool.at(), shown(input.store())));
            return Optional.empty();
        }
        if (found.isEmpty() && dataset instanceof Dataset.File) {
            findings.say(Diagnostic.of(ToolCode.FIELDS_AS_SEEN, tool.at(), shown(input.store())));
        }
        return found.isPresent() && !agree(found, seen) ? found : seen;
    }

    /** Text files have texts of the length that the tool allows. */
    static List<AlteryxField> sized(List<AlteryxField> fields, DbFileInput input) {
        return input.store() instanceof Store.File file && file.kind() == FileKind.DELIMITED
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
