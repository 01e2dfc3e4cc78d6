package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;

/** The parts of texts that name a file, or a workbook with its sheet, such as {@code C:\in\sales.xlsx|||`North$`}. */
final class PlaceText {

    private static final String PART = "|";

    private PlaceText() {}

    /** What stands behind the last slash. */
    static String name(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** A name without its extension. */
    static String stem(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** The name of a sheet without quotes and the dollar at its end. */
    static String sheetName(String sheet) {
        return sheet.replaceFirst("^[|`']+", "").replaceFirst("[`'$]+$", "");
    }

    /** What stands behind the last slash of a path. */
    static Expr name(Expr path) {
        return Expr.call(
                TextFunction.REVERSE_TEXT,
                Expr.call(TextFunction.BEFORE_ANY_OF, Expr.call(TextFunction.REVERSE_TEXT, path), Expr.text("\\/")));
    }

    /** The workbook: no path has such a bar. */
    static Expr path(Expr place) {
        return Expr.call(TextFunction.BEFORE_ANY_OF, place, Expr.text(PART));
    }

    /** The sheet without quotes and the dollar at its end; empty where there is none. */
    static Expr sheet(Expr place) {
        return sheetName(Expr.call(TextFunction.AFTER_ANY_OF, place, Expr.text(PART)));
    }

    /** The name of a sheet, which may stand in quotes and with a dollar at its end. */
    static Expr sheetName(Expr sheet) {
        return Expr.call(
                TextFunction.TRIM_RIGHT_TEXT,
                Expr.call(TextFunction.TRIM_LEFT_TEXT, sheet, Expr.text("|`'")),
                Expr.text("`'$"));
    }

    /** Whether a sheet is named. */
    static Expr hasSheet(Expr place) {
        return Expr.call(StandardFunction.NE, sheet(place), Expr.text(""));
    }
}
