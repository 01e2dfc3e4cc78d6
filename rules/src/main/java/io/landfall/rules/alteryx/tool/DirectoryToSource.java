package io.landfall.rules.alteryx.tool;

import io.landfall.converter.analysis.Doubt;
import io.landfall.converter.conversion.Reserve;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Dataset.Origin;
import io.landfall.converter.pipeline.Dataset.Part;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.Directory;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lists the files of a folder that fit a pattern, in the order of their names, with what is known of each.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/in-out/directory-tool.html">Directory Tool</a>
 */
@RuleInfo(
        code = "AX-DIR-R01",
        summary = "A Directory becomes a source that lists files",
        fidelity = Fidelity.EXACT,
        before = "Directory",
        after = "source, project")
final class DirectoryToSource implements ToolRule {

    private static final int PATH_SIZE = 32767;
    private static final int NAME_SIZE = 260;
    private static final int SHORT_NAME_SIZE = 14;

    private static final AlteryxField FILE_NAME = AlteryxField.text("FileName", NAME_SIZE);

    private static final List<AlteryxField> FIELDS = List.of(
            AlteryxField.text("FullPath", PATH_SIZE),
            AlteryxField.text("Directory", PATH_SIZE),
            FILE_NAME,
            AlteryxField.text("ShortFileName", SHORT_NAME_SIZE),
            AlteryxField.of("CreationTime", FieldType.DATETIME),
            AlteryxField.of("LastAccessTime", FieldType.DATETIME),
            AlteryxField.of("LastWriteTime", FieldType.DATETIME),
            AlteryxField.of("Size", FieldType.INT64),
            AlteryxField.of("AttributeArchive", FieldType.BOOL),
            AlteryxField.of("AttributeCompressed", FieldType.BOOL),
            AlteryxField.of("AttributeEncrypted", FieldType.BOOL),
            AlteryxField.of("AttributeHidden", FieldType.BOOL),
            AlteryxField.of("AttributeNormal", FieldType.BOOL),
            AlteryxField.of("AttributeOffline", FieldType.BOOL),
            AlteryxField.of("AttributeReadonly", FieldType.BOOL),
            AlteryxField.of("AttributeReparsePoint", FieldType.BOOL),
            AlteryxField.of("AttributeSparseFile", FieldType.BOOL),
            AlteryxField.of("AttributeSystem", FieldType.BOOL),
            AlteryxField.of("AttributeTemporary", FieldType.BOOL));

    /** What a copy of a file does not have from the file itself. */
    private static final Set<String> OF_A_COPY = FIELDS.stream()
            .filter(field -> field.type() == FieldType.BOOL
                    || field.type() == FieldType.DATETIME
                    || field.isCalled("ShortFileName"))
            .map(AlteryxField::name)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof Directory directory
                ? converted(tool, directory, context)
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, Directory directory, ToolContext context) {
        var findings = new Findings();
        var folder = context.place(directory.folder());
        var slash = folder.contains("/") ? "/" : "\\";
        var within = folder + (folder.endsWith("/") || folder.endsWith("\\") ? "" : slash);
        var path = within + context.substituted(directory.pattern());
        if (directory.searchSubfolders()) {
            findings.block(Diagnostic.of(ToolCode.DIRECTORY_BELOW, tool.at(), path));
        }
        return findings.answer(() -> {
            var source = source(tool, path, context);
            var project =
                    new Project(context.id(tool, "fields"), InputRef.of(source.id()), fields(tool, within), tool.at());
            var listed = ToolResult.of(
                            List.of(source, project), new Records(InputRef.of(project.id()), FIELDS), findings)
                    .withReserve(new Reserve(
                            new Doubt.Values(project.id(), OF_A_COPY),
                            Diagnostic.of(ToolCode.DIRECTORY_AS_FOUND, tool.at(), path)));
            return FileNames.isWhole(path)
                    ? listed
                    : listed.withReserve(new Reserve(
                            new Doubt.Folders(project.id(), Set.of("FullPath", "Directory")),
                            Diagnostic.of(ToolCode.PATH_FROM_WORKFLOW, tool.at(), path)));
        });
    }

    private static Source source(Tool tool, String path, ToolContext context) {
        var origins = new ArrayList<Origin>();
        var columns = new ArrayList<Field>();
        for (var field : FIELDS) {
            part(field.name()).ifPresent(part -> {
                origins.add(new Origin(field.name(), part));
                columns.add(field.nativeField());
            });
        }
        var listing = new FileFormat.Listing(FileFormat.Listing.Kind.FILES);
        return new Source(
                context.id(tool), new Dataset.File(path, listing, origins), columns, Optional.empty(), tool.at());
    }

    private static Optional<Part> part(String field) {
        return switch (field) {
            case "FileName" -> Optional.of(Part.NAME);
            case "LastWriteTime" -> Optional.of(Part.WRITTEN);
            case "Size" -> Optional.of(Part.SIZE);
            default -> Optional.empty();
        };
    }

    /** A copy knows one time, no attribute of the file that it was, and no name of the kind {@code ORDERS~1.CSV}. */
    private static List<Projection> fields(Tool tool, String folder) {
        return FIELDS.stream()
                .map(field -> new Projection(
                        field.name(),
                        switch (field.name()) {
                            case "FullPath" ->
                                Expr.cast(
                                        Expr.call(StandardFunction.CONCAT, Expr.text(folder), FILE_NAME.value()),
                                        field.sqlType());
                            case "Directory" -> Expr.cast(Expr.text(folder), field.sqlType());
                            case "ShortFileName" -> Expr.nothing(field.sqlType());
                            case "CreationTime", "LastAccessTime" -> Expr.field("LastWriteTime", field.sqlType());
                            default -> field.type() == FieldType.BOOL ? Expr.truth(false) : field.value();
                        },
                        tool.at()))
                .toList();
    }
}
