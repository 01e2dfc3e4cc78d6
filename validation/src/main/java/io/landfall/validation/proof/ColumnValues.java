package io.landfall.validation.proof;

import io.landfall.converter.analysis.Lineage.Origin;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.validation.data.FittingValues;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values that a source column may be given, all possible for its type and its file: near the constants that it meets, those of
 * every day, and those at which conversions go wrong.
 */
final class ColumnValues {

    private static final int SMALL = 3;

    private final Field field;
    private final Optional<CellText> cells;
    private final int width;
    private final Predicate<Object> allowed;
    private final List<Object> near;
    private List<Object> exact;
    private final boolean full;
    private final boolean closed;
    private boolean required;
    private List<Object> usual;
    private final List<Object> odd;
    private Set<@Nullable Object> refused = Set.of();

    ColumnValues(Field field, Origin column, ColumnHints hints, Optional<CellText> cells, Predicate<Object> allowed) {
        this.field = field;
        this.cells = cells;
        this.width = cells.map(cell -> cell.width(field.name())).orElse(Integer.MAX_VALUE);
        this.allowed = allowed;
        this.full = hints.isNumberText(column) && width <= NumberTexts.LONGEST;
        var constants = hints.constants(column).stream().collect(Collectors.partitioningBy(NearValues::isLimit));
        this.near = fitting(Stream.concat(
                Objects.requireNonNull(constants.get(false)).stream().flatMap(NearValues::of),
                hints.isNumberText(column) ? NumberTexts.of(hints.constants(column), width) : Stream.of()));
        this.exact = fitting(hints.expected(column).stream()
                .filter(constant -> !NearValues.isLimit(constant))
                .flatMap(ColumnValues::value)
                .flatMap(value -> full ? filled(value) : Stream.of(value)));
        this.closed = hints.isClosed(column) && !exact.isEmpty() && !hints.isNumberText(column);
        this.required = hints.isRequired(column);
        this.usual = closed ? exact : fitting(values(column, hints, false));
        this.odd = fitting(Stream.concat(
                Objects.requireNonNull(constants.get(true)).stream().flatMap(NearValues::of),
                values(column, hints, true)));
    }

    /** All that the column may be given but for what it shares with others. */
    List<Object> all() {
        return distinct(Integer.MAX_VALUE, false);
    }

    /** Leaves values out of rows that are to run, as long as any are left. */
    void refuse(Set<? extends @Nullable Object> values) {
        required = required || values.contains(null);
        var left = all().stream().filter(value -> !values.contains(value)).toList();
        if (!left.isEmpty()) {
            refused = new HashSet<>(values);
            exact = without(exact);
            var foreseen = without(usual);
            usual = foreseen.isEmpty() ? left : foreseen;
        }
    }

    private List<Object> without(List<Object> some) {
        return some.stream().filter(value -> !refused.contains(value)).toList();
    }

    private Stream<Object> values(Origin column, ColumnHints hints, boolean isOdd) {
        var patterns = hints.datePatterns(column);
        if (field.type().isText() && !patterns.isEmpty()) {
            var dates = PlainValues.dates(isOdd).stream()
                    .<Object>flatMap(date -> patterns.stream().map(pattern -> DateTexts.of(date, pattern)));
            return isOdd ? Stream.concat(dates, DateTexts.spoiled(patterns, hints.constants(column))) : dates;
        }
        if (field.type().isText() && hints.isNumberText(column)) {
            return numberTexts(isOdd);
        }
        return PlainValues.of(field.type(), isOdd).stream();
    }

    /** In columns of a fixed width numbers fill it. */
    private Stream<Object> numberTexts(boolean isOdd) {
        var usual = PlainValues.numberTexts(false).stream();
        var odd = PlainValues.numberTexts(true).stream();
        if (width > NumberTexts.LONGEST) {
            return (isOdd ? odd : usual).map(text -> text);
        }
        return isOdd
                ? Stream.concat(usual, odd).map(text -> text)
                : usual.filter(text -> text.matches("\\d+") && text.length() <= width)
                        .map(text -> "0".repeat(width - text.length()) + text);
    }

    private List<Object> fitting(Stream<Object> values) {
        return values.flatMap(value -> fitting(value).stream()).filter(allowed).toList();
    }

    /** The value as the column can hold it. */
    Optional<Object> fitting(Object value) {
        return fit(value, field.type()).filter(this::isPossible);
    }

    /** The value as rows in memory have it in a column of the type; nothing when it is none of the type. */
    static Optional<Object> fit(Object value, SqlType type) {
        return FittingValues.fit(value, type).map(ColumnValues::plain);
    }

    /** The value as the column can hold it, unless the legacy tool has none like it. */
    Optional<Object> possible(Object value) {
        return Stream.concat(full ? filled(value) : Stream.of(value), shorter(value))
                .flatMap(other -> fitting(other).stream())
                .filter(allowed)
                .findFirst();
    }

    /** A value that no other row of the column has, most likely. */
    Optional<Object> lonely(int number) {
        return fitting(field.type().isText() ? "Z" + number : BigDecimal.valueOf(100_000L + number));
    }

    /** A much smaller number of the other sign. */
    Optional<Object> opposite(Object value) {
        return FittingValues.fit(value, Types.DOUBLE)
                .map(number -> BigDecimal.valueOf(-(Double) number / 1000).round(new MathContext(4)))
                .flatMap(this::possible);
    }

