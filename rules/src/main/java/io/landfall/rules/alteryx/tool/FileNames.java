package io.landfall.rules.alteryx.tool;

import io.landfall.converter.analysis.Doubt;
import io.landfall.converter.conversion.Reserve;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Dataset.Origin;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.DbFileInput;
import io.landfall.parsers.alteryx.tool.FileNameField;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The field with the name or the path of the file that an Input Data adds: of a workbook with what is read of it, as in
 * {@code book.xlsx|||<List of Sheet Names>}. Designer writes the whole path, which begins with the folder of the workflow where the
 * setting does not say another.
 *
 * @param path of the setting, with constants put in
 */
record FileNames(Tool tool, DbFileInput input, String path) {

    static final String FIELD = "FileName";
    static final int SIZE = 254;

    /** A drive, a host or a root. */
    private static final Pattern WHOLE_PATH = Pattern.compile("[A-Za-z]:|[\\\\/]");

    static boolean isWhole(String path) {
        return WHOLE_PATH.matcher(path).lookingAt();
    }

    boolean areAsked() {
        return input.fileNameField() != FileNameField.NONE;
    }

    /** Whether it is known what the field holds. */
    boolean areKnown() {
        return input.fileNameField() != FileNameField.UNKNOWN
                && switch (input.store()) {
                    case Store.File file -> file.part().isEmpty();
                    case Store.Workbook workbook -> !workbook.part().isEmpty();
                    case Store.Database _ -> false;
                };
    }

    /** Whether each row says which file it comes from. */
    boolean comeWithRows() {
        return areAsked()
                && switch (input.store()) {
                    case Store.File file -> file.isPattern() || input.fileNameField() == FileNameField.PATH;
                    case Store.Workbook workbook -> workbook.isPattern();
                    case Store.Database _ -> false;
                };
    }

    /** The fields of the file, and behind them the one that says which file it is. */
    List<AlteryxField> with(List<AlteryxField> fields) {
        var all = new ArrayList<>(fields);
        all.add(AlteryxField.text(FreeNames.besideFields(fields).take(FIELD), SIZE));
        return all;
    }

    /** The files, whose rows say which one they come from. */
    Dataset with(Dataset dataset, AlteryxField field) {
        if (!(dataset instanceof Dataset.File(var files, var _, var format, var known))) {
            return dataset;
        }
        var origins = new ArrayList<>(known);
        origins.add(new Origin(
                field.name(), input.fileNameField() == FileNameField.PATH ? Dataset.Part.PATH : Dataset.Part.NAME));
        return new Dataset.File(files, format, origins);
    }

    /**
     * The records with the field.
     *
     * @param operators which a further one may come behind
     */
    ToolResult named(ToolContext context, List<Operator> operators, Records records, ToolResult unnamed) {
        if (comeWithRows() && behind().isEmpty()) {
            return reserved(unnamed, operators.getFirst().id(), records.fields().getLast());
        }
        var fields = comeWithRows() ? records.fields() : with(records.fields());
        var field = fields.getLast();
        var value = comeWithRows()
                ? Expr.call(StandardFunction.CONCAT, field.value(), Expr.text(behind()))
                : Expr.text(origin());
        var projections = new ArrayList<Projection>();
        fields.stream()
                .filter(passed -> !passed.equals(field))
                .forEach(passed -> projections.add(new Projection(passed.name(), passed.value(), tool.at())));
        projections.add(new Projection(field.name(), Expr.cast(value, field.sqlType()), tool.at()));
        var project = new Project(context.id(tool, "named"), records.ref(), projections, tool.at());
        var all = new ArrayList<>(operators);
        all.add(project);
        var result = ToolResult.of(all, new Records(InputRef.of(project.id()), fields), unnamed.findings())
                .withChecks(unnamed.checks());
        return reserved(result, project.id(), field);
    }

    /** That a path has the list of sheets behind it is well known, but not how a sheet is written there, or a name alone. */
    static boolean isUnsure(DbFileInput input) {
        return input.store() instanceof Store.Workbook workbook
                && !(workbook.listsSheets() && input.fileNameField() == FileNameField.PATH);
    }

    /** What stands behind the name of a workbook. */
    private String behind() {
        return input.store() instanceof Store.Workbook workbook ? "|||" + workbook.part() : "";
    }

    private String origin() {
        return (input.fileNameField() == FileNameField.PATH ? path : PlaceText.name(path)) + behind();
    }

    private ToolResult reserved(ToolResult result, String operator, AlteryxField field) {
        var reserved = result;
        if (input.fileNameField() == FileNameField.PATH && !isWhole(path)) {
            reserved = reserved.withReserve(new Reserve(
                    new Doubt.Folders(operator, Set.of(field.name())),
                    Diagnostic.of(ToolCode.PATH_FROM_WORKFLOW, tool.at(), path)));
        }
        if (input.fileNameField() == FileNameField.PATH && path.contains("/")) {
            reserved = reserved.withReserve(new Reserve(
                    new Doubt.Values(operator, Set.of(field.name())),
                    Diagnostic.of(ToolCode.PATH_WITH_SLASHES, tool.at(), path)));
        }
        return isUnsure(input)
                ? reserved.withReserve(new Reserve(
                        new Doubt.Values(operator, Set.of(field.name())),
                        Diagnostic.of(ToolCode.PATH_WITH_SHEET, tool.at(), path)))
                : reserved;
    }
}
