package io.landfall.rules.alteryx.expression;

import static io.landfall.rules.alteryx.expression.ArgumentKind.TEXT;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Functions on paths of Windows, and those that ask the machine on which the workflow runs.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/file-functions.html">File functions</a>
 */
final class EnvironmentRules {

    /** With backslashes only, or none. */
    private static final String IN_FOLDER = "([^/]*\\\\)?";

    /** What stands before the last point of a name: a drive does not, nor what is read of a workbook. */
    private static final String STEM = "[^/\\\\:|]*[^/\\\\:|.]";

    private static final String WITH_EXTENSION = IN_FOLDER + STEM + "\\.[^/\\\\:|.]+";

    /** A file with an extension, with what is read of it or not, and a name without one, as folders have it. */
    private static final String WITH_NAME = IN_FOLDER + "(" + STEM + "\\.[^/\\\\:.]+|[^/\\\\:|.]+)";

    /** A path before another, and one after it: neither is empty, and at most one backslash stands where they meet. */
    private static final String FOLDER = "[^/]*[^/\\\\]\\\\?";

    private static final String BELOW = "\\\\?[^/\\\\:][^/:]*";

    private EnvironmentRules() {}

    static List<FormulaRule> rows() {
        return List.of(
                pathOfFile(
                        "FileGetFileName",
                        "the name without its extension",
                        "PATTERN_REPLACE(PATTERN_REPLACE(NAME, '^.*[\\\\/]', '', 'c'), '\\.[^.]*$', '', 'c')",
                        WITH_NAME,
                        "forward slashes and what is no name of a file",
                        path -> without(without(path, "^.*[\\\\/]"), "\\.[^.]*$")),
                pathOfFile(
                        "FileGetExt",
                        "the extension with its point",
                        "COALESCE(PATTERN_EXTRACT(NAME, '\\.[^.\\\\/]*$', 0, 'c'), '')",
                        WITH_EXTENSION,
                        "forward slashes and what is no name with an extension",
                        path -> Expr.call(
                                StandardFunction.COALESCE,
                                Patterns.call(
                                        PatternFunction.PATTERN_EXTRACT,
                                        path,
                                        Expr.text("\\.[^.\\\\/]*$"),
                                        Expr.integer(0),
                                        Expr.text("c")),
                                Expr.text(""))),
                path(
                        "FileGetDir",
                        "the folder without the last separator",
                        "PATTERN_REPLACE(NAME, '[\\\\/][^\\\\/]*$', '', 'c')",
                        path -> without(path, "[\\\\/][^\\\\/]*$")),
                FormulaFunction.of(
                        "FileAddPaths joins with one separator",
                        "FileAddPaths([NAME], 'a.csv')",
                        "TRIM_RIGHT_TEXT(NAME, '\\') || '\\' || TRIM_LEFT_TEXT('a.csv', '\\')",
                        List.of(TEXT, TEXT),
                        call -> call.unlessRare(
                                joined(call),
                                areParts(call),
                                "empty paths, drives within, slashes and several backslashes",
                                "one backslash between both")),
                FormulaFunction.refused("it asks for a file of the machine", "FileExists([NAME])"),
                FormulaFunction.refused("it asks for a setting of the machine", "GetEnvironmentVariable([NAME])"),
                FormulaFunction.refused("it asks for a setting of the machine", "ReadRegistryString('a', 'b')"));
    }

    /** In nearly all paths of files there is nothing of which it is not documented what becomes of it. */
    private static FormulaFunction pathOfFile(
            String name, String what, String after, String known, String unless, UnaryOperator<Expr> meaning) {
        return FormulaFunction.of(
                name + " is " + what,
                name + "([NAME])",
                after,
                List.of(TEXT),
                call -> call.unlessRare(
                        meaning.apply(call.arg(0)),
                        isLike(call.arg(0), known),
                        unless,
                        "as if a slash were a backslash"));
    }

    private static Expr areParts(FunctionCall call) {
        return Conditions.allFolded(List.of(isLike(call.arg(0), FOLDER), isLike(call.arg(1), BELOW)));
    }

    private static Expr isLike(Expr path, String pattern) {
        if (path instanceof Literal.TextValue(var text)) {
            return Expr.truth(text.matches(pattern));
        }
        var known = Presence.isSure(path) ? path : Expr.call(StandardFunction.COALESCE, path, Expr.text(""));
        return Patterns.call(PatternFunction.PATTERN_MATCHES, known, Expr.text(pattern), Expr.text("c"));
    }

    private static FormulaFunction path(String name, String what, String after, UnaryOperator<Expr> meaning) {
        return FormulaFunction.of(
                name + " is " + what,
                name + "([NAME])",
                after,
                List.of(TEXT),
                call -> call.to(
                        meaning.apply(call.arg(0)),
                        call.uncertain("forward slashes and paths without a part", "as if a slash were a backslash")));
    }

    private static Expr without(Expr path, String pattern) {
        return Patterns.call(PatternFunction.PATTERN_REPLACE, path, Expr.text(pattern), Expr.text(""), Expr.text("c"));
    }

    private static Expr joined(FunctionCall call) {
        var separator = Expr.text("\\");
        return Expr.call(
                StandardFunction.CONCAT,
                Expr.call(
                        StandardFunction.CONCAT,
                        Expr.call(TextFunction.TRIM_RIGHT_TEXT, call.arg(0), separator),
                        separator),
                Expr.call(TextFunction.TRIM_LEFT_TEXT, call.arg(1), separator));
    }
}
