package io.landfall.rules.alteryx.known;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The file functions of formulas about known paths that have all of their parts, between backslashes: {@code C:\data\orders.csv} is the
 * folder {@code C:\data}, the name {@code orders} and the extension {@code .csv}.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/file-functions.html">File Functions</a>
 */
final class KnownPaths {

    private static final Pattern PATH =
            Pattern.compile("((?:[A-Za-z]:|\\\\\\\\[^\\\\/:]+)(?:\\\\[^\\\\/:]+)+)\\\\([^\\\\/:.]+)(\\.[^\\\\/:.]+)");

    private KnownPaths() {}

    static Optional<Known> value(String function, String path) {
        var parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return switch (function) {
            case "FILEGETDIR" -> Optional.of(Known.of(parts.group(1)));
            case "FILEGETFILENAME" -> Optional.of(Known.of(parts.group(2)));
            case "FILEGETEXT" -> Optional.of(Known.of(parts.group(3)));
            default -> Optional.empty();
        };
    }
}
