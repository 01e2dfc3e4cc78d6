package io.landfall.validation.parity;

import io.landfall.validation.data.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Two files of 8 columns, of which the right one has some rows changed, some missing and some more.
 *
 * @param rows of the left one
 */
record PlantedFiles(Path folder, long rows) {

    private static final int CHANGED = 204;
    private static final int MISSING = 100;
    private static final int EXTRA = 77;

    /** Makes both files of a kind, unless they are there. */
    void make(String kind) throws SQLException {
        if (Files.exists(folder.resolve("right." + kind))) {
            return;
        }
        try (var database = Database.open(Database.Limits.NONE)) {
            var form = kind.equals("csv") ? "FORMAT csv, HEADER" : "FORMAT parquet";
            write(database, "left." + kind, form, rows("0", rows));
            write(database, "right." + kind, form, right());
        }
    }

    private String right() {
        var changed = rows("CASE WHEN ID %% %d = 7 THEN 1 ELSE 0 END".formatted(rows / CHANGED), rows);
        var extra = rows("0", EXTRA).replace("range AS ID", "range + %d AS ID".formatted(2 * rows));
        return "%s WHERE ID %% %d <> 11 UNION ALL %s".formatted(changed, rows / MISSING, extra);
    }

    private static String rows(String change, long count) {
        return """
            SELECT ID, 'customer ' || (ID * 7919 %% 1000003) AS NAME, 'city ' || (ID * 31 %% 977) AS CITY,
              DATE '2020-01-01' + CAST(ID %% 2000 AS INTEGER) AS DAY, CAST(ID %% 97 AS INTEGER) AS QTY,
              CAST((ID * 13 %% 100000) / 100.0 AS DECIMAL(12,2)) + %s AS PRICE, (ID %% 1013) / 7.0 AS RATE,
              CASE WHEN ID %% 5 = 0 THEN NULL ELSE 'note ' || (ID %% 12345) END AS NOTE
            FROM (SELECT range AS ID FROM range(%d))\
            """.formatted(change, count);
    }

    private void write(Database database, String name, String form, String query) throws SQLException {
        database.execute("COPY (%s) TO '%s' (%s)".formatted(query, folder.resolve(name), form));
    }
}