    private boolean isPossible(Object value) {
        return !(value instanceof String text)
                || !(field.type() instanceof SqlType.Text(var length))
                || text.codePointCount(0, text.length()) <= Math.min(length, width);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Short number -> number.longValue();
            case Integer number -> number.longValue();
            case Float number -> number.doubleValue();
            default -> value;
        };
    }

    /** What the column holds when such a value is put into it. */
    @Nullable
    Object stored(@Nullable Object value) {
        return cells.isPresent() && (value == null || value instanceof String)
                ? cells.get().read((String) value)
                : value;
    }

    Field field() {
        return field;
    }

    boolean meetsConstants() {
        return !near.isEmpty();
    }

    /** A number that is too long for a text, with an exponent. */
    private Stream<Object> shorter(Object value) {
        return field.type().isText() && value instanceof BigDecimal number
                ? Stream.of(
                        number.stripTrailingZeros().round(MathContext.DECIMAL64).toString())
                : Stream.of();
    }

    /** A constant that a column of a fixed width which is read as numbers may have, and the run goes on. */
    private Stream<Object> filled(Object value) {
        var text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        var isWhole = text.matches("\\d+") && text.length() <= width;
        return isWhole
                ? Stream.of("0".repeat(width - text.length()) + text)
                : Stream.of(value).filter(_ -> text.isBlank() || text.length() == width);
    }

    /** A value that the column shares with others; one of a tame row does not stop the run. */
    Optional<Object> shared(Object value, boolean mild) {
        var fitting = fitting(value).filter(one -> !mild || !refused.contains(one));
        return full && mild ? fitting.flatMap(one -> filled(one).findFirst()) : fitting;
    }

    private static Stream<Object> value(Literal literal) {
        return NearValues.of(literal).limit(1);
    }

    /** Whether only the constants are foreseen. */
    boolean isClosed() {
        return closed;
    }

    /** Whether NULL is not foreseen. */
    boolean isRequired() {
        return required;
    }

    /** Whether nothing is special about the value. */
    boolean isUsual(Object value) {
        return usual.contains(value);
    }

    /** Whether it is a constant that the column meets. */
    boolean isExpected(Object value) {
        return exact.contains(value);
    }

    /** A constant, or a value near one. */
    Optional<Object> near(RandomGenerator random, boolean mild) {
        return any(mild ? exact : near, random);
    }

    Optional<Object> usual(RandomGenerator random) {
        return any(usual, random);
    }

    /** A number of every day that is so small that what is added to it, or to a power of it, shows. */
    Optional<Object> small(RandomGenerator random) {
        return any(usual.stream().filter(ColumnValues::isSmall).toList(), random);
    }

    boolean hasSmall() {
        return usual.stream().anyMatch(ColumnValues::isSmall);
    }

    private static boolean isSmall(Object value) {
        return !(value instanceof Boolean)
                && FittingValues.fit(value, Types.DOUBLE)
                        .filter(number -> (Double) number > 0 && (Double) number <= SMALL)
                        .isPresent();
    }

    Optional<Object> odd(RandomGenerator random) {
        return any(odd, random);
    }

    /** What rows have that all come to the same: one value, NULL, or what NULL is replaced by beside it. */
    List<@Nullable Object> alike(boolean mild, RandomGenerator random) {
        var dice = required ? 0 : random.nextInt(4);
        if (dice == 1) {
            return Collections.singletonList(null);
        }
        var one = dice == 2 ? any(exact, random) : mild || random.nextBoolean() ? usual(random) : odd(random);
        return dice == 2 ? Arrays.asList(one.orElse(null), null) : Collections.singletonList(one.orElse(null));
    }

    /** Everything near a constant, and everything at which conversions go wrong. */
    List<Object> special() {
        return Stream.concat(near.stream(), odd.stream()).distinct().toList();
    }

    /** A text that is almost another. */
    Object almost(Object value, RandomGenerator random) {
        if (!(value instanceof String text) || text.isEmpty()) {
            return value;
        }
        var other = switch (random.nextInt(5)) {
            case 0, 4 -> text + " ";
            case 1 -> " " + text;
            case 2 -> text.toLowerCase(Locale.ROOT);
            default -> text.toUpperCase(Locale.ROOT);
        };
        return fitting(other).orElse(value);
    }

    /** Up to so many different values of every day, those that meet constants first. */
    List<Object> distinct(int count, boolean mild) {
        var foreseen = mild && closed
                ? Stream.of(exact)
                : Stream.of(exact, near, usual, mild ? List.<Object>of() : odd, numbered());
        return foreseen.flatMap(List::stream)
                .filter(value -> !mild || !refused.contains(value))
                .distinct()
                .limit(count)
                .toList();
    }

    private List<Object> numbered() {
        return fitting(Stream.iterate(1, i -> i <= 60, i -> i + 1)
                .map(i -> switch (field.type().family()) {
                    case NUMBER -> i;
                    case TEXT -> "K" + i;
                    case DATE, TIMESTAMP -> PlainValues.dates(false).getFirst().plusDays(i);
                    case BOOLEAN, TIME, BINARY -> true;
                }));
    }

    private static Optional<Object> any(List<Object> values, RandomGenerator random) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(random.nextInt(values.size())));
    }
}
