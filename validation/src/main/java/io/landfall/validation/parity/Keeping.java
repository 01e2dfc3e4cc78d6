package io.landfall.validation.parity;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.data.KeptTables;
import io.landfall.validation.data.KeptWork;
import io.landfall.validation.data.TableSnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * How a comparison keeps what it has found out: of servers what they answered, of files the tables that were made by reading them.
 *
 * @param folder that keeps it, if anything does
 * @param diagnostics that get what there is to say
 */
record Keeping(
        ParitySide left, ParitySide right, Optional<Path> folder, SourceLocation at, List<Diagnostic> diagnostics) {

    private boolean isOfBytes() {
        return SideState.isOfBytes(left) && SideState.isOfBytes(right);
    }

    /** The folder for what servers answer. */
    Optional<Path> ofServers() {
        return isOfBytes() ? Optional.empty() : folder;
    }

    /** What is kept of reading files. */
    KeptWork ofFiles(TableSides tables, Alignment alignment, ParitySettings settings, String way) throws SQLException {
        if (folder.isEmpty() || !isOfBytes()) {
            return KeptWork.nothing();
        }
        if (!isStored(tables.left()) || !isStored(tables.right())) {
            diagnostics.add(Diagnostic.of(ParityCode.NOT_RESUMABLE, at));
            return KeptWork.nothing();
        }
        try {
            var state = SideState.of(left).orElseThrow() + SideState.of(right).orElseThrow();
            var work =
                    KeptWork.in(folder.get(), state, "%s %s %s".formatted(alignment.pairs(), settings.identity(), way));
            if (work.isAnew()) {
                diagnostics.add(
                        Diagnostic.of(ParityCode.STARTED_ANEW, at, folder.get().toString()));
            }
            return work;
        } catch (IOException failure) {
            throw new SQLException(failure);
        }
    }

    private static boolean isStored(Optional<TableSnapshot> table) throws SQLException {
        return table.isEmpty() || table.get().isStoredInDuckDb();
    }

    /** Forgets what was kept, once the comparison has come to its end. */
    void done(KeptWork work, Optional<KeptTables> tables) throws SQLException {
        var known = work.known() + tables.map(KeptTables::known).orElse(0);
        var asked = work.asked() + tables.map(KeptTables::asked).orElse(0);
        if (known > 0) {
            diagnostics.add(Diagnostic.of(ParityCode.WENT_ON, at, Integer.toString(known), Integer.toString(asked)));
        }
        work.done();
        if (tables.isPresent()) {
            tables.get().done();
        }
    }
}
