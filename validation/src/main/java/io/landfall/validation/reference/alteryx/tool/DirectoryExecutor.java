package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.Directory;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.validation.reference.LegacyRows;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the files of a folder. A run has no folder of the author's: the rows have to be given, with what is known of the files; a file
 * has one name, one time, and no attribute set. Designer stores these fields, in this order.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/in-out/directory-tool.html">Directory Tool</a>
 */
final class DirectoryExecutor implements ToolExecutor<Directory> {

    private static final int PATH_SIZE = 32767;
    private static final int NAME_SIZE = 260;
    private static final int SHORT_NAME_SIZE = 14;
    private static final List<String> TIMES = List.of("CreationTime", "LastAccessTime", "LastWriteTime");
    private static final List<String> ATTRIBUTES = List.of(
            "AttributeArchive",
            "AttributeCompressed",
            "AttributeEncrypted",
            "AttributeHidden",
            "AttributeNormal",
            "AttributeOffline",
            "AttributeReadonly",
            "AttributeReparsePoint",
            "AttributeSparseFile",
            "AttributeSystem",
            "AttributeTemporary");

    @Override
    public Class<Directory> kind() {
        return Directory.class;
    }

    @Override
    public Answer run(Directory directory, ToolRun run) {
        var given = run.around()
                .request()
                .inputs()
                .rows(run.tool().at())
                .orElseThrow(() -> run.refused("the files of '%s'".formatted(directory.folder())));
        var fields = new ArrayList<FlowField>();
        fields.add(FlowField.text("FullPath", PATH_SIZE));
        fields.add(FlowField.text("Directory", PATH_SIZE));
        fields.add(FlowField.text("FileName", NAME_SIZE));
        fields.add(FlowField.text("ShortFileName", SHORT_NAME_SIZE));
        TIMES.forEach(name -> fields.add(FlowField.of(name, FieldType.DATETIME)));
        fields.add(FlowField.of("Size", FieldType.INT64));
        ATTRIBUTES.forEach(name -> fields.add(FlowField.of(name, FieldType.BOOL)));
        var rows = given.rows().stream()
                .map(row -> row(fields, given, row, folder(directory, run)))
                .toList();
        return Answer.of(new Records(fields, rows));
    }

    private static Row row(List<FlowField> fields, LegacyRows given, List<@Nullable Object> row, String folder) {
        var listed = Row.EMPTY;
        for (var field : fields) {
            listed = listed.plus(value(field.name(), given, row, folder));
        }
        return listed;
    }

    /** With the slash at its end. */
    private static String folder(Directory directory, ToolRun run) {
        var folder = run.place(directory.folder());
        var last = folder.isEmpty() ? ' ' : folder.charAt(folder.length() - 1);
        return last == '/' || last == '\\' ? folder : folder + (folder.indexOf('/') < 0 ? '\\' : '/');
    }

    private static @Nullable Object value(String field, LegacyRows given, List<@Nullable Object> row, String folder) {
        if (field.equals("Directory")) {
            return folder;
        }
        if (field.equals("FullPath")) {
            var name = row.get(given.columns().indexOf("FileName"));
            return name == null ? null : folder + name;
        }
        if (ATTRIBUTES.contains(field)) {
            return false;
        }
        if (field.equals("ShortFileName")) {
            return null;
        }
        var known = TIMES.contains(field) ? "LastWriteTime" : field;
        return row.get(given.columns().indexOf(known));
    }
}
