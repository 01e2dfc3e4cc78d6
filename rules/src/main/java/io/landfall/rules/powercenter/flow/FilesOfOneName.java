package io.landfall.rules.powercenter.flow;

import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Files that a session finds in folders of its server under one name. A pipeline knows files by their names alone, and would take
 * such files for the same.
 */
final class FilesOfOneName {

    /** The properties that name a file and its folder, with the part that the file has in the mapping. */
    private enum Use {
        SOURCE("Source filename", "Source file directory", true),
        LOOKUP("Lookup source filename", "Lookup source file directory", true),
        TARGET("Output filename", "Output file directory", false);

        private final String file;
        private final String folder;
        private final boolean isRead;

        Use(String file, String folder, boolean isRead) {
            this.file = file;
            this.folder = folder;
            this.isRead = isRead;
        }
    }

    /** Files that are read meet each other in one folder, and files that are written in another. */
    private record Place(boolean isRead, String name) {}

    private final Map<Place, Map<String, Node>> folders = new LinkedHashMap<>();

    /** What is to say of files with one name in several folders, at the last node that uses one. */
    static List<Diagnostic> of(List<Node> nodes) {
        var files = new FilesOfOneName();
        nodes.forEach(node -> Arrays.stream(Use.values()).forEach(use -> files.note(node, use)));
        var said = new ArrayList<Diagnostic>();
        files.folders.forEach((place, users) -> {
            if (users.size() > 1) {
                var last = List.copyOf(users.values()).getLast();
                var named = users.entrySet().stream()
                        .map(user -> "'%s' in '%s'".formatted(user.getValue().name(), user.getKey()))
                        .collect(Collectors.joining(", "));
                said.add(Diagnostic.of(FlowCode.FILES_OF_ONE_NAME, last.at(), place.name(), named));
            }
        });
        return said;
    }

    /** A name with a folder of its own tells itself from others. */
    private void note(Node node, Use use) {
        var name = node.settings().sessionText(use.file).strip();
        if (!name.isEmpty() && !name.contains("/") && !name.contains("\\")) {
            folders.computeIfAbsent(new Place(use.isRead, name.toLowerCase(Locale.ROOT)), _ -> new LinkedHashMap<>())
                    .putIfAbsent(folder(node, use), node);
        }
    }

    private static String folder(Node node, Use use) {
        return node.settings()
                .sessionText(use.folder)
                .strip()
                .replace('\\', '/')
                .replaceFirst("/+$", "");
    }
}
