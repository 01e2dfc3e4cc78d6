package io.landfall.validation.parity;

import io.landfall.validation.data.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** The table of pairs of rows that differ: kind, the columns that differ, and the values of both sides. */
final class Differing {

    static final String TABLE = "differing";

    private Differing() {}

    /**
     * Puts the rows of both sides together, and keeps the pairs that differ. The engine would compare them once to leave pairs out and once
     * more to tell their columns, unless it is told to keep what it has found.
     */
    static void create(Workspace space, String condition, String left, String right) throws SQLException {
        var pairs = space.alignment().pairs();
        var judged = space.alignment().values();
        var kind = "CASE WHEN r.here IS NULL THEN 'missing' WHEN l.here IS NULL THEN 'extra' ELSE 'changed' END";
        space.database()
                .execute(
                        "CREATE TABLE %s AS WITH pairs AS MATERIALIZED (SELECT %s AS kind, CASE WHEN l.here AND r.here THEN %s ELSE [] END AS columns, %s, %s FROM (SELECT *, true AS here FROM %s) l FULL JOIN (SELECT *, true AS here FROM %s) r ON %s) SELECT * FROM pairs WHERE kind <> 'changed' OR len(columns) > 0"
                                .formatted(
                                        TABLE,
                                        kind,
                                        changed(space, judged),
                                        renamed("l", pairs),
                                        renamed("r", pairs),
                                        left,
                                        right,
                                        condition));
        for (var side : Side.values()) {
            space.drop(side.suspects());
            space.drop(side.rest());
        }
    }

    private static String renamed(String side, List<ColumnPair> pairs) {
        return Workspace.each(pairs, pair -> "%1$s.%2$s AS %1$s_%2$s".formatted(side, pair.column()));
    }

    private static String changed(Workspace space, List<ColumnPair> judged) {
        return judged.isEmpty()
                ? "[]"
                : judged.stream()
                        .map(pair -> "CASE WHEN %s THEN %s END".formatted(space.differ(pair), Sql.text(pair.name())))
                        .collect(Collectors.joining(", ", "list_filter([", "], lambda name: name IS NOT NULL)"));
    }

    /** The counts of the table, with the numbers of rows of both sides. */
    static Counts counts(Workspace space, long left, long right) throws SQLException {
        return space.database()
                .query(
                        "SELECT count(*) FILTER (WHERE kind = 'changed'), count(*) FILTER (WHERE kind = 'missing'), count(*) FILTER (WHERE kind = 'extra') FROM "
                                + TABLE,
                        rows -> {
                            rows.next();
                            return new Counts(left, right, rows.getLong(1), rows.getLong(2), rows.getLong(3));
                        });
    }
}
