package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.SessionInstance.KeyRange;
import io.landfall.parsers.powercenter.SessionInstance.Partition;
import io.landfall.rules.powercenter.flow.StartLiterals;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ranges of a key that the partitions of a session read through a Source Qualifier. The service puts {@code start <= key AND key < end}
 * into the query of each, where a blank end is open; rows without a key, and those beside all ranges, do not come. How a database compares
 * texts is its own matter.
 *
 * @param columns what the ports of the qualifier read
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5-7/advanced-workflow-guide/partition-types/key-range-partition-type/adding-key-ranges.html">Adding
 *     key ranges</a>
 */
record KeyRanges(List<Partition> partitions, QualifiedSources sources, Map<Port, Field> columns) {

    private static final Pattern STANDARD_DATE = Pattern.compile("\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d:\\d\\d");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,10})?");

    /**
     * The rows that the partitions read together.
     *
     * @param key whose ranges they read, as the session names it
     */
    record Read(String key, Expr condition) {}

    /**
     * An end of a range.
     *
     * @param place among all values of its type
     */
    private record Bound(BigDecimal place, Expr value) {}

    /** From a value to before another; an end that is missing is open. */
    private record Range(Optional<Bound> start, Optional<Bound> end) {

        /** How much of something lies from the end of this to the start of the other. */
        private int distance(Range next) {
            return next.start().isEmpty() || end.isEmpty()
                    ? -1
                    : next.start().get().place().compareTo(end.get().place());
        }

        private boolean isNothing() {
            return start.isPresent()
                    && end.isPresent()
                    && start.get().place().compareTo(end.get().place()) >= 0;
        }
    }

    /** Empty without ranges, and where what they read is not sure: they overlap, or are of several keys, of texts, or of values unknown here. */
    Optional<Read> read() {
        var ranges = partitions.stream()
                .flatMap(partition -> partition.ranges().stream())
                .toList();
        var isOneEach =
                partitions.stream().allMatch(partition -> partition.ranges().size() == 1);
        var keys = ranges.stream().map(this::port).distinct().toList();
        return isOneEach && keys.size() == 1
                ? keys.getFirst()
                        .flatMap(key -> apart(ranges, field(key))
                                .map(apart -> new Read(ranges.getFirst().port(), within(apart, field(key)))))
                : Optional.empty();
    }

    private Expr field(Port key) {
        var field = Objects.requireNonNull(columns.get(key));
        return Expr.field(field.name(), field.type());
    }

    /** The port that reads the column of the range, if it is linked. */
    private Optional<Port> port(KeyRange range) {
        return columns.keySet().stream()
                .filter(port -> sources.column(port)
                        .filter(column -> column.field().name().equalsIgnoreCase(range.port())
                                && (range.instance().isEmpty()
                                        || column.source().name().equalsIgnoreCase(range.instance())))
                        .isPresent())
                .findFirst();
    }

    /** The ranges in their order, those that touch as one; empty where two overlap. */
    private static Optional<List<Range>> apart(List<KeyRange> ranges, Expr key) {
        var all = new ArrayList<Range>();
        for (var range : ranges) {
            var start = bound(range.start(), key.type());
            var end = bound(range.end(), key.type());
            var unread = (start.isEmpty() && !range.start().isBlank())
                    || (end.isEmpty() && !range.end().isBlank());
            all.add(new Range(start, end));
            if (unread || all.getLast().isNothing()) {
                return Optional.empty();
            }
        }
        all.sort(Comparator.comparing(
                range -> range.start().map(Bound::place),
                Comparator.comparing(start -> start.orElse(null), Comparator.nullsFirst(Comparator.naturalOrder()))));
        var apart = new ArrayList<Range>(List.of(all.getFirst()));
        for (var next : all.subList(1, all.size())) {
            var distance = apart.getLast().distance(next);
            if (distance < 0) {
                return Optional.empty();
            }
            apart.add(distance > 0 ? next : new Range(apart.removeLast().start(), next.end()));
        }
        return Optional.of(apart);
    }

    private static Optional<Bound> bound(String text, SqlType type) {
        return switch (type.family()) {
            case NUMBER -> type.isFloating() ? Optional.empty() : number(text.strip());
            case TIMESTAMP, DATE -> date(text.strip());
            case TEXT, BOOLEAN, TIME, BINARY -> Optional.empty();
        };
    }

    private static Optional<Bound> number(String digits) {
        return Optional.of(digits)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(BigDecimal::new)
                .map(value -> new Bound(
                        value,
                        value.scale() == 0
                                ? Expr.integer(value.longValueExact())
                                : Expr.number(
                                        value,
                                        Types.decimal(Math.max(value.precision(), value.scale()), value.scale()))));
    }

    private static Optional<Bound> date(String text) {
        return Optional.of(text)
                .filter(date -> STANDARD_DATE.matcher(date).matches())
                .flatMap(date -> StartLiterals.of(date, Types.TIMESTAMP))
                .filter(Literal.TimestampValue.class::isInstance)
                .map(literal -> ((Literal.TimestampValue) literal).value())
                .map(time -> new Bound(
                        BigDecimal.valueOf(time.toEpochSecond(ZoneOffset.UTC)), new Literal.TimestampValue(time)));
    }

    private static Expr within(List<Range> ranges, Expr key) {
        return Conditions.any(ranges.stream().map(range -> within(range, key)).toList());
    }

    private static Expr within(Range range, Expr key) {
        var limits = new ArrayList<Expr>();
        range.start().ifPresent(start -> limits.add(Expr.call(StandardFunction.GE, key, start.value())));
        range.end().ifPresent(end -> limits.add(Expr.call(StandardFunction.LT, key, end.value())));
        return limits.isEmpty() ? Expr.call(StandardFunction.IS_NOT_NULL, key) : Conditions.all(limits);
    }
}
