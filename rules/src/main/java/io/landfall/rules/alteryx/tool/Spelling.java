package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldConversion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

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
            pattern.append(
                    switch (part) {
                        case Plain(var text) -> text;
                        case NameOf(var _, var extension) -> "*" + extension;
                        case Value _, LastOf _, SheetOf _ -> "*";
                    });
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
                    case LastOf(var field) -> PlaceText.name(PlaceText.path(text(read.apply(field))));
                    case NameOf(var field, var extension) -> name(text(read.apply(field)), extension);
                    case SheetOf(var field, var otherwise) -> sheet(text(read.apply(field)), otherwise);
                })
                .toList();
        return texts.size() == 1 ? texts.getFirst() : new Expr.Call(TextFunction.JOIN_TEXT, texts);
    }

    private static Expr text(Expr field) {
        return Expr.call(StandardFunction.COALESCE, FieldConversion.text(field), Expr.text(""));
    }

    /** A piece of a name. */
    sealed interface Part {}

    record Plain(String text) implements Part {}

    /** The text of an incoming field. */
    record Value(AlteryxField field) implements Part {}

    /** The name of the file that the path in an incoming field ends in. */
    record LastOf(AlteryxField field) implements Part {}

    /**
     * The name of a file in an incoming field.
     *
     * @param extension put behind it unless it is there
     */
    record NameOf(AlteryxField field, String extension) implements Part {}

    /**
     * The sheet that an incoming field names, alone or behind the path of its workbook.
     *
     * @param otherwise the sheet where the field only holds a path
     */
    record SheetOf(AlteryxField field, String otherwise) implements Part {}

    private static Expr name(Expr name, String extension) {
        var ends = Expr.call(
                TextFunction.ENDS_WITH_TEXT,
                Expr.call(StandardFunction.LOWER, name),
                Expr.text(extension.toLowerCase(Locale.ROOT)));
        return Expr.when(ends, name, Expr.call(StandardFunction.CONCAT, name, Expr.text(extension)));
    }

    private static Expr sheet(Expr place, String otherwise) {
        return otherwise.isEmpty()
                ? PlaceText.sheetName(place)
                : Expr.when(PlaceText.hasSheet(place), PlaceText.sheet(place), Expr.text(otherwise));
    }
}
