package io.landfall.validation.parity;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Recognises rows that are on both sides with the same values under other keys. */
final class ShiftedKeys {

    private static final int LEAST = 2;

    private final Workspace space;

    ShiftedKeys(Workspace space) {
        this.space = space;
    }

    List<Explanation> explanations() throws SQLException {
        var explanations = new ArrayList<Explanation>();
        var keys = space.alignment().keys();
        if (keys.isEmpty() || space.alignment().values().isEmpty()) {
            return explanations;
        }
        likely();
        space.database()
                .execute(
                        "CREATE TABLE moved AS SELECT l.*, r.* FROM (%s) l JOIN (%s) r ON l.hash_l = r.hash_r AND l.row_l = r.row_r"
                                .formatted(rows(Side.LEFT), rows(Side.RIGHT)));
        for (var key : keys) {
            explanation(key).ifPresent(explanations::add);
        }
        space.drop("moved");
        space.drop("likely");
        return explanations;
    }

    /**
     * Makes the table of rows that have a cheap hash of their values on one side which another row has on the other side; the row of the same key
     * is not the one, for it differs. Comparing all values costs more, and is left for these.
     */
    private void likely() throws SQLException {
        var database = space.database();
        database.execute(
                "CREATE TABLE cheap AS SELECT rowid AS place, CASE WHEN kind <> 'extra' THEN %s END AS cheap_l, CASE WHEN kind <> 'missing' THEN %s END AS cheap_r FROM %s"
                        .formatted(cheap(Side.LEFT), cheap(Side.RIGHT), Differing.TABLE));
        database.execute(
                "CREATE TABLE shared AS SELECT cheap FROM (SELECT cheap_l AS cheap, 1 AS lefts, CASE WHEN cheap_l = cheap_r THEN 1 ELSE 0 END AS rights FROM cheap WHERE cheap_l IS NOT NULL UNION ALL SELECT cheap_r, 0, 1 FROM cheap WHERE cheap_r IS NOT NULL AND cheap_l IS DISTINCT FROM cheap_r) GROUP BY cheap HAVING sum(lefts) > 0 AND sum(rights) > 0 AND count(*) > 1");
        database.execute(
                "CREATE TABLE likely AS SELECT d.*, c.is_l, c.is_r FROM %s d JOIN (SELECT * FROM (SELECT place, coalesce(cheap_l IN (SELECT cheap FROM shared), false) AS is_l, coalesce(cheap_r IN (SELECT cheap FROM shared), false) AS is_r FROM cheap) WHERE is_l OR is_r) c ON d.rowid = c.place"
                        .formatted(Differing.TABLE));
        space.drop("cheap");
        space.drop("shared");
    }

    /** The same for the same values, and most often another one for others. */
    private String cheap(Side side) {
        return "hash(%s)".formatted(Workspace.each(space.alignment().values(), pair -> {
            var value = letter(side) + "_" + pair.column();
            return switch (pair.judgement()) {
                case SAME -> value;
                case TEXT -> space.values().exact(pair, side, value);
                case NUMBER -> Values.asDouble(side.of(pair), value);
                case FLOAT -> "TRY_CAST(%s AS REAL)".formatted(Values.asDouble(side.of(pair), value));
                case TIMESTAMP, TIME, BOOLEAN, SHOWN -> "0";
            };
        }));
    }

    /** The rows of a side that differ and whose values no other of them has, but some row of the other side. */
    private String rows(Side side) {
        var letter = letter(side);
        var keys = Workspace.each(space.alignment().keys(), pair -> "%s_%s".formatted(letter, pair.column()));
        return "SELECT %1$s, [%2$s] AS row_%3$s, hash_%3$s FROM (SELECT *, hash(%2$s) AS hash_%3$s FROM likely WHERE is_%3$s) WHERE hash_%3$s IN (SELECT hash(%4$s) FROM likely WHERE is_%5$s) QUALIFY count(*) OVER (PARTITION BY hash_%3$s) = 1"
                .formatted(keys, values(side), letter, values(side.other()), letter(side.other()));
    }

    private static String letter(Side side) {
        return side == Side.LEFT ? "l" : "r";
    }

    private String values(Side side) {
        return Workspace.each(
                space.alignment().values(),
                pair -> "CAST(%s AS VARCHAR)"
                        .formatted(space.values().exact(pair, side, letter(side) + "_" + pair.column())));
    }

    private Optional<Explanation> explanation(ColumnPair key) throws SQLException {
        var shift = key.isNumber() ? shift(key) : Optional.<Explanation>empty();
        return shift.isPresent() ? shift : form(key);
    }

    private Optional<Explanation> shift(ColumnPair key) throws SQLException {
        var by = "CAST(%s - %s AS VARCHAR)"
                .formatted(
                        Values.asDouble(key.right(), "r_" + key.column()),
                        Values.asDouble(key.left(), "l_" + key.column()));
        return most(key, by, Cause.SHIFTED_KEYS);
    }

    private Optional<Explanation> form(ColumnPair key) throws SQLException {
        var cause = CauseSql.of(key, List.of(), CauseSql.Shortening.UNKNOWN);
        return most(key, "nullif(%s, 'OTHER')".formatted(cause), Cause.KEY_FORM);
    }

    private Optional<Explanation> most(ColumnPair key, String by, Cause code) throws SQLException {
        var differ = space.values().differ(key, "l_" + key.column(), "r_" + key.column());
        var query =
                "SELECT by_, count(*) AS times, (SELECT count(*) FROM moved), min(CAST(l_%1$s AS VARCHAR)), arg_min(CAST(r_%1$s AS VARCHAR), CAST(l_%1$s AS VARCHAR)) FROM (SELECT *, %2$s AS by_ FROM %4$s WHERE %3$s) WHERE by_ IS NOT NULL GROUP BY by_ ORDER BY times DESC, by_ LIMIT 1"
                        .formatted(key.column(), by, differ, Converted.from("moved", List.of(key)));
        return space.database().query(query, rows -> {
            if (!rows.next() || rows.getLong(2) < LEAST || rows.getLong(2) * 2 < rows.getLong(3)) {
                return Optional.<Explanation>empty();
            }
            var text = code == Cause.SHIFTED_KEYS
                    ? shifted(key, rows.getLong(2), rows.getString(1))
                    : written(key, rows.getLong(2), Cause.valueOf(rows.getString(1)));
            return Optional.of(
                    new Explanation(code, key.name(), rows.getLong(2), text, rows.getString(4), rows.getString(5)));
        });
    }

    private static String shifted(ColumnPair key, long rows, String by) {
        return String.format(
                Locale.ROOT,
                "%,d rows have '%s' shifted by %s: %s",
                rows,
                key.name(),
                by.replaceFirst("\\.0$", "").replaceFirst("^(?!-)", "+"),
                Cause.SHIFTED_KEYS.sentence());
    }

    private static String written(ColumnPair key, long rows, Cause cause) {
        return String.format(Locale.ROOT, "%,d rows have '%s' in another form: %s", rows, key.name(), cause.sentence());
    }
}
