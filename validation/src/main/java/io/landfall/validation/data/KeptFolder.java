package io.landfall.validation.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * A folder for what a comparison has found out so far, which counts for one state of both sides and for one build of Landfall.
 *
 * @param isAnew whether it had something of another state, which is gone
 */
record KeptFolder(Path path, boolean isAnew) {

    private static final String STATE = "compared.txt";

    /** Opens a folder for sides in a state. What it has of another state goes. */
    static KeptFolder open(Path path, String sides) throws IOException {
        var state = "%s\n%s\n".formatted(sides, OwnCode.digest());
        var file = path.resolve(STATE);
        var isThere = Files.exists(file);
        var folder = new KeptFolder(path, isThere && !Files.readString(file).equals(state));
        if (!isThere || folder.isAnew()) {
            folder.clear();
            Files.createDirectories(folder.left());
            Files.createDirectories(folder.right());
            Files.writeString(file, state);
        }
        return folder;
    }

    Path left() {
        return path.resolve("left");
    }

    Path right() {
        return path.resolve("right");
    }

    /** Takes out what belongs to comparisons, and nothing else that somebody may have put there. */
    void clear() throws IOException {
        for (var own : List.of(path.resolve(STATE), left(), right())) {
            if (Files.exists(own)) {
                try (var all = Files.walk(own)) {
                    for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }
}
