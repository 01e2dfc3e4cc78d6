package io.landfall.validation.parity;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * Finds the rows that differ where a key says which rows belong together. Both sides are read once into a few bytes for each row, the
 * key and a fingerprint of 64 bits; only rows whose fingerprints differ are read again, and compared value by value. Where several rows
 * share a key they are compared as a multiset: equal rows go together first, then the others in the order of their values.
 *
 * <p>NULL is a key like any other.
 */
final class KeyedComparison {

    private final Workspace space;
    private final List<ColumnPair> keys;
    private KeyForm form = KeyForm.WHOLE_NUMBERS;
    private long leftRows;
    private long rightRows;

    KeyedComparison(Workspace space) {
        this.space = space;
        this.keys = space.alignment().keys();
    }

    /** What was found; the pairs of rows are in the table {@link Differing#TABLE}. */
    record Found(long left, long right, Duplicates duplicates) {}

    Found run() throws SQLException {
        readPrints();
        var crowded = space.isCrowded(Side.LEFT, names("")) || space.isCrowded(Side.RIGHT, names("")) || !joined();
        if (crowded) {
            space.drop("suspect_keys");
            space.database()
                    .execute(
                            "CREATE TABLE suspect_keys AS SELECT DISTINCT %1$s FROM (SELECT %1$s FROM (SELECT *, 1 AS side FROM left_prints UNION ALL SELECT *, -1 AS side FROM right_prints) GROUP BY %1$s, print HAVING sum(side) <> 0)"
                                    .formatted(names("")));
        }
        var duplicates = new Duplicates(duplicates(Side.LEFT, crowded), duplicates(Side.RIGHT, crowded));
        space.drop(Side.LEFT.prints());
        space.drop(Side.RIGHT.prints());
        suspects(Side.LEFT, crowded);
        suspects(Side.RIGHT, crowded);
        if (crowded) {
            rest(Side.LEFT);
            rest(Side.RIGHT);
            Differing.create(
                    space, "%s AND l.place = r.place".formatted(same("l", "r")), Side.LEFT.rest(), Side.RIGHT.rest());
        } else {
            Differing.create(space, same("l", "r"), Side.LEFT.suspects(), Side.RIGHT.suspects());
        }
        return new Found(leftRows, rightRows, duplicates);
    }

    private void readPrints() throws SQLException {
        try {
            leftRows = prints(Side.LEFT);
            rightRows = prints(Side.RIGHT);
        } catch (SQLException notWhole) {
            if (!KeyForm.isRefusal(notWhole)) {
                throw notWhole;
            }
            form = KeyForm.ANY;
            leftRows = prints(Side.LEFT);
            rightRows = prints(Side.RIGHT);
        }
    }

    private long prints(Side side) throws SQLException {
        space.drop(side.prints());
        var values = space.alignment().values();
        var print = values.isEmpty()
                ? "0"
                : "hash(%s)"
                        .formatted(Workspace.each(values, pair -> space.values().quick(pair, side, pair.column())));
        return space.fill(
                side, side.prints(), "SELECT %s, %s AS print FROM %s".formatted(keyColumns(side), print, side.rows()));
    }

    private String keyColumns(Side side) {
        return Workspace.each(
                keys, pair -> "%s AS k%d".formatted(form.of(pair, side, pair.column(), space.values()), pair.index()));
    }

    private String names(String alias) {
        return Workspace.each(keys, pair -> "%sk%d".formatted(alias, pair.index()));
    }

    private String same(String one, String other) {
        Function<ColumnPair, String> same =
                pair -> "%1$s.k%3$d IS NOT DISTINCT FROM %2$s.k%3$d".formatted(one, other, pair.index());
        return String.join(" AND ", keys.stream().map(same).toList());
    }

    /** Joins both sides; false when a key that both have is there more than once, for then the join says nothing. */
    private boolean joined() throws SQLException {
        var keysOrNone = Workspace.each(
                keys,
                pair -> "CASE WHEN l.print = r.print THEN NULL ELSE coalesce(l.k%1$d, r.k%1$d) END AS k%1$d"
                        .formatted(pair.index()));
        space.database()
                .execute(
                        "CREATE TABLE joined AS SELECT %s, l.print IS NULL AS no_left, r.print IS NULL AS no_right, coalesce(l.print = r.print, false) AS same, count(*) AS times FROM left_prints l FULL JOIN right_prints r ON %s GROUP BY ALL"
                                .formatted(keysOrNone, same("l", "r")));
        var pairs = times("NOT no_left AND NOT no_right");
        var alone = pairs == leftRows - times("no_right") && pairs == rightRows - times("no_left");
        if (alone) {
            space.database()
                    .execute("CREATE TABLE suspect_keys AS SELECT DISTINCT %s FROM joined WHERE NOT same"
                            .formatted(names("")));
        }
        space.drop("joined");
        return alone;
    }

    private long times(String condition) throws SQLException {
        return space.database().number("SELECT coalesce(sum(times), 0) FROM joined WHERE " + condition);
    }

    /** How many keys are there more than once. If no key that both sides have is, only the suspects can be. */
    private long duplicates(Side side, boolean crowded) throws SQLException {
        var among = crowded ? "" : " SEMI JOIN suspect_keys s ON " + same("p", "s");
        return space.database()
                .number("SELECT count(*) FROM (SELECT %s FROM %s p%s GROUP BY ALL HAVING count(*) > 1)"
                        .formatted(names("p."), side.prints(), among));
    }

    private void suspects(Side side, boolean withRow) throws SQLException {
        var row = withRow
                ? ", %s AS row_".formatted(space.exactRow(space.alignment().values(), side))
                : "";
        space.sift(
                side,
                side.suspects(),
                "SELECT *%s FROM (SELECT *, %s FROM %s) p SEMI JOIN suspect_keys s ON %s"
                        .formatted(row, keyColumns(side), side.rows(), same("p", "s")));
    }

    /** Leaves the rows out that have an equal with the same key, one for one, and counts the others of each key. */
    private void rest(Side side) throws SQLException {
        space.database()
                .execute(
                        "CREATE TABLE %1$s AS SELECT *, row_number() OVER (PARTITION BY %2$s ORDER BY row_) AS place FROM (%3$s) l ANTI JOIN (%4$s) r ON %5$s AND l.row_ = r.row_ AND l.copy = r.copy"
                                .formatted(
                                        side.rest(), names("l."), copies(side), copies(side.other()), same("l", "r")));
    }

    private String copies(Side side) {
        return "SELECT *, row_number() OVER (PARTITION BY %s, row_) AS copy FROM %s"
                .formatted(names(""), side.suspects());
    }
}
