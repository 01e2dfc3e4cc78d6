package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.parsers.alteryx.tool.DbFileInput;
import io.landfall.parsers.alteryx.tool.DynamicInput.Change;
import io.landfall.parsers.alteryx.tool.FileNameChange;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldConversion;
import io.landfall.rules.alteryx.flow.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which files and sheets a Dynamic Input may read: their name and sheet, spelled with values of the incoming record.
 *
 * @param folder with the slash at its end
 */
record Variants(String folder, Spelling name, Spelling sheet) {

    /** A name that is made from plain texts and incoming fields, such as {@code orders_} and the field {@code MONTH}. */
    record Spelling(List<Part> parts) {

        Spelling {
            parts = List.copyOf(parts);
        }

        static Spelling of(String text) {
            return new Spelling(List.of(new Plain(text)));
        }

        boolean isFixed() {
            return parts.stream().allMatch(Plain.class::isInstance);
        }

        /** With a field in the place of a text. */
        Spelling with(String old, Part put) {
            var changed = new ArrayList<Part>();
            for (var part : parts) {
                if (part instanceof Plain(var text)) {
                    changed.addAll(split(text, old, put));
                } else {
                    changed.add(part);
                }
            }
            return new Spelling(changed);
        }

        private static List<Part> split(String text, String old, Part put) {
            var parts = new ArrayList<Part>();
            int from = 0;
            for (int at = text.indexOf(old); at >= 0; at = text.indexOf(old, from)) {
                parts.add(new Plain(text.substring(from, at)));
                parts.add(put);
                from = at + old.length();
            }
            parts.add(new Plain(text.substring(from)));
            return parts;
        }

        /** As a pattern of file names, where anything may stand for a field. */
        String pattern() {
            var pattern = new StringBuilder();
            for (var part : parts) {
                pattern.append(part instanceof Plain(var text) ? text : "*");
            }
            return pattern.toString().replaceAll("\\*+", "*");
        }

        /**
         * What it spells for an incoming record.
         *
         * @param read how a field of the record is read
         */
        Expr value(Function<AlteryxField, Expr> read) {
            var texts = parts.stream()
                    .filter(part -> !part.equals(new Plain("")))
                    .map(part -> switch (part) {
                        case Plain(var text) -> Expr.text(text);
                        case Value(var field) -> text(read.apply(field));
                        case LastOf(var field) -> PlaceText.name(text(read.apply(field)));
                    })
                    .toList();
            return texts.size() == 1 ? texts.getFirst() : new Expr.Call(TextFunction.JOIN_TEXT, texts);
        }

        private static Expr text(Expr field) {
            return Expr.call(StandardFunction.COALESCE, FieldConversion.text(field), Expr.text(""));
        }
    }

    /** A piece of a name. */
    sealed interface Part {}

    record Plain(String text) implements Part {}

    /** The text of an incoming field. */
    record Value(AlteryxField field) implements Part {}

    /** The last part of the path in an incoming field. */
    record LastOf(AlteryxField field) implements Part {}

    /** The template itself. */
    static Variants of(DbFileInput template, String path) {
        var slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
        var sheet = template.store() instanceof Store.Workbook workbook ? workbook.sheet() : "";
        return new Variants(path.substring(0, slash), Spelling.of(path.substring(slash)), Spelling.of(sheet));
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
            return Optional.of(new Variants(folder, new Spelling(List.of(new LastOf(field), new Plain(rest))), sheet));
        }
        var named = name.with(old, new Value(field));
        var sheeted = sheet.with(old, new Value(field));
        var changed = new Variants(folder, named, sheeted);
        return folder.contains(old) || changed.areFixed() ? Optional.empty() : Optional.of(changed);
    }

    /** With a field that says which file or sheet is read; empty for ways that are not known. */
    Optional<Variants> with(FileNameChange change, AlteryxField field) {
        var plain = name.pattern();
        var extension = extension(plain);
        var stem = plain.substring(0, plain.length() - extension.length());
        return switch (change) {
            case PATH -> Optional.of(new Variants(folder, new Spelling(List.of(new LastOf(field))), sheet));
            case FILE_NAME -> Optional.of(named(new Value(field)));
            case SUFFIX -> Optional.of(named(new Plain(stem), new Value(field), new Plain(extension)));
            case PREFIX -> Optional.of(named(new Value(field), new Plain(plain)));
            case TABLE -> Optional.of(new Variants(folder, name, new Spelling(List.of(new Value(field)))));
            case UNKNOWN -> Optional.empty();
        };
    }

    private Variants named(Part... parts) {
        return new Variants(folder, new Spelling(List.of(parts)), sheet);
    }

    private static String extension(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot);
    }

    /** Whether a record names a whole path, of which only the last part counts. */
    boolean namePaths() {
        return name.parts().stream().anyMatch(LastOf.class::isInstance);
    }

    /** The path of all files that may be read, of the kind of the template. */
    String pattern(String template) {
        var pattern = name.pattern();
        return folder + (pattern.equals("*") ? "*" + extension(template) : pattern);
    }

    /** Whether a row of the files is wanted by an incoming record. */
    Expr condition(String nameField, String sheetField) {
        var conditions = new ArrayList<Expr>();
        if (!name.isFixed()) {
            conditions.add(same(name.value(field -> Expr.left(field.name(), field.sqlType())), nameField));
        }
        if (!sheet.isFixed()) {
            conditions.add(same(sheet.value(field -> Expr.left(field.name(), field.sqlType())), sheetField));
        }
        return conditions.stream()
                .reduce((one, other) -> Expr.call(StandardFunction.AND, one, other))
                .orElse(Expr.truth(true));
    }

    /** Windows does not tell capitals in names of files, nor Excel in those of sheets. */
    private static Expr same(Expr spelled, String field) {
        return Expr.call(
                StandardFunction.EQ,
                Expr.call(StandardFunction.LOWER, spelled),
                Expr.call(
                        StandardFunction.LOWER,
                        Expr.right(field, AlteryxField.text(field, 255).sqlType())));
    }

    /** The incoming fields that go on, in the order of the settings. */
    static List<AlteryxField> passed(List<Change> changes, Records records) {
        return changes.stream()
                .filter(change -> change.action().equals("PassField"))
                .flatMap(change -> records.field(change.field()).stream())
                .toList();
    }
}
