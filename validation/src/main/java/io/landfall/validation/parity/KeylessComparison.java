package io.landfall.validation.parity;

import java.sql.SQLException;

/**
 * Finds the rows that differ where no key says which belong together: both sides are multisets. Each is read once into fingerprints
 * of 64 bits; only rows whose fingerprints are not equally often on both sides are read again, and equal ones leave one for one. What
 * remains is put together by {@link Mating}.
 */
final class KeylessComparison {

    private static final String PRINT = "print";

    private final Workspace space;

    KeylessComparison(Workspace space) {
        this.space = space;
    }

    Counts run() throws SQLException {
        var left = prints(Side.LEFT);
        var right = prints(Side.RIGHT);
        space.database().execute("CREATE TABLE suspect_prints (print UBIGINT)");
        if (left != right || !sum(Side.LEFT).equals(sum(Side.RIGHT))) {
            if (space.isCrowded(Side.LEFT, PRINT) || space.isCrowded(Side.RIGHT, PRINT) || !joined(left, right)) {
                counted();
            }
        }
        space.drop(Side.LEFT.prints());
        space.drop(Side.RIGHT.prints());
        suspects(Side.LEFT);
        suspects(Side.RIGHT);
        rest(Side.LEFT);
        rest(Side.RIGHT);
        new Mating(space).run();
        Differing.create(
                space,
                "l.mate = r.number",
                "(SELECT rest.*, mates.righty AS mate FROM %s rest LEFT JOIN mates ON mates.lefty = rest.number)"
                        .formatted(Side.LEFT.rest()),
                Side.RIGHT.rest());
        return Differing.counts(space, left, right);
    }

    private long prints(Side side) throws SQLException {
        return space.fill(
                side, side.prints(), "SELECT hash(%s) AS print FROM %s".formatted(quickRow(side), side.rows()));
    }

    /** The same for two sides exactly when their fingerprints are, in whatever order: two sums of 128 bits do not agree by chance. */
    private String sum(Side side) throws SQLException {
        return space.database()
                .query("SELECT concat_ws(' ', sum(print), sum(hash(print))) FROM " + side.prints(), rows -> {
                    rows.next();
                    return rows.getString(1);
                });
    }

    /** The suspects by a join of both sides; false when a fingerprint that both have is there more than once, for then it says nothing. */
    private boolean joined(long left, long right) throws SQLException {
        var print = "CASE WHEN l.print = r.print THEN NULL ELSE coalesce(l.print, r.print) END AS print";
        space.database()
                .execute(
                        "CREATE TABLE joined AS SELECT %s, l.print IS NULL AS no_left, r.print IS NULL AS no_right, count(*) AS times FROM left_prints l FULL JOIN right_prints r ON l.print = r.print GROUP BY ALL"
                                .formatted(print));
        var pairs = times("NOT no_left AND NOT no_right");
        var alone = pairs == left - times("no_right") && pairs == right - times("no_left");
        if (alone) {
            space.database()
                    .execute("INSERT INTO suspect_prints SELECT DISTINCT print FROM joined WHERE print IS NOT NULL");
        }
        space.drop("joined");
        return alone;
    }

    private long times(String condition) throws SQLException {
        return space.database().number("SELECT coalesce(sum(times), 0) FROM joined WHERE " + condition);
    }

    private void counted() throws SQLException {
        space.database()
                .execute(
                        "INSERT INTO suspect_prints SELECT print FROM (SELECT print, 1 AS side FROM left_prints UNION ALL SELECT print, -1 AS side FROM right_prints) GROUP BY print HAVING sum(side) <> 0");
    }

    private String quickRow(Side side) {
        return Workspace.each(space.alignment().pairs(), pair -> space.values().quick(pair, side, pair.column()));
    }

    private void suspects(Side side) throws SQLException {
        space.sift(
                side,
                side.suspects(),
                "SELECT p.*, %s AS row_ FROM (SELECT *, hash(%s) AS print FROM %s) p SEMI JOIN suspect_prints s ON p.print = s.print"
                        .formatted(space.exactRow(space.alignment().pairs(), side), quickRow(side), side.rows()));
    }

    private void rest(Side side) throws SQLException {
        space.database()
                .execute(
                        "CREATE TABLE %1$s AS SELECT *, row_number() OVER (ORDER BY row_) AS number FROM (%2$s) l ANTI JOIN (%3$s) r ON l.row_ = r.row_ AND l.copy = r.copy"
                                .formatted(side.rest(), copies(side), copies(side.other())));
    }

    private static String copies(Side side) {
        return "SELECT *, row_number() OVER (PARTITION BY row_) AS copy FROM " + side.suspects();
    }
}
