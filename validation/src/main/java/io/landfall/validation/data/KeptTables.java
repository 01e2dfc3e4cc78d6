package io.landfall.validation.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A folder with what a comparison of two tables has been told so far, so that one which was interrupted goes on. It counts for the tables as
 * they were: both are told by a sum over the places of all rows and the transactions that wrote them, which no change leaves the same.
 */
public final class KeptTables {

    private static final String STATE = "tables.txt";

    /** Fewer blocks than this are no part of their own. */
    private static final long LEAST = 1024;

    private static final long MOST_PARTS = 32;

    private final Path folder;
    private final TableSnapshot left;
    private final TableSnapshot right;
    private final boolean isAnew;

    private KeptTables(Path folder, TableSnapshot left, TableSnapshot right, boolean isAnew) {
        this.folder = folder;
        this.left = left;
        this.right = right;
        this.isAnew = isAnew;
    }

    /**
     * Opens a folder for two tables, which use it from now on. What it has of others, or of the same as they were, goes.
     *
     * @return nothing when a database cannot tell whether its table has changed
     */
    public static Optional<KeptTables> open(Path folder, TableSnapshot left, TableSnapshot right) throws SQLException {
        var blocks = AtOnce.of(() -> left.blocks(), () -> right.blocks());
        if (blocks.left().isEmpty() || blocks.right().isEmpty()) {
            return Optional.empty();
        }
        var states = AtOnce.of(() -> left.state(), () -> right.state());
        var state = "%s\n%s".formatted(states.left(), states.right());
        try {
            Files.createDirectories(folder);
            var file = folder.resolve(STATE);
            var isSame = Files.exists(file) && Files.readString(file).equals(state);
            var isAnew = Files.exists(file) && !isSame;
            if (!isSame) {
                clear(folder);
                Files.createDirectories(folder.resolve("left"));
                Files.createDirectories(folder.resolve("right"));
                Files.writeString(file, state);
            }
            left.keep(parts(blocks.left().get(), folder.resolve("left")));
            right.keep(parts(blocks.right().get(), folder.resolve("right")));
            return Optional.of(new KeptTables(folder, left, right, isAnew));
        } catch (IOException failure) {
            throw new SQLException(failure);
        }
    }

    private static TableParts parts(long blocks, Path folder) {
        var size = Math.max(LEAST, Math.ceilDiv(blocks, MOST_PARTS));
        var conditions = new ArrayList<String>();
        for (long start = 0; start == 0 || start < blocks; start += size) {
            var from = start == 0 ? "" : "ctid >= CAST('(%d,0)' AS tid)".formatted(start);
            var until = start + size < blocks ? "ctid < CAST('(%d,0)' AS tid)".formatted(start + size) : "";
            conditions.add(from.isEmpty() || until.isEmpty() ? from + until : from + " AND " + until);
        }
        return new TableParts(conditions, Optional.of(folder));
    }

    /** Whether the folder had something that is no good any more, because a table has changed or is another one. */
    public boolean isAnew() {
        return isAnew;
    }

    /** How many parts of both tables were asked for so far. */
    public int asked() {
        return left.parts().asked() + right.parts().asked();
    }

    /** How many of them an earlier comparison had kept. */
    public int known() {
        return left.parts().known() + right.parts().known();
    }

    /** Forgets everything, once the comparison is done. */
    public void done() throws SQLException {
        try {
            clear(folder);
        } catch (IOException failure) {
            throw new SQLException(failure);
        }
    }

    /** Takes out what belongs to comparisons, and nothing else that somebody may have put there. */
    private static void clear(Path folder) throws IOException {
        for (var own : List.of(folder.resolve(STATE), folder.resolve("left"), folder.resolve("right"))) {
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
