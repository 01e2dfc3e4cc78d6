package io.landfall.validation.parity;

import io.landfall.parsers.export.Sha256;
import io.landfall.validation.data.DataFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells whether a side is what it was when an earlier comparison was interrupted, where that can be told by the bytes of files. */
final class SideState {

    private static final String DUCKDB = "jdbc:duckdb:";
    /** What DuckDB opens otherwise than as this very file: nothing, memory, somebody's home, and what an extension or a server has. */
    private static final Pattern NO_FILE = Pattern.compile("|[:~].*|\\w{2,}:.*");

    private static final String POSTGRESQL = "jdbc:postgresql:";

    private SideState() {}

    /** A text that is another one as soon as a byte of the side is; nothing for tables that a server has. */
    static Optional<String> of(ParitySide side) throws IOException {
        return switch (side) {
            case ParitySide.AnyFile(DataFile file, var hints) -> Optional.of(of(List.of(file.path())) + hints);
            case ParitySide.KnownFile(DataFile file, var format, var fields) ->
                Optional.of(of(List.of(file.path())) + format + fields);
            case ParitySide.Table table -> {
                var files = files(table);
                yield files.isEmpty() ? Optional.empty() : Optional.of(of(files) + table.table());
            }
        };
    }

    /** The files of a DuckDB database: what was written last may stand in a second one. */
    private static List<Path> files(ParitySide.Table table) {
        var url = table.login().url();
        if (!url.startsWith(DUCKDB)) {
            return List.of();
        }
        var path = url.substring(DUCKDB.length()).replaceFirst(";.*", "");
        if (NO_FILE.matcher(path).matches()) {
            return List.of();
        }
        var file = Path.of(path);
        var log = file.resolveSibling(file.getFileName() + ".wal");
        return Files.exists(file) && Files.exists(log) ? List.of(file, log) : List.of(file);
    }

    private static String of(List<Path> files) throws IOException {
        var all = new ArrayList<String>();
        for (var file : files) {
            all.add("%s %s".formatted(file.toAbsolutePath(), Sha256.of(Files.newInputStream(file))));
        }
        return String.join("\n", all) + "\n";
    }

    /** Whether a comparison of these sides can go on after an interruption, as far as that can be told before it begins. */
    static boolean isResumable(ParitySide left, ParitySide right) {
        return (isOfBytes(left) && isOfBytes(right)) || (isServer(left) && isServer(right));
    }

    /** Whether the bytes of files tell the state of a side. */
    static boolean isOfBytes(ParitySide side) {
        return !(side instanceof ParitySide.Table table) || !files(table).isEmpty();
    }

    private static boolean isServer(ParitySide side) {
        return side instanceof ParitySide.Table table && table.login().url().startsWith(POSTGRESQL);
    }
}
