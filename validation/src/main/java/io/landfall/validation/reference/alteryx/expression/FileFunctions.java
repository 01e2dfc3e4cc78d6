package io.landfall.validation.reference.alteryx.expression;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Functions on the texts of paths of Windows. Paths with slashes, and those without a folder or an extension, are not documented.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/file-functions.html">File functions</a>
 */
final class FileFunctions {

    private static final Pattern PLAIN = Pattern.compile("[^/]*[^/\\\\]\\\\[^/\\\\.]+\\.[^/\\\\.]+");
    private static final Pattern NAME = Pattern.compile("(?s).*?([^/\\\\]*[^/\\\\.])(\\.[^/\\\\.]+)");

    private FileFunctions() {}

    static List<FormulaFunction> rows() {
        return List.of(
                path("FileGetDir", path -> path.substring(0, path.lastIndexOf('\\'))),
                FormulaFunction.of("FileGetExt", 1, call -> file(call).group(2)),
                FormulaFunction.of("FileGetFileName", 1, call -> file(call).group(1)),
                FormulaFunction.of("FileAddPaths", 2, FileFunctions::joined));
    }

    private static FormulaFunction path(String name, UnaryOperator<String> part) {
        return FormulaFunction.of(name, 1, call -> {
            var path = call.text(0);
            if (path == null || !PLAIN.matcher(path).matches()) {
                throw call.undefined("a path that is no folder with a file of one extension");
            }
            return part.apply(path);
        });
    }

    /** The name and the extension of a file, in whichever folder it lies. */
    private static MatchResult file(Arguments call) {
        var path = call.textOrEmpty(0);
        var file = NAME.matcher(path);
        if (path.contains("/") || !file.matches()) {
            throw call.undefined("what is no name with an extension, and slashes");
        }
        return file;
    }

    /** One backslash stands between both, however many were there. */
    private static String joined(Arguments call) {
        var folder = call.textOrEmpty(0);
        var file = call.textOrEmpty(1);
        if (folder.replaceFirst("\\\\$", "").isEmpty()
                || file.replaceFirst("^\\\\", "").isEmpty()
                || folder.endsWith("\\\\")
                || file.startsWith("\\\\")
                || file.contains(":")
                || (folder + file).contains("/")) {
            throw call.undefined("empty paths, drives within, slashes and several backslashes");
        }
        return folder.replaceFirst("\\\\+$", "") + "\\" + file.replaceFirst("^\\\\+", "");
    }
}
