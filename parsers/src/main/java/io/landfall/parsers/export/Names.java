package io.landfall.parsers.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The rules for paths, whoever wrote them: slashes of either kind, drive letters, UNC hosts, case. */
final class Names {

    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:");
    private static final Pattern ARCHIVE = Pattern.compile("^.*\\.(?:zip|yxzp)!", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");

    private Names() {}

    static String last(Path path) {
        var name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /** The last part of a path as it is shown; an exclamation mark separates only behind an archive. */
    static String last(String shown) {
        return ARCHIVE.matcher(shown.substring(shown.lastIndexOf('/') + 1)).replaceFirst("");
    }

    static String slashes(String path) {
        return path.replace('\\', '/');
    }

    /** Control characters could forge lines in a terminal or a log. */
    static String printable(String path) {
        return UNPRINTABLE.matcher(path).replaceAll("?");
    }

    static String key(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    /** Whether an archive member with this name would land outside the folder that it is unpacked to. */
    static boolean leaves(String member) {
        return member.startsWith("/")
                || DRIVE.matcher(member).find()
                || List.of(member.split("/", -1)).contains("..");
    }

    /** The folder part with its slash, empty for none. */
    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** The parts of a path without drive, host, empty parts and single dots. */
    static List<String> parts(String reference) {
        var plain = DRIVE.matcher(slashes(reference.strip())).replaceFirst("");
        return Arrays.stream(plain.split("/", -1))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .toList();
    }

    /** The path with its double dots undone; those that would leave the root are dropped. */
    static String normal(List<String> parts) {
        var kept = new ArrayList<String>();
        for (var part : parts) {
            if (!part.equals("..")) {
                kept.add(part);
            } else if (!kept.isEmpty()) {
                kept.removeLast();
            }
        }
        return String.join("/", kept);
    }

    static boolean isArchive(String name) {
        var key = key(name);
        return key.endsWith(".zip") || isPackage(name);
    }

    static boolean isPackage(String name) {
        return key(name).endsWith(".yxzp");
    }
}
