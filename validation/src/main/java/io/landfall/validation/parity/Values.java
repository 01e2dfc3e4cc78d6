package io.landfall.validation.parity;

import io.landfall.converter.expression.Types;
import io.landfall.validation.data.Database;
import io.landfall.validation.data.Relation.Column;
import io.landfall.validation.data.TextCasts;
import io.landfall.validation.parity.ParitySettings.Leniency;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is compared when two values are, as SQL: a form that is the same for both exactly when the values are. A text that is no value
 * of its column's type is a value of its own, after a question mark.
 */
final class Values {

    private static final String PLAIN = "[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)";
    private static final String EXPONENT = PLAIN + "[eE][+-]?[0-9]+";
    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),\\s*(\\d+)\\)");
    private static final int MOST_DIGITS = 38;

    private static final List<String> MACROS = List.of(
            "landfall_stripped(d) AS CASE WHEN contains(d, '.') AND (ends_with(d, '0') OR ends_with(d, '.')) THEN"
                    + " rtrim(rtrim(d, '0'), '.') ELSE d END",
            "landfall_pointed(d) AS CASE WHEN d = '' THEN '0' WHEN starts_with(d, '.') THEN '0' || d ELSE d END",
            "landfall_signed(t, d) AS CASE WHEN d <> '0' AND starts_with(t, '-') THEN '-' || d ELSE d END",
            "landfall_digits(t) AS landfall_signed(t, landfall_pointed(landfall_stripped(regexp_replace(t, '^[+-]?0*',"
                    + " ''))))",
            "landfall_plain(t) AS regexp_full_match(t, '[1-9][0-9]*\\.?[0-9]*|0\\.[0-9]*')",
            "landfall_shown(t) AS CASE WHEN NOT contains(t, 'e') AND NOT contains(t, 'E') THEN CASE WHEN contains(t, '.') THEN length(t) - strpos(t, '.') ELSE 0 END ELSE length(regexp_extract(t, '\\.([0-9]*)', 1)) - coalesce(TRY_CAST(regexp_extract(t, '[eE]([+-]?[0-9]+)$', 1) AS INTEGER), 0) END",
            "landfall_number(x) AS CASE WHEN landfall_plain(x) THEN landfall_stripped(x) WHEN trim(x) = '' THEN NULL WHEN regexp_full_match(trim(x), '%s') THEN landfall_digits(trim(x)) WHEN regexp_full_match(trim(x), '%s') THEN CASE WHEN abs(TRY_CAST(trim(x) AS DOUBLE)) BETWEEN 1e-4 AND 1e15 THEN landfall_digits(CAST(TRY_CAST(trim(x) AS DOUBLE) AS VARCHAR)) ELSE CAST(TRY_CAST(trim(x) AS DOUBLE) AS VARCHAR) END ELSE '?' || x END"
                    .formatted(PLAIN, EXPONENT),
            "landfall_code(x) AS CASE WHEN landfall_plain(x) THEN landfall_stripped(x) WHEN regexp_matches(trim(x),"
                    + " '^[+-]?0[0-9]') THEN '?' || x ELSE landfall_number(x) END",
            "landfall_ascii(x) AS regexp_replace(x, '[^\\x00-\\x3E\\x40-\\x7F]+|\\?+', '', 'g')",
            "landfall_misread(x) AS translate(array_to_string(list_transform(regexp_extract_all(hex(encode(x)), '..'), lambda byte: chr(CAST('0x' || byte AS INTEGER))), ''), array_to_string(list_transform(range(128, 160), lambda code: chr(CAST(code AS INTEGER))), ''), '€?‚ƒ„…†‡ˆ‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ')");

    private final Leniency leniency;

    Values(Leniency leniency) {
        this.leniency = leniency;
    }

    /** Makes what the expressions call. */
    static void define(Database database) throws SQLException {
        for (var macro : MACROS) {
            database.execute("CREATE OR REPLACE MACRO " + macro);
        }
    }

    /** A form that is the same exactly when the values are. */
    String exact(ColumnPair pair, Side side, String value) {
        var column = side.of(pair);
        var other = side.other().of(pair);
        var mixed = column.untyped() || other.untyped();
        return switch (pair.judgement()) {
            case SAME -> value;
            case TEXT -> text(value);
            case NUMBER -> number(pair, column, value);
            case FLOAT -> floating(column, other, value);
            case TIMESTAMP -> read(column, value, "TIMESTAMP", TextCasts.cast(value, Types.TIMESTAMP), mixed);
            case TIME -> read(column, value, "TIME", TextCasts.cast(value, Types.TIME), mixed);
            case BOOLEAN -> read(column, value, "BOOLEAN", TextCasts.cast(value, Types.BOOLEAN), mixed);
            case SHOWN -> text("CAST(%s AS VARCHAR)".formatted(value));
        };
    }

    /** A form that costs little: where it is the same so are the values, but not the other way round. */
    String quick(ColumnPair pair, Side side, String value) {
        var column = side.of(pair);
        if (pair.judgement() == Judgement.TEXT
                || (!pair.left().untyped() && !pair.right().untyped())) {
            return exact(pair, side, value);
        }
        return column.untyped() ? value : "CAST(%s AS VARCHAR)".formatted(value);
    }

    /** The value as a number, NULL when it is none. */
    static String asDouble(Column column, String value) {
        return Family.of(column.type()).isNumber()
                ? "CAST(%s AS DOUBLE)".formatted(value)
                : "TRY_CAST(trim(CAST(%s AS VARCHAR)) AS DOUBLE)".formatted(value);
    }

    /** The value as a date and time, NULL when it is none. */
    static String asTimestamp(Column column, String value) {
        return Family.of(column.type()).isTemporal()
                ? "TRY_CAST(%s AS TIMESTAMP)".formatted(value)
                : TextCasts.cast("CAST(%s AS VARCHAR)".formatted(value), Types.TIMESTAMP);
    }

    /** Whether two values differ. */
    String differ(ColumnPair pair, String left, String right) {
        var forms = "%s IS DISTINCT FROM %s".formatted(exact(pair, Side.LEFT, left), exact(pair, Side.RIGHT, right));
        var differ = isReadAlike(pair)
                ? "CASE WHEN %s IS NOT DISTINCT FROM %s THEN false ELSE %s END".formatted(left, right, forms)
                : forms;
        return pair.tolerance()
                .map(tolerance ->
                        "(%s) AND NOT coalesce(%s, false)".formatted(differ, within(tolerance, pair, left, right)))
                .orElse(differ);
    }

    /** Whether values are made of both columns in the same way, which takes more than looking whether they are the same already. */
    private boolean isReadAlike(ColumnPair pair) {
        var form = exact(pair, Side.LEFT, "value");
        return !form.equals("value")
                && form.equals(exact(pair, Side.RIGHT, "value"))
                && pair.left().type().equals(pair.right().type());
    }

    private static String within(Tolerance tolerance, ColumnPair pair, String left, String right) {
        var l = asDouble(pair.left(), left);
        var r = asDouble(pair.right(), right);
        var apart = "abs(%s - %s)".formatted(l, r);
        var larger = "greatest(abs(%s), abs(%s))".formatted(l, r);
        // Binary numbers miss decimal ones by half of their last digit each.
        var slack = "4.5e-16 * " + larger;
        return switch (tolerance) {
            case Tolerance.Absolute(var most) -> "%s <= %s + %s".formatted(apart, literal(most), slack);
            case Tolerance.Relative(var most) -> "%s <= %s * %s + %s".formatted(apart, literal(most), larger, slack);
            case Tolerance.Shown() -> {
                var shown = shownDecimals(left);
                yield "(%s <= 1e-9 * %s OR (%s >= 1 AND %s <= 0.5 * power(10.0, -(%s)) + %s))"
                        .formatted(apart, larger, shown, apart, shown, slack);
            }
        };
    }

    private static String literal(BigDecimal number) {
        return "CAST('%s' AS DOUBLE)".formatted(number);
    }

    /** How many digits a number has after its point, as it is written. */
    static String shownDecimals(String value) {
        return "landfall_shown(trim(CAST(%s AS VARCHAR)))".formatted(value);
    }

    private String text(String value) {
        var text = value;
        if (leniency.blanks()) {
            text = "trim(%s)".formatted(text);
        }
        if (leniency.letterCase()) {
            text = "lower(%s)".formatted(text);
        }
        return leniency.emptyIsNull() ? "nullif(%s, '')".formatted(text) : text;
    }

    private static String number(ColumnPair pair, Column column, String value) {
        if (pair.left().untyped() && pair.right().untyped() && !pair.declared()) {
            return "landfall_code(%s)".formatted(value);
        }
        if (!pair.left().untyped() && !pair.right().untyped()) {
            var common = common(pair.left().type(), pair.right().type());
            if (!common.isEmpty()) {
                return "CAST(%s AS %s)".formatted(value, common);
            }
        }
        return "landfall_number(%s)".formatted(column.untyped() ? value : "CAST(%s AS VARCHAR)".formatted(value));
    }

    /** A decimal type that holds the values of two exact ones; empty when there is none. */
    private static String common(String left, String right) {
        var scale = Math.max(scale(left), scale(right));
        var whole = Math.max(whole(left), whole(right));
        return whole + scale <= MOST_DIGITS ? "DECIMAL(38,%d)".formatted(scale) : "";
    }

    private static int scale(String type) {
        var decimal = DECIMAL.matcher(type);
        return decimal.matches() ? Integer.parseInt(decimal.group(2)) : 0;
    }

    private static int whole(String type) {
        var decimal = DECIMAL.matcher(type);
        if (decimal.matches()) {
            return Integer.parseInt(decimal.group(1)) - Integer.parseInt(decimal.group(2));
        }
        return type.contains("HUGEINT") ? MOST_DIGITS + 1 : 20;
    }

    private static String floating(Column column, Column other, String value) {
        var single = isSingle(column) || isSingle(other);
        if (!column.untyped() && !other.untyped()) {
            return "CAST(%s AS DOUBLE)".formatted(value);
        }
        var type = single ? "REAL" : "DOUBLE";
        if (!column.untyped()) {
            return "CAST(CAST(%s AS %s) AS VARCHAR)".formatted(value, type);
        }
        return "CASE WHEN trim(%1$s) = '' THEN NULL WHEN regexp_full_match(trim(%1$s), '%2$s([eE][+-]?[0-9]+)?') OR lower(trim(%1$s)) IN ('nan', 'inf', '-inf') THEN CAST(TRY_CAST(trim(%1$s) AS %3$s) AS VARCHAR) ELSE '?' || %1$s END"
                .formatted(value, PLAIN, type);
    }

    private static boolean isSingle(Column column) {
        return !column.untyped()
                && (column.type().equals("FLOAT") || column.type().equals("REAL"));
    }

    /** @param mixed whether one of the sides is a text, so that both become texts in the form that DuckDB writes */
    private static String read(Column column, String value, String type, String reading, boolean mixed) {
        if (!mixed) {
            return "CAST(%s AS %s)".formatted(value, type);
        }
        return column.untyped()
                ? "CASE WHEN trim(%1$s) = '' THEN NULL ELSE coalesce(CAST(%2$s AS VARCHAR), '?' || %1$s) END"
                        .formatted(value, reading)
                : "CAST(CAST(%s AS %s) AS VARCHAR)".formatted(value, type);
    }
}
