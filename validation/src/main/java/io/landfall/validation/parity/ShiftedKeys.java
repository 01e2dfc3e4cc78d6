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
        space.database()
                .execute(
                        "CREATE TABLE moved AS SELECT l.*, r.* FROM (%s) l JOIN (%s) r ON l.hash_l = r.hash_r AND l.row_l = r.row_r"
                                .formatted(rows(Side.LEFT, "extra"), rows(Side.RIGHT, "missing")));
        for (var key : keys) {
            explanation(key).ifPresent(explanations::add);
        }
        space.drop("moved");
        return explanations;
    }

    /** The rows of a side that differ and whose values no other of them has, but some row of the other side. */
    private String rows(Side side, String without) {
        var letter = letter(side);
        var keys = Workspace.each(space.alignment().keys(), pair -> "%s_%s".formatted(letter, pair.column()));
        var other = side == Side.LEFT ? "missing" : "extra";
        return "SELECT %1$s, [%2$s] AS row_%3$s, hash_%3$s FROM (SELECT *, hash(%2$s) AS hash_%3$s FROM (%4$s)) WHERE hash_%3$s IN (SELECT hash(%5$s) FROM (%6$s)) QUALIFY count(*) OVER (PARTITION BY hash_%3$s) = 1"
                .formatted(
                        keys,
                        values(side),
                        letter,
                        likely(side, without, other),
                        values(side.other()),
                        likely(side.other(), other, without));
    }

    /**
     * The rows of a side of which another row of the other side has the same texts: the row of the same key is not the one, for it differs.
     * Texts cost less to compare than all values.
     */
    private String likely(Side side, String without, String others) {
        return "SELECT d.* FROM (SELECT *, %1$s AS texts_l, %2$s AS texts_r FROM %3$s WHERE kind <> '%4$s') d JOIN (SELECT %5$s AS texts, count(*) AS times FROM %3$s WHERE kind <> '%6$s' GROUP BY ALL) o ON d.texts_%7$s = o.texts WHERE o.times > CASE WHEN d.kind = 'changed' AND d.texts_l = d.texts_r THEN 1 ELSE 0 END"
                .formatted(
                        texts(Side.LEFT),
                        texts(Side.RIGHT),
                        Differing.TABLE,
                        without,
                        texts(side.other()),
                        others,
                        letter(side));
    }

    private String texts(Side side) {
        var texts = space.alignment().values().stream()
                .filter(pair -> pair.judgement() == Judgement.TEXT || pair.judgement() == Judgement.SAME)
                .toList();
        return texts.isEmpty() ? "0" : "hash(%s)".formatted(values(side, texts));
    }

    private static String letter(Side side) {
        return side == Side.LEFT ? "l" : "r";
    }

    private String values(Side side) {
        return values(side, space.alignment().values());
    }

    private String values(Side side, List<ColumnPair> pairs) {
        return Workspace.each(
                pairs,
                pair -> "CAST(%s AS VARCHAR)"
                        .formatted(space.values().exact(pair, side, letter(side) + "_" + pair.column())));
    }

    private Optional<Explanation> explanation(ColumnPair key) throws SQLException {
        return key.isNumber() ? shift(key) : form(key);
    }

    private Optional<Explanation> shift(ColumnPair key) throws SQLException {
        var by = "CAST(%s - %s AS VARCHAR)"
                .formatted(
                        Values.asDouble(key.right(), "r_" + key.column()),
                        Values.asDouble(key.left(), "l_" + key.column()));
        return most(key, by, Cause.SHIFTED_KEYS);
    }

    private Optional<Explanation> form(ColumnPair key) throws SQLException {
        var cause = CauseSql.of(key, List.of());
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
