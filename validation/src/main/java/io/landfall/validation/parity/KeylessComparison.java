package io.landfall.validation.parity;

import java.sql.SQLException;

/**
 * Finds the rows that differ where no key says which belong together: both sides are multisets. They are read once into fingerprints
 * of 64 bits, which are counted; only rows whose counts differ are read again, and equal ones leave one for one. What remains is put
 * together by {@link Mating}.
 */
final class KeylessComparison {

    private final Workspace space;

    KeylessComparison(Workspace space) {
        this.space = space;
    }

    Counts run() throws SQLException {
        space.database()
                .execute(
                        "CREATE TABLE prints AS SELECT print, count(*) FILTER (WHERE side) AS lefts, count(*) FILTER (WHERE NOT side) AS rights FROM (%s UNION ALL %s) GROUP BY print"
                                .formatted(prints(Side.LEFT), prints(Side.RIGHT)));
        var left = space.database().number("SELECT coalesce(sum(lefts), 0) FROM prints");
        var right = space.database().number("SELECT coalesce(sum(rights), 0) FROM prints");
        space.database().execute("CREATE TABLE suspect_prints AS SELECT print FROM prints WHERE lefts <> rights");
        space.drop("prints");
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

    private String prints(Side side) {
        return "SELECT hash(%s) AS print, %s AS side FROM %s".formatted(quickRow(side), side == Side.LEFT, side.rows());
    }

    private String quickRow(Side side) {
        return Workspace.each(space.alignment().pairs(), pair -> space.values().quick(pair, side, pair.column()));
    }

    private void suspects(Side side) throws SQLException {
        space.sift(
                "CREATE TABLE %s AS SELECT p.*, %s AS row_ FROM (SELECT *, hash(%s) AS print FROM %s) p SEMI JOIN suspect_prints s ON p.print = s.print"
                        .formatted(
                                side.suspects(),
                                space.exactRow(space.alignment().pairs(), side),
                                quickRow(side),
                                side.rows()));
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
