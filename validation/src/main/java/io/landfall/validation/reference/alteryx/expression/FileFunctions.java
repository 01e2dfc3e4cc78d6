package io.landfall.validation.reference.alteryx.expression;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Functions on the texts of paths of Windows. Paths with slashes, and those without a folder or an extension, are not documented.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/file-functions.html">File functions</a>
 */
final class FileFunctions {

    private static final Pattern PLAIN = Pattern.compile("[^/]*[^/\\\\]\\\\[^/\\\\.]+\\.[^/\\\\.]+");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[/\\\\:|]");

    private FileFunctions() {}

    static List<FormulaFunction> rows() {
        return List.of(
                path("FileGetDir", path -> path.substring(0, path.lastIndexOf('\\'))),
                FormulaFunction.of("FileGetExt", 1, FileFunctions::extension),
                FormulaFunction.of("FileGetFileName", 1, FileFunctions::name),
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

    private static String extension(Arguments call) {
        var file = file(call);
        var point = file.lastIndexOf('.');
        if (point < 0 || NOT_IN_NAMES.matcher(file).find()) {
            throw call.undefined("what is no name with an extension");
        }
        return file.substring(point);
    }

    /** Behind the extension of a workbook may stand what is read of it. */
    private static String name(Arguments call) {
        var file = file(call);
        var point = file.lastIndexOf('.');
        var name = point < 0 ? file : file.substring(0, point);
        if (NOT_IN_NAMES.matcher(name).find()) {
            throw call.undefined("what is no name of a file");
        }
        return name;
    }

    /** What stands behind the last folder: a name, and an extension perhaps. */
    private static String file(Arguments call) {
        var path = call.textOrEmpty(0);
        var file = path.substring(path.lastIndexOf('\\') + 1);
        var point = file.lastIndexOf('.');
        var isOdd = point == 0 || point == file.length() - 1 || (point > 0 && file.charAt(point - 1) == '.');
        if (file.isEmpty() || isOdd || path.contains("/") || file.contains(":")) {
            throw call.undefined("names that are odd or missing, and slashes");
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
