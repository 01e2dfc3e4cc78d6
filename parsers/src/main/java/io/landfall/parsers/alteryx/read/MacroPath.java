package io.landfall.parsers.alteryx.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The path of a macro as a tool writes it, with slashes of either kind.
 *
 * @param absolute whether it begins with a drive, a host or a slash
 * @param parts without drive and single dots
 */
record MacroPath(boolean absolute, List<String> parts) {

    static MacroPath of(String written) {
        var plain = written.strip().replace('\\', '/');
        var drive = plain.length() > 1 && plain.charAt(1) == ':';
        var parts = Arrays.stream((drive ? plain.substring(2) : plain).split("/"))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .toList();
        return new MacroPath(drive || plain.startsWith("/"), parts);
    }

    String name() {
        return parts.isEmpty() ? "" : parts.getLast();
    }

    /** The path from the top, for one that is relative to a file there. */
    String besides(String file) {
        var folder = MacroPath.of(file).parts();
        var all = new ArrayList<>(folder.subList(0, Math.max(folder.size() - 1, 0)));
        for (var part : parts) {
            if (!part.equals("..")) {
                all.add(part);
            } else if (!all.isEmpty()) {
                all.removeLast();
            }
        }
        return String.join("/", all);
    }

    String fromTheTop() {
        return besides("");
    }

    /** How many parts at the end of this path and that of a file are the same. */
    int sharedEnd(String file) {
        var own = parts.reversed();
        var others = MacroPath.of(file).parts().reversed();
        var shared = 0;
        while (shared < Math.min(own.size(), others.size()) && own.get(shared).equalsIgnoreCase(others.get(shared))) {
            shared++;
        }
        return shared;
    }
}
