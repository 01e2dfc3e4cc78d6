package io.landfall.rules.alteryx.tool;

import io.landfall.converter.analysis.Doubt;
import io.landfall.converter.conversion.Reserve;
import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.DbFileInput;
import io.landfall.parsers.alteryx.tool.DynamicInput.Variation;
import io.landfall.parsers.alteryx.tool.FileNameChange;
import io.landfall.parsers.alteryx.tool.FileNameField;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldConversion;
import io.landfall.rules.alteryx.flow.Records;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the records that come into a Dynamic Input say about files and sheets, what has to hold for that, and the field that tells which
 * file a row comes from.
 *
 * @param path of the template, with constants put in
 */
record VariantNames(Tool tool, DbFileInput template, Variants variants, String path) {

    private static final Pattern FROM_ROOT = Pattern.compile("[a-z]:|/");

    /** The full path as a Directory hands it on, without a sheet. */
    private static final AlteryxField FULL_PATH = AlteryxField.text("FullPath", 32767);

    /** The name of a file as a Directory hands it on, with its extension. */
    private static final AlteryxField FILE_NAME = AlteryxField.text("FileName", 260);

    /** What a run looks at, and what a person is told. */
    record Checked(List<Check> checks, List<Diagnostic> doubts) {}

    /** What has to hold for the names in the records. */
    Checked checks(Variation variation, Records records) {
        var checks = new ArrayList<Check>();
        var doubts = new ArrayList<Diagnostic>();
        if (variants.namePaths()) {
            var field = variants.name().parts().stream()
                    .flatMap(part -> part instanceof Spelling.LastOf(var last) ? Optional.of(last).stream() : null)
                    .findFirst()
                    .orElseThrow();
            doubts.add(Diagnostic.of(ToolCode.VARIANT_FOLDER_CHECKED, tool.at(), tool.name(), variants.folder()));
            checks.add(check("%s: every file lies in one folder".formatted(tool.name()), records, inFolder(field)));
            if (!variants.sheet().isFixed()) {
                var isBare = field.equals(FULL_PATH);
                doubts.add(Diagnostic.of(
                        isBare ? ToolCode.VARIANT_SHEET : ToolCode.VARIANT_SHEET_CHECKED, tool.at(), tool.name()));
                if (!isBare) {
                    checks.add(check(
                            "%s: every path has its sheet behind it".formatted(tool.name()),
                            records,
                            PlaceText.hasSheet(text(field.value()))));
                }
            }
        } else if (variation instanceof Variation.FileList(var name, var change)
                && change == FileNameChange.FILE_NAME
                && !variants.isBook()
                && !variants.extension().isEmpty()) {
            var field = records.field(name).orElseThrow();
            var isWhole = field.equals(FILE_NAME);
            doubts.add(Diagnostic.of(
                    isWhole ? ToolCode.VARIANT_NAMES : ToolCode.VARIANT_NAMES_CHECKED, tool.at(), tool.name()));
            if (isWhole) {
                return new Checked(List.of(), doubts);
            }
            var value = text(field.value());
            checks.add(check(
                    "%s: names have no extension".formatted(tool.name()),
                    records,
                    Expr.call(
                            StandardFunction.NOT,
                            Expr.call(
                                    TextFunction.ENDS_WITH_TEXT,
                                    Expr.call(StandardFunction.LOWER, value),
                                    Expr.text(variants.extension().toLowerCase(Locale.ROOT))))));
        }
        return new Checked(checks, doubts);
    }

    private Check check(String name, Records records, Expr condition) {
        return new Check(name, records.ref(), new Check.Assertion.EveryRow(condition), tool.at());
    }

    private static Expr text(Expr field) {
        return Expr.call(StandardFunction.COALESCE, FieldConversion.text(field), Expr.text(""));
    }

