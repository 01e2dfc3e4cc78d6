package io.landfall.rules.powercenter.transformation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which files a command of a file reader lists or writes, where its few words leave no doubt: {@code cd FOLDER; ls -1 PATTERN | sort}
 * names files of one folder, {@code cat FILE} writes what one file holds. Names without a folder are looked for in the source file
 * directory, so they are certain only where the command lists just that one.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5-6/workflow-basics-guide/sources/working-with-file-sources/configuring-commands-for-file-sources/generating-a-file-list.html">Generating
 *     a file list</a>
 */
final class FileCommand {

    private static final String GOES = "(?:cd\\s+(?<folder>[\\w$./\\\\:-]+)\\s*(?:;|&&)\\s*)?";
    private static final Pattern LISTS = Pattern.compile(
            GOES + "ls(?:\\s+-1)?(?:\\s+(?<name>[\\w$.*?/\\\\:][\\w$.*?/\\\\:-]*))?(?:\\s*\\|\\s*sort)?\\s*;?");
    private static final Pattern WRITES = Pattern.compile(GOES + "cat\\s+(?<name>[\\w$./\\\\:][\\w$./\\\\:-]*)\\s*;?");

    private static final String USUAL_FOLDER = "$PMSourceFileDir";

    private FileCommand() {}

    /**
     * The path of the files that a command lists, by a pattern in its last part: a plain name may be a folder, of which {@code ls} shows
     * what it holds.
     *
     * @param directory the source file directory of the session
     */
    static Optional<String> listed(String command, String directory) {
        return match(LISTS, command).flatMap(said -> {
            var pattern = said.group("name") == null ? "*" : folder(said.group("name"));
            var from = said.group("folder");
            if (!pattern.matches(".*[*?][^/]*")) {
                return Optional.empty();
            }
            if (isPlaced(pattern)) {
                return Optional.of(pattern);
            }
            var certain = from != null && folder(from).equals(folder(directory)) && isName(pattern);
            return certain ? Optional.of(folder(from) + "/" + pattern) : Optional.empty();
        });
    }

    /** The path of the file that a command writes out. */
    static Optional<String> written(String command) {
        return match(WRITES, command).flatMap(said -> {
            var file = folder(said.group("name"));
            if (isPlaced(file)) {
                return Optional.of(file);
            }
            return isName(file) && said.group("folder") != null
                    ? Optional.of(folder(said.group("folder")) + "/" + file)
                    : Optional.empty();
        });
    }

    private static Optional<Matcher> match(Pattern pattern, String command) {
        var matcher = pattern.matcher(command.strip());
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    /** Whether a path says where it begins, and has a pattern in no folder and no parameter in its last part. */
    private static boolean isPlaced(String path) {
        var end = path.lastIndexOf('/');
        var folder = path.substring(0, Math.max(end, 0));
        var begins = path.startsWith("/") || path.startsWith("$") || path.matches("[A-Za-z]:/.*");
        return end >= 0 && begins && !folder.matches(".*[*?].*") && isName(path.substring(end + 1));
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && !name.matches(".*[/$:].*") && !name.equals("..") && !name.equals(".");
    }

    /** A folder as one writes it, whichever slash it has; none is the usual one. */
    private static String folder(String path) {
        var plain = path.strip().replace('\\', '/').replaceAll("/+$", "");
        return plain.isEmpty() ? USUAL_FOLDER : plain;
    }
}
