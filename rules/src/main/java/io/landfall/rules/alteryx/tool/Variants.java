package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.parsers.alteryx.tool.DbFileInput;
import io.landfall.parsers.alteryx.tool.DynamicInput.Change;
import io.landfall.parsers.alteryx.tool.FileNameChange;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which files and sheets a Dynamic Input may read: their name and sheet, spelled with values of the incoming record.
 *
 * @param folder with the slash at its end
 * @param isBook whether the files are workbooks, of which a sheet is what a database calls a table
 */
record Variants(String folder, Spelling name, Spelling sheet, boolean isBook) {

    /** The template itself. */
    static Variants of(DbFileInput template, String path) {
        var name = PlaceText.name(path);
        var folder = path.substring(0, path.length() - name.length());
        return template.store() instanceof Store.Workbook workbook
                ? new Variants(folder, Spelling.of(name), Spelling.of(workbook.sheet()), true)
                : new Variants(folder, Spelling.of(name), Spelling.of(""), false);
    }

    boolean areFixed() {
        return name.isFixed() && sheet.isFixed();
    }

    /** With a field in the place of a text of the template; empty where the text is part of a folder, or nowhere. */
    Optional<Variants> with(Change change, AlteryxField field) {
        var old = change.replaceText();
        if (old.isEmpty()) {
            return Optional.empty();
        }
        var whole = folder + name.pattern();
        if (name.isFixed() && whole.startsWith(old) && old.length() > folder.length() && !folder.isEmpty()) {
            var rest = whole.substring(old.length());
            return Optional.of(named(new Spelling.LastOf(field), new Spelling.Plain(rest)));
        }
        if (isBook
                && sheet.isFixed()
                && old.matches("`.*\\$`")
                && PlaceText.sheetName(old).equals(sheet.pattern())) {
            return Optional.of(onSheet(new Spelling.SheetOf(field, "")));
        }
        var changed = new Variants(
                folder, name.with(old, new Spelling.Value(field)), sheet.with(old, new Spelling.Value(field)), isBook);
        return folder.contains(old) || changed.areFixed() ? Optional.empty() : Optional.of(changed);
    }

    /** With a field that says which file or sheet is read; empty for ways that are not known. */
    Optional<Variants> with(FileNameChange change, AlteryxField field) {
        var value = new Spelling.Value(field);
        return switch (change) {
            case PATH -> Optional.of(inPlaceOfPath(field));
            case FILE_NAME, TABLE ->
                isBook
                        ? sheeted(new Spelling.SheetOf(field, ""))
                        : Optional.of(named(new Spelling.NameOf(field, extension())));
            case SUFFIX ->
                isBook
                        ? sheeted(new Spelling.Plain(sheet.pattern()), value)
                        : Optional.of(named(new Spelling.Plain(stem()), value, new Spelling.Plain(extension())));
            case PREFIX ->
                isBook
                        ? sheeted(value, new Spelling.Plain(sheet.pattern()))
                        : Optional.of(named(value, new Spelling.Plain(name.pattern())));
            case UNKNOWN -> Optional.empty();
        };
    }

    private Variants inPlaceOfPath(AlteryxField field) {
        var named = named(new Spelling.LastOf(field));
        return hasSheet() ? named.onSheet(new Spelling.SheetOf(field, sheet.pattern())) : named;
    }

    private boolean hasSheet() {
        return !sheet.pattern().isEmpty();
    }

    private Variants named(Spelling.Part... parts) {
        return new Variants(folder, new Spelling(List.of(parts)), sheet, isBook);
    }

    /** A list of sheets has none. */
    private Optional<Variants> sheeted(Spelling.Part... parts) {
        return hasSheet() ? Optional.of(onSheet(parts)) : Optional.empty();
    }

    private Variants onSheet(Spelling.Part... parts) {
        return new Variants(folder, name, new Spelling(List.of(parts)), isBook);
    }

    private String stem() {
        return PlaceText.stem(name.pattern());
    }

    String extension() {
        return name.pattern().substring(stem().length());
    }

    /** Whether a record names a whole path, of which only the last part counts. */
    boolean namePaths() {
        return name.parts().stream().anyMatch(Spelling.LastOf.class::isInstance);
    }

    /** The path of all files that may be read, of the kind of the template. */
    String pattern(String template) {
        var pattern = name.pattern();
        return folder + (pattern.equals("*") ? "*" + extension(template) : pattern);
    }

    private static String extension(String path) {
        var name = PlaceText.name(path);
        return name.substring(PlaceText.stem(name).length());
    }

    /** Whether a row of the files is wanted by an incoming record. */
    Expr condition(String nameField, String sheetField) {
        var conditions = new ArrayList<Expr>();
        if (!name.isFixed()) {
            conditions.add(same(name, nameField));
        }
        if (!sheet.isFixed()) {
            conditions.add(same(sheet, sheetField));
        }
        return Conditions.all(conditions);
    }

    /** Windows does not tell capitals in names of files, nor Excel in those of sheets. */
    private static Expr same(Spelling spelled, String field) {
        return Expr.call(
                StandardFunction.EQ,
                Expr.call(StandardFunction.LOWER, spelled.value(Variants::incoming)),
                Expr.call(
                        StandardFunction.LOWER,
                        Expr.right(field, AlteryxField.text(field, 255).sqlType())));
    }

    static Expr incoming(AlteryxField field) {
        return Expr.left(field.name(), field.sqlType());
    }

    /** The incoming fields that go on, in the order of the settings. */
    static List<AlteryxField> passed(List<Change> changes, Records records) {
        return changes.stream()
                .filter(change -> change.action().equals("PassField"))
                .flatMap(change -> records.field(change.field()).stream())
                .toList();
    }
}
