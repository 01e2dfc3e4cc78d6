package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.StoredType;
import io.landfall.parsers.alteryx.tool.SummarizeField;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.Key;
import io.landfall.validation.reference.alteryx.record.ValueOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The actions of a Summarize. They pass over Null unless they count it.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/transform/summarize-tool.html">Summarize Tool</a>
 */
final class Aggregates {

    private static final int GROWTH_OF_SUM = 10;

    private Aggregates() {}

    /** The field of a result. */
    static FlowField field(SummarizeField line, FlowField source, String name, ToolRun run) {
        return switch (line.action()) {
            case COUNT,
                    COUNT_NON_NULL,
                    COUNT_NULL,
                    COUNT_DISTINCT,
                    COUNT_DISTINCT_NON_NULL,
                    COUNT_BLANK,
                    COUNT_NON_BLANK,
                    COUNT_ZERO,
                    COUNT_NON_ZERO -> FlowField.of(name, FieldType.INT64);
            case SUM -> FlowField.of(name, sum(numeric(line, source, run)));
            case AVG,
                    AVG_NO_ZERO,
                    MEDIAN,
                    MEDIAN_NO_ZERO,
                    PERCENTILE,
                    PERCENTILE_NO_ZERO,
                    STD_DEV,
                    STD_DEV_NO_ZERO,
                    VARIANCE,
                    VARIANCE_NO_ZERO -> FlowField.of(name, new StoredType(realOf(numeric(line, source, run)), "", ""));
            case CONCAT -> FlowField.text(name);
            case GROUP_BY, MIN, MAX, FIRST, LAST, SHORTEST, LONGEST, MODE -> FlowField.of(name, source.stored());
            case SPATIAL_COMBINE, SPATIAL_CENTROID, UNKNOWN -> throw refused(line, run);
        };
    }

    private static FlowField numeric(SummarizeField line, FlowField source, ToolRun run) {
        if (!source.type().isNumber()) {
            throw run.failed("%s of '%s', which is no number".formatted(line.actionText(), line.field()));
        }
        return source;
    }

    private static FieldType realOf(FlowField source) {
        return source.type().isNumber() ? FieldType.DOUBLE : source.type();
    }

    private static StoredType sum(FlowField source) {
        if (source.type().isInteger()) {
            return new StoredType(FieldType.INT64, "", "");
        }
        if (source.type() != FieldType.FIXED_DECIMAL) {
            return new StoredType(FieldType.DOUBLE, "", "");
        }
        var size = source.stored().length().orElse(19) + GROWTH_OF_SUM;
        return new StoredType(
                FieldType.FIXED_DECIMAL, size + "." + source.stored().decimals().orElse(0), "");
    }

    private static Unrepeatable refused(SummarizeField line, ToolRun run) {
        return run.refused("the action %s of a Summarize".formatted(line.actionText()));
    }

    /** The result for the values of one group. */
    static @Nullable Object value(SummarizeField line, FlowField source, List<@Nullable Object> all, ToolRun run) {
        var values = present(all);
        return switch (line.action()) {
            case GROUP_BY, FIRST -> all.getFirst();
            case LAST -> all.getLast();
            case COUNT -> (long) all.size();
            case COUNT_NON_NULL -> (long) values.size();
            case COUNT_NULL -> (long) all.size() - values.size();
            case COUNT_DISTINCT -> distinct(values) + (values.size() < all.size() ? 1 : 0);
            case COUNT_DISTINCT_NON_NULL -> distinct(values);
            case COUNT_BLANK -> all.stream().filter(Aggregates::isBlank).count();
            case COUNT_NON_BLANK ->
                all.stream().filter(value -> !isBlank(value)).count();
            case COUNT_ZERO -> values.stream().filter(Aggregates::isZero).count();
            case COUNT_NON_ZERO ->
                values.stream().filter(value -> !isZero(value)).count();
            case MIN -> values.stream().min(ValueOrder.PLAIN).orElse(null);
            case MAX -> values.stream().max(ValueOrder.PLAIN).orElse(null);
            case CONCAT -> Joining.of(line.concat(), source, values, run);
            case SHORTEST -> Ranking.byLength(values, Comparator.naturalOrder(), line, run);
            case LONGEST -> Ranking.byLength(values, Comparator.reverseOrder(), line, run);
            case MODE -> Ranking.mostFrequent(values, line, run);
            case SUM -> Numbers.sum(values, source.type());
            case AVG -> Numbers.mean(values);
            case AVG_NO_ZERO -> Numbers.mean(withoutZeros(values));
            case MEDIAN -> Numbers.median(values);
            case MEDIAN_NO_ZERO -> Numbers.median(withoutZeros(values));
            case VARIANCE -> Numbers.variance(values);
            case VARIANCE_NO_ZERO -> Numbers.variance(withoutZeros(values));
            case STD_DEV -> Numbers.deviation(values);
            case STD_DEV_NO_ZERO -> Numbers.deviation(withoutZeros(values));
            case PERCENTILE -> Numbers.percentile(values, share(line, run));
            case PERCENTILE_NO_ZERO -> Numbers.percentile(withoutZeros(values), share(line, run));
            case SPATIAL_COMBINE, SPATIAL_CENTROID, UNKNOWN -> throw refused(line, run);
        };
    }

    private static BigDecimal share(SummarizeField line, ToolRun run) {
        try {
            var share = new BigDecimal(line.percentile());
            if (share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0) {
                return share;
            }
        } catch (NumberFormatException _) {
            // refused below, as all that is no share
        }
        throw refused(line, run);
    }

    static List<Object> present(List<@Nullable Object> all) {
        var values = new ArrayList<Object>();
        for (var value : all) {
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private static long distinct(List<Object> values) {
        return values.stream().map(Key::plain).distinct().count();
    }

    private static boolean isBlank(@Nullable Object value) {
        return value == null || value.equals("");
    }

    private static boolean isZero(Object value) {
        return value instanceof Number number && number.doubleValue() == 0;
    }

    private static List<Object> withoutZeros(List<Object> values) {
        return values.stream().filter(value -> !isZero(value)).toList();
    }
}
