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

    private FileFunctions() {}

    static List<FormulaFunction> rows() {
        return List.of(
                path("FileGetDir", path -> path.substring(0, path.lastIndexOf('\\'))),
                path("FileGetExt", path -> path.substring(path.lastIndexOf('.'))),
                path("FileGetFileName", path -> path.substring(path.lastIndexOf('\\') + 1, path.lastIndexOf('.'))),
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

    /** One backslash stands between both, however many were there. */
    private static String joined(Arguments call) {
        var folder = call.textOrEmpty(0);
        var file = call.textOrEmpty(1);
        if (folder.isEmpty() || file.isEmpty() || (folder + file).contains("/")) {
            throw call.undefined("empty paths and those with slashes");
        }
        return folder.replaceFirst("\\\\+$", "") + "\\" + file.replaceFirst("^\\\\+", "");
    }
}
