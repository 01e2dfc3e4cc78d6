package io.landfall.validation.data;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;

/**
 * A folder with what a comparison of two tables has been told so far, so that one which was interrupted goes on. It counts for the tables as
 * they were: both are told by a sum over the places of all rows and the transactions that wrote them, which no change leaves the same.
 */
public final class KeptTables {

    /** Fewer blocks than this are no part of their own. */
    private static final long LEAST = 1024;

    private static final long MOST_PARTS = 32;

    private final KeptFolder folder;
    private final TableSnapshot left;
    private final TableSnapshot right;

    private KeptTables(KeptFolder folder, TableSnapshot left, TableSnapshot right) {
        this.folder = folder;
        this.left = left;
        this.right = right;
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
            var kept = KeptFolder.open(folder, state);
            left.keep(parts(blocks.left().get(), kept.left()));
            right.keep(parts(blocks.right().get(), kept.right()));
            return Optional.of(new KeptTables(kept, left, right));
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
        return folder.isAnew();
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
            folder.clear();
        } catch (IOException failure) {
            throw new SQLException(failure);
        }
    }
}
