package io.landfall.workbench.estate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.UUID;

/**
 * A file that somebody uploaded.
 *
 * @param path its name, with the folders that it was in, with forward slashes
 */
public record Upload(String path, String sha256, long size) {

    /** Bytes of UTF-8 that a file system takes as the name of a file or folder. */
    private static final int LONGEST_NAME = 255;

    /** Bytes; what is longer behind the last dot is no ending. */
    private static final int LONGEST_ENDING = 20;

    /** Whether a file of the estate is this one, or in this archive. */
    public boolean holds(String file) {
        return file.equals(path) || file.startsWith(path + "!");
    }

    /**
     * A path without drive, root, blanks at the ends and steps upward, so that it stays inside any folder. Names that no file system takes
     * are shortened; each keeps its ending, and two that differ stay two.
     */
    public static String safe(String path) {
        var parts = new ArrayList<String>();
        for (var part : path.replace('\\', '/').split("/", -1)) {
            var clean = part.strip().replaceAll("[\\p{Cntrl}:*?\"<>|]", "_");
            if (!clean.isEmpty() && !clean.equals(".") && !clean.equals("..")) {
                parts.add(shortened(clean));
            }
        }
        return parts.isEmpty() ? "unnamed" : String.join("/", parts);
    }

    private static String shortened(String name) {
        if (length(name) <= LONGEST_NAME) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot >= 0 && length(name.substring(dot)) <= LONGEST_ENDING ? name.substring(dot) : "";
        var end = "~" + UUID.nameUUIDFromBytes(name.getBytes(UTF_8)) + ending;
        var start = new StringBuilder();
        var left = LONGEST_NAME - length(end);
        for (var letter : name.codePoints().mapToObj(Character::toString).toList()) {
            left -= length(letter);
            if (left < 0) {
                break;
            }
            start.append(letter);
        }
        return start + end;
    }

    private static int length(String text) {
        return text.getBytes(UTF_8).length;
    }
}
