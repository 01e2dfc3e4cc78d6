package io.landfall.validation.parity;

import io.landfall.validation.data.Sql;
import io.landfall.validation.parity.CauseSql.Shortening;
import io.landfall.validation.parity.ParityResult.ColumnChanges;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the differences to a file, and says what they have in common. */
final class Report {

    private final Workspace space;
    private final Path file;

    /** @param file to be written, Parquet */
    Report(Workspace space, Path file) {
        this.space = space;
        this.file = file;
    }

    /** In which columns values changed, in the order of the columns. */
    List<ColumnChanges> columns() throws SQLException {
        return space.database()
                .query(
                        "SELECT name, count(*) FROM (SELECT unnest(columns) AS name FROM %s) GROUP BY name"
                                .formatted(Differing.TABLE),
                        rows -> {
                            var changes = new ArrayList<ColumnChanges>();
                            while (rows.next()) {
                                changes.add(new ColumnChanges(rows.getString(1), rows.getLong(2)));
                            }
                            var order = space.alignment().pairs().stream()
                                    .map(ColumnPair::name)
                                    .toList();
                            changes.sort(Comparator.comparingInt(change -> order.indexOf(change.name())));
                            return List.copyOf(changes);
                        });
    }

    /** Writes the file: what changed first, then what is missing, then what is extra, each in the order of keys and values. */
    void write(List<ColumnChanges> changes) throws SQLException {
        var changed = changed(changes);
        var each = new ArrayList<String>();
        for (var pair : changed) {
            each.add("CASE WHEN list_contains(columns, %s) THEN %s END"
                    .formatted(Sql.text(pair.name()), CauseSql.of(pair, changed, shortening(pair))));
        }
        var causes = "list_filter(CAST([%s] AS VARCHAR[]), lambda cause: cause IS NOT NULL)"
                .formatted(String.join(", ", each));
        var order = new ArrayList<String>(List.of("CASE kind WHEN 'changed' THEN 1 WHEN 'missing' THEN 2 ELSE 3 END"));
        var keys = space.alignment().keys();
        (keys.isEmpty() ? space.alignment().pairs() : keys).forEach(pair -> order.add(order(pair)));
        var values = Workspace.each(
                space.alignment().pairs(),
                pair -> "l_%1$s AS %2$s, r_%1$s AS %3$s"
                        .formatted(
                                pair.column(),
                                Sql.name(Differences.LEFT + pair.name()),
                                Sql.name(Differences.RIGHT + pair.name())));
        var rows = "SELECT kind, CAST(columns AS VARCHAR[]) AS columns, %s AS causes, %s FROM %s ORDER BY %s"
                .formatted(causes, values, Converted.from(Differing.TABLE, changed), String.join(", ", order));
        space.database()
                .execute("COPY (SELECT row_number() OVER () AS number, * FROM (%s)) TO %s (FORMAT parquet)"
                        .formatted(rows, Sql.text(file)));
    }

    private Shortening shortening(ColumnPair pair) throws SQLException {
        if (!pair.isNumber()) {
            return Shortening.UNKNOWN;
        }
        var values =
                "(SELECT * FROM %s WHERE list_contains(columns, %s))".formatted(Differing.TABLE, Sql.text(pair.name()));
        var cut = space.database()
                .number("SELECT CAST(%s AS INTEGER) FROM %s"
                        .formatted(CauseSql.isCut(pair), Converted.from(values, List.of(pair))));
        return cut == 1 ? Shortening.CUT : Shortening.UNKNOWN;
    }

    private static String order(ColumnPair pair) {
        var text = "coalesce(CAST(l_%1$s AS VARCHAR), CAST(r_%1$s AS VARCHAR))".formatted(pair.column());
        return pair.isNumber()
                ? "coalesce(%s, %s), %s"
                        .formatted(
                                Values.asDouble(pair.left(), "l_" + pair.column()),
                                Values.asDouble(pair.right(), "r_" + pair.column()),
                                text)
                : text;
    }

    private List<ColumnPair> changed(List<ColumnChanges> changes) {
        var names = changes.stream().map(ColumnChanges::name).toList();
        return space.alignment().pairs().stream()
                .filter(pair -> names.contains(pair.name()))
                .toList();
    }

    /** What the differences have in common: the most frequent first. */
    List<Explanation> explanations(List<ColumnChanges> changes) throws SQLException {
        var explanations = new ArrayList<Explanation>();
        var changed = changed(changes);
        for (var pair : changed) {
            explanations.addAll(causes(pair, changed));
        }
        explanations.addAll(new ShiftedKeys(space).explanations());
        explanations.sort(Comparator.comparingLong(Explanation::rows).reversed());
        return explanations;
    }

    private List<Explanation> causes(ColumnPair pair, List<ColumnPair> changed) throws SQLException {
        var left = Sql.name(Differences.LEFT + pair.name());
        var right = Sql.name(Differences.RIGHT + pair.name());
        var query =
                "SELECT causes[list_position(columns, %1$s)] AS cause, count(*), arg_min(CAST(%2$s AS VARCHAR), number), arg_min(CAST(%3$s AS VARCHAR), number) FROM read_parquet(%4$s) WHERE list_contains(columns, %1$s) GROUP BY cause ORDER BY cause"
                        .formatted(Sql.text(pair.name()), left, right, Sql.text(file));
        var found = space.database().query(query, rows -> {
            var list = new ArrayList<Explanation>();
            while (rows.next()) {
                list.add(new Explanation(
                        Cause.valueOf(rows.getString(1)),
                        pair.name(),
                        rows.getLong(2),
                        "",
                        rows.getString(3),
                        rows.getString(4)));
            }
            return list;
        });
        var explained = new ArrayList<Explanation>();
        for (var one : found) {
            explained.add(new Explanation(
                    one.code(), one.column(), one.rows(), text(one, pair, changed), one.left(), one.right()));
        }
        return explained;
    }

    private String text(Explanation one, ColumnPair pair, List<ColumnPair> changed) throws SQLException {
        var details = new Details(pair, one.code(), file, space.database());
        var detail = switch (one.code()) {
            case ROUNDING, TRUNCATION -> details.size();
            case SCALE -> details.factor();
            case TIME_ZONE -> details.shift();
            case SWAPPED_COLUMNS -> details.partners(CauseSql.partners(pair, changed), one.rows());
            default -> Optional.<String>empty();
        };
        return sentence(one.rows(), pair.name(), detail.orElse(null), one.code());
    }

    private static String sentence(long rows, String column, @Nullable String detail, Cause cause) {
        return String.format(
                Locale.ROOT,
                "%,d %s in '%s' %s%s: %s",
                rows,
                rows == 1 ? "value" : "values",
                column,
                rows == 1 ? "differs" : "differ",
                detail == null ? "" : " " + detail,
                cause.sentence());
    }
}
