package io.landfall.validation.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Reads a whole query's rows from PostgreSQL in bulk, which is many times quicker than row by row. */
final class PostgresCopy {

    /** More hashes than this are too many to be held. */
    static final long MOST = 16_000_000;

    /** The number of fields and a field's length, which stand before a number of 8 bytes. */
    private static final int ROW = Short.BYTES + Integer.BYTES + Long.BYTES;

    /** What stands before the first row. */
    private static final int HEAD = 19;

    private PostgresCopy() {}

    private static CopyManager of(TableSnapshot table) throws SQLException {
        return table.connection().unwrap(PGConnection.class).getCopyAPI();
    }

    /** Writes the rows of a query as CSV, and answers how many there are. */
    static long csv(TableSnapshot table, String query, String options, OutputStream out) throws SQLException {
        try {
            return of(table).copyOut("COPY (%s) TO STDOUT (FORMAT csv%s)".formatted(query, options), out);
        } catch (IOException failure) {
            throw new SQLException(failure);
        }
    }

    /**
     * Whether no number comes twice among those that a query answers with.
     *
     * @param count of the numbers
     */
    static boolean areDistinct(TableSnapshot table, String query, int count) throws SQLException {
        var numbers = new long[count];
        var next = 0;
        var copy = of(table).copyOut("COPY (%s) TO STDOUT (FORMAT binary)".formatted(query));
        for (var row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
            if (row.length == ROW || row.length == HEAD + ROW) {
                if (next < count) {
                    numbers[next] = ByteBuffer.wrap(row).getLong(row.length - Long.BYTES);
                }
                next++;
            }
        }
        if (next != count) {
            return false;
        }
        Arrays.sort(numbers);
        for (int i = 1; i < count; i++) {
            if (numbers[i] == numbers[i - 1]) {
                return false;
            }
        }
        return true;
    }
}
