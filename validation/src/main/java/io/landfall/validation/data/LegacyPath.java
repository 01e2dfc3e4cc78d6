package io.landfall.validation.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A path as a legacy tool wrote it, taken apart: either slash, a drive, a host, dots and case do not matter.
 *
 * @param parts folders and then the file's name, in lower case
 */
record LegacyPath(List<String> parts) {

    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:");

    LegacyPath {
        parts = List.copyOf(parts);
    }

    static LegacyPath of(String path) {
        var plain =
                DRIVE.matcher(path.strip().replace('\\', '/').replace('!', '/')).replaceFirst("");
        return new LegacyPath(Arrays.stream(plain.split("/"))
                .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
                .map(part -> part.toLowerCase(Locale.ROOT))
                .toList());
    }

    /** The last part of a path as it is written, for example {@code Orders.csv}. */
    static String name(String path) {
        var plain = DRIVE.matcher(path.strip().replace('\\', '/')).replaceFirst("");
        return plain.substring(plain.lastIndexOf('/') + 1);
    }

    String name() {
        return parts.isEmpty() ? "" : parts.getLast();
    }

    List<String> folders() {
        return parts.isEmpty() ? List.of() : parts.subList(0, parts.size() - 1);
    }

    boolean hasWildcards() {
        return name().contains("*") || name().contains("?");
    }

    /** Whether it names a file of the same name in another folder; that of a shorter path may be the same. */
    boolean isElsewhere(LegacyPath other) {
        var fewest = Math.min(folders().size(), other.folders().size());
        return name().equals(other.name()) && commonFolders(other) < fewest;
    }

    /**
     * Whether a file may be meant: it has the name, or its name matches and it lies in a folder of the same name or in none. A
     * pattern alone would catch too much, and one that says nothing but the folder needs that folder.
     */
    boolean means(LegacyPath file) {
        if (!hasWildcards()) {
            return file.name().equals(name());
        }
        var anywhere = folders().isEmpty() || (file.folders().isEmpty() && !name().equals("*"));
        var near = anywhere || commonFolders(file) > 0;
        return near && wildcards(name()).matcher(file.name()).matches();
    }

    /** Whether the file's name, without its end, is a part of this one between underscores, and both end alike. */
    boolean contains(LegacyPath file) {
        return !hasWildcards()
                && end(file.name()).equals(end(name()))
                && ("_" + stem(name()) + "_").contains("_" + stem(file.name()) + "_");
    }

    private static String stem(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String end(String name) {
        return name.substring(stem(name).length());
    }

    /** How many folders, counted from the file upwards, are the same. */
    int commonFolders(LegacyPath other) {
        var mine = folders().reversed();
        var others = other.folders().reversed();
        int common = 0;
        while (common < Math.min(mine.size(), others.size()) && mine.get(common).equals(others.get(common))) {
            common++;
        }
        return common;
    }

    private static Pattern wildcards(String name) {
        var pattern = new StringBuilder();
        name.codePoints()
                .forEach(character -> pattern.append(
                        switch (character) {
                            case '*' -> ".*";
                            case '?' -> ".";
                            default -> Pattern.quote(Character.toString(character));
                        }));
        return Pattern.compile(pattern.toString(), Pattern.DOTALL);
    }
}
