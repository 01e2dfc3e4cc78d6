package io.landfall.validation.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * Tables that a comparison makes by reading a whole side, kept in a folder so that one which was interrupted does not read it again. Each is in a
 * DuckDB file, which loses nothing of any type, and counts once there is a mark beside it, which is written last.
 */
public final class KeptWork {

    private final Optional<KeptFolder> folder;
    private final String settings;
    private int asked;
    private int known;

    private KeptWork(Optional<KeptFolder> folder, String settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** Keeps nothing. */
    public static KeptWork nothing() {
        return new KeptWork(Optional.empty(), "");
    }

    /**
     * Keeps tables in a folder.
     *
     * @param state of both sides, another one as soon as anything in them is
     * @param settings what a table's rows depend on besides: a query may read tables that other queries have made
     */
    public static KeptWork in(Path folder, String state, String settings) throws SQLException {
        try {
            return new KeptWork(Optional.of(KeptFolder.open(folder, state)), settings);
        } catch (IOException failure) {
            throw new SQLException(failure);
        }
    }

    /** Whether the folder had something that is no good any more. */
    public boolean isAnew() {
        return folder.filter(KeptFolder::isAnew).isPresent();
    }

    /** How many tables were asked for so far. */
    public int asked() {
        return asked;
    }

    /** How many of them an earlier comparison had kept. */
    public int known() {
        return known;
    }

    /** Makes a table of what a query about the left side answers with, and says how many rows it has. */
    public long left(Database database, String table, String query) throws SQLException {
        return create(database, table, query, folder.map(KeptFolder::left));
    }

    /** Makes a table of what a query about the right side answers with, and says how many rows it has. */
    public long right(Database database, String table, String query) throws SQLException {
        return create(database, table, query, folder.map(KeptFolder::right));
    }

    private long create(Database database, String table, String query, Optional<Path> side) throws SQLException {
        if (side.isEmpty()) {
            return database.update("CREATE TABLE %s AS %s".formatted(table, query));
        }
        var name = UUID.nameUUIDFromBytes((database.version() + settings + query).getBytes(StandardCharsets.UTF_8));
        var mark = side.get().resolve("%s-%s.txt".formatted(table, name));
        var file = side.get().resolve("%s-%s.duckdb".formatted(table, name));
        asked++;
        try {
            if (Files.exists(mark)) {
                known++;
                return attached(database, file, "CREATE TABLE %1$s AS SELECT * FROM kept.rows".formatted(table));
            }
            var rows = database.update("CREATE TABLE %s AS %s".formatted(table, query));
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".wal"));
            attached(database, file, "CREATE TABLE kept.rows AS SELECT * FROM %s".formatted(table));
            Files.createFile(mark);
            return rows;
        } catch (IOException failure) {
            throw new SQLException(failure);
        }
    }

    private static long attached(Database database, Path file, String statement) throws SQLException {
        database.execute("ATTACH %s AS kept".formatted(Sql.text(file)));
        try {
            return database.update(statement);
        } finally {
            database.execute("DETACH kept");
        }
    }

    /** Forgets everything, once the comparison is done. */
    public void done() throws SQLException {
        if (folder.isPresent()) {
            try {
                folder.get().clear();
            } catch (IOException failure) {
                throw new SQLException(failure);
            }
        }
    }
}
