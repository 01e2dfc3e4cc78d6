package io.landfall.validation.parity;

import io.landfall.validation.data.Database;
import io.landfall.validation.data.Sql;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How much the values of a column differ that differ for one cause.
 *
 * @param file with all differences
 */
record Details(ColumnPair pair, Cause cause, Path file, Database database) {

    /** The greatest difference of numbers or times, for example {@code below 1e-9} or {@code by up to 0.01}. */
    Optional<String> size() throws SQLException {
        if (pair.isTemporal()) {
            return Optional.of("by a second or less");
        }
        var apart = "max(coalesce(nullif(abs(%1$s - %2$s), 0), CAST(abs(%3$s - %4$s) AS DOUBLE), abs(%1$s - %2$s)))"
                .formatted(asDouble(Side.LEFT), asDouble(Side.RIGHT), exactly(Side.LEFT), exactly(Side.RIGHT));
        return text(apart + " AS size").map(Double::valueOf).map(Details::size);
    }

    private static String size(double size) {
        for (int digits = 15; digits >= 9; digits--) {
            if (size < Math.pow(10, -digits)) {
                return "below 1e-" + digits;
            }
        }
        return String.format(Locale.ROOT, "by up to %.2g", size)
                .replaceFirst("(\\.[0-9]*?)0+($|e)", "$1$2")
                .replaceFirst("\\.($|e)", "$1");
    }

    /** The powers of ten between both sides. */
    Optional<String> factor() throws SQLException {
        return text("string_agg(DISTINCT factor, ', ' ORDER BY factor) FROM (SELECT CAST(power(10.0, round(log10(abs(%1$s) / abs(%2$s)))) AS VARCHAR) AS factor FROM rows_) AS factors"
                        .formatted(asDouble(Side.LEFT), asDouble(Side.RIGHT)))
                .map(factors -> "by a factor of " + factors.replaceAll("\\.0(?=,|$)", ""));
    }

    /** The most frequent shifts between both sides. */
    Optional<String> shift() throws SQLException {
        var minutes = "date_diff('minute', %s, %s)"
                .formatted(
                        Values.asTimestamp(pair.left(), value(Side.LEFT)),
                        Values.asTimestamp(pair.right(), value(Side.RIGHT)));
        return text("string_agg(shift, ' and ') FROM (SELECT printf('%%s%%d:%%02d h', CASE WHEN m < 0 THEN '-' ELSE '+' END, abs(m) // 60, abs(m) %% 60) AS shift FROM (SELECT %s AS m FROM rows_) GROUP BY m ORDER BY count(*) DESC, m LIMIT 3) AS shifts"
                        .formatted(minutes))
                .map(shifts -> "by " + shifts);
    }

    /**
     * The columns that values have changed places with.
     *
     * @param rows so many values
     */
    Optional<String> partners(List<ColumnPair> candidates, long rows) throws SQLException {
        for (var other : candidates) {
            var swapped = "coalesce(bool_or(CAST(%s AS VARCHAR) = CAST(%s AS VARCHAR)), false)"
                    .formatted(value(Side.LEFT), Sql.name(Differences.RIGHT + other.name()));
            if (text(swapped).filter("true"::equals).isPresent()) {
                return Optional.of("and %s to '%s'".formatted(rows == 1 ? "belongs" : "belong", other.name()));
            }
        }
        return Optional.empty();
    }

    private String asDouble(Side side) {
        return Values.asDouble(side.of(pair), value(side));
    }

    /** The value with ten digits after the point, NULL when it is too large: binary numbers do not tell large whole ones apart. */
    private String exactly(Side side) {
        return "TRY_CAST(trim(CAST(%s AS VARCHAR)) AS DECIMAL(38,10))".formatted(value(side));
    }

    private String value(Side side) {
        return Sql.name((side == Side.LEFT ? Differences.LEFT : Differences.RIGHT) + pair.name());
    }

    private Optional<String> text(String selected) throws SQLException {
        var name = Sql.text(pair.name());
        var query =
                "WITH rows_ AS (SELECT * FROM read_parquet(%s) WHERE causes[list_position(columns, %s)] = %s) SELECT %s"
                        .formatted(Sql.text(file), name, Sql.text(cause.name()), selected);
        return database.query(selected.contains(" FROM ") ? query : query + " FROM rows_", rows -> {
            rows.next();
            return Optional.ofNullable(rows.getString(1));
        });
    }
}