    /** Whether a path lies in the folder of the template, which may be written from a folder in between. */
    private Expr inFolder(AlteryxField field) {
        var place = Expr.call(
                TextFunction.REPLACE_TEXT,
                Expr.call(StandardFunction.LOWER, PlaceText.path(text(field.value()))),
                Expr.text("\\"),
                Expr.text("/"));
        var folder = Expr.call(
                TextFunction.REVERSE_TEXT,
                Expr.call(
                        TextFunction.TRIM_LEFT_TEXT,
                        Expr.call(
                                TextFunction.AFTER_ANY_OF, Expr.call(TextFunction.REVERSE_TEXT, place), Expr.text("/")),
                        Expr.text("/")));
        var isThere = Conditions.any(folders().stream()
                .map(known -> Expr.call(StandardFunction.EQ, folder, Expr.text(known)))
                .toList());
        return variants.extension().isEmpty()
                ? isThere
                : Expr.call(
                        StandardFunction.AND,
                        isThere,
                        Expr.call(
                                TextFunction.ENDS_WITH_TEXT,
                                place,
                                Expr.text(variants.extension().toLowerCase(Locale.ROOT))));
    }

    /** The folder of the template as records may write it, in small letters and without the slash at its end. */
    private Set<String> folders() {
        var written =
                variants.folder().toLowerCase(Locale.ROOT).replace('\\', '/').replaceFirst("/+$", "");
        var folders = new LinkedHashSet<String>();
        folders.add(written);
        if (!FROM_ROOT.matcher(written).lookingAt()) {
            folders.add(written.startsWith("./") ? written.substring(2) : "./" + written);
            return folders;
        }
        for (int slash = written.indexOf('/'); slash >= 0; slash = written.indexOf('/', slash + 1)) {
            var rest = written.substring(slash + 1);
            if (!rest.isEmpty()) {
                List.of("", "./", "../").forEach(start -> folders.add(start + rest));
            }
        }
        return folders;
    }

    /** What the field with the name of the file holds; nothing where none is asked for. */
    Optional<Expr> origin(Variation variation, Records records) {
        return switch (template.fileNameField()) {
            case NONE, UNKNOWN -> Optional.empty();
            case NAME -> Optional.of(withPart(variants.name().value(Variants::incoming)));
            case PATH ->
                Optional.of(place(variation, records)
                        .orElseGet(() -> withPart(joined(
                                Expr.text(variants.folder()), variants.name().value(Variants::incoming)))));
        };
    }

    /** The place as a record writes it. */
    private static Optional<Expr> place(Variation variation, Records records) {
        return variation instanceof Variation.FileList(var name, var change) && change == FileNameChange.PATH
                ? records.field(name).map(field -> text(Variants.incoming(field)))
                : Optional.empty();
    }

    private Expr withPart(Expr file) {
        if (!(template.store() instanceof Store.Workbook workbook)) {
            return file;
        }
        if (workbook.listsSheets()) {
            return joined(file, Expr.text("|||" + workbook.part()));
        }
        return joined(
                joined(file, Expr.text("|||`")),
                joined(variants.sheet().value(Variants::incoming), Expr.text("$" + workbook.range() + "`")));
    }

    private static Expr joined(Expr first, Expr second) {
        return Expr.call(StandardFunction.CONCAT, first, second);
    }

    /** What is not certain about the field with the name of the file. */
    Optional<Reserve> reserve(String operator, AlteryxField field, Variation variation) {
        var isPath = template.fileNameField() == FileNameField.PATH;
        var isAsWritten =
                isPath && variation instanceof Variation.FileList(var _, var change) && change == FileNameChange.PATH;
        if (FileNames.isUnsure(template) && !isAsWritten) {
            return Optional.of(new Reserve(
                    new Doubt.Values(operator, Set.of(field.name())),
                    Diagnostic.of(ToolCode.PATH_WITH_SHEET, tool.at(), path)));
        }
        return isPath && !FileNames.isWhole(variants.folder())
                ? Optional.of(new Reserve(
                        new Doubt.Folders(operator, Set.of(field.name())),
                        Diagnostic.of(ToolCode.PATH_FROM_WORKFLOW, tool.at(), path)))
                : Optional.empty();
    }
}
