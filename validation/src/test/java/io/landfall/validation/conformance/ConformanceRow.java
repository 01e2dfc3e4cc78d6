package io.landfall.validation.conformance;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.sql.ExpressionScope;
import io.landfall.converter.sql.ExpressionText;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An expression and the value that every engine gives it. Rows stand in resources, one a line: an expression in standard SQL,
 * {@code =>}, a constant. {@code \{20AC}} in either is the character with that code, {@code #} starts a remark.
 *
 * @param place file and line
 */
record ConformanceRow(
        String place, String text, Expr expr, @Nullable Object expected) {

    private static final Pattern CODE = Pattern.compile("\\\\\\{([0-9A-F]+)}");

    static List<ConformanceRow> of(String resource) {
        var lines = text(resource).lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isBlank() && !lines.get(i).startsWith("#"))
                .mapToObj(i -> row(resource + ":" + (i + 1), lines.get(i)))
                .toList();
    }

    private static ConformanceRow row(String place, String line) {
        var arrow = line.lastIndexOf("=>");
        if (arrow < 0) {
            throw new IllegalArgumentException(place + " has no =>");
        }
        var expr = expr(place, line.substring(0, arrow).strip());
        var constant = line.substring(arrow + 2).strip();
        var expected = constant.equals("NULL") ? null : value((Literal) expr(place, constant), expr.type());
        return new ConformanceRow(place, line, expr, expected);
    }

    static Expr expr(String place, String text) {
        var plain = CODE.matcher(text)
                .replaceAll(code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))));
        var parsed = ExpressionText.read(plain, ExpressionScope.empty(), _ -> SourceLocation.of(place));
        return parsed.value().orElseThrow(() -> new IllegalArgumentException(place + ": " + parsed.diagnostics()));
    }

    /** The value of a constant, as an engine's driver gives one of that type. */
    static @Nullable Object value(Literal constant, SqlType type) {
        return switch (constant) {
            case Literal.Missing _ -> null;
            case Literal.Truth(var value) -> value;
            case Literal.TextValue(var value) -> value;
            case Literal.DateValue(var value) -> value;
            case Literal.TimeValue(var value) -> value;
            case Literal.TimestampValue(var value) -> value;
            case Literal.NumberValue(var value, var _) -> {
                if (type.equals(Types.DOUBLE)) {
                    yield value.doubleValue();
                }
                if (type.equals(Types.REAL)) {
                    yield value.floatValue();
                }
                if (type.equals(Types.BIGINT)) {
                    yield value.longValueExact();
                }
                if (type.equals(Types.INTEGER)) {
                    yield value.intValueExact();
                }
                if (type.equals(Types.SMALLINT)) {
                    yield value.shortValueExact();
                }
                yield value.setScale(Types.asDecimal(type).scale());
            }
        };
    }

    private static String text(String resource) {
        try (var stream = ConformanceRow.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String toString() {
        return place + " " + text;
    }
}
