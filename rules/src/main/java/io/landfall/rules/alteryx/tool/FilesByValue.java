package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Dataset.Origin;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.Projection;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.DbFileOutput.FilePerValue;
import io.landfall.parsers.alteryx.tool.FileNameChange;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldConversion;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One file for each value of a field, or in a workbook one sheet: the value is the whole path, in a workbook with the sheet behind it,
 * or the name, or stands before or behind the name. The name ends before the extension, which stays.
 *
 * @param dataset with the fields that name the file or sheet
 * @param fields what is written, those fields last
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/in-out/output-data-tool.html">Output Data Tool</a>
 * @see <a href="https://help.alteryx.com/2020.2/BlobOutput.htm">Blob Output Tool, which says where prefix and suffix go</a>
 */
record FilesByValue(Dataset.File dataset, List<Projection> fields) {

    /** What names the file or sheet. */
    private record Place(Dataset.Part part, Expr value) {}

    /** Nothing for changes that are not known. */
    static Optional<FilesByValue> of(
            Tool tool, FilePerValue split, Dataset.File file, AlteryxField field, Records records) {
        var places = places(split.change(), file, FieldConversion.text(field.value()));
        if (places.isEmpty()) {
            return Optional.empty();
        }
        var fields = new ArrayList<>(records.passed(tool.at()).stream()
                .filter(passed -> split.keepField() || !passed.name().equals(field.name()))
                .toList());
        var names = FreeNames.besideFields(records.fields());
        var origins = new ArrayList<Origin>();
        for (var place : places) {
            var name = names.take(place.part() == Dataset.Part.SHEET ? "_sheet" : "_file");
            origins.add(new Origin(name, place.part()));
            fields.add(new Projection(name, place.value(), tool.at()));
        }
        return Optional.of(new FilesByValue(new Dataset.File(file.path(), file.format(), origins), fields));
    }

    private static List<Place> places(FileNameChange change, Dataset.File file, Expr text) {
        var isBook = file.format() instanceof FileFormat.Spreadsheet;
        if (change == FileNameChange.PATH) {
            return isBook
                    ? List.of(
                            new Place(Dataset.Part.PATH, PlaceText.path(text)),
                            new Place(Dataset.Part.SHEET, PlaceText.sheet(text)))
                    : List.of(new Place(Dataset.Part.PATH, text));
        }
        if (file.format() instanceof FileFormat.Spreadsheet sheet) {
            return named(change, sheet.sheet(), "", text).map(value -> new Place(Dataset.Part.SHEET, value)).stream()
                    .toList();
        }
        var name = PlaceText.name(file.path());
        var stem = PlaceText.stem(name);
        return named(change, stem, name.substring(stem.length()), text)
                .map(value -> new Place(Dataset.Part.NAME, value))
                .stream()
                .toList();
    }

    private static Optional<Expr> named(FileNameChange change, String stem, String extension, Expr text) {
        return switch (change) {
            case FILE_NAME, TABLE -> Optional.of(joined(nonEmpty(text), Expr.text(extension)));
            case SUFFIX -> Optional.of(joined(Expr.text(stem), joined(text, Expr.text(extension))));
            case PREFIX -> Optional.of(joined(text, Expr.text(stem + extension)));
            case PATH, UNKNOWN -> Optional.empty();
        };
    }

    private static Expr joined(Expr first, Expr second) {
        return second instanceof Literal.TextValue(var text) && text.isEmpty()
                ? first
                : Expr.call(StandardFunction.CONCAT, first, second);
    }

    /** What has no name goes nowhere, and the run says so. */
    private static Expr nonEmpty(Expr text) {
        return Expr.when(Expr.call(StandardFunction.EQ, text, Expr.text("")), Expr.nothing(text.type()), text);
    }
}
