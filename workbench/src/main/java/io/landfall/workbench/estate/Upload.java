package io.landfall.workbench.estate;

/**
 * A file that somebody uploaded.
 *
 * @param path its name, with the folders that it was in, with forward slashes
 */
public record Upload(String path, String sha256, long size) {

    /** A path without drive, root, blanks at the ends and steps upward, so that it stays inside any folder. */
    public static String safe(String path) {
        var parts = new java.util.ArrayList<String>();
        for (var part : path.replace('\\', '/').split("/", -1)) {
            var clean = part.strip().replaceAll("[\\p{Cntrl}:*?\"<>|]", "_");
            if (!clean.isEmpty() && !clean.equals(".") && !clean.equals("..")) {
                parts.add(clean);
            }
        }
        return parts.isEmpty() ? "unnamed" : String.join("/", parts);
    }
}
