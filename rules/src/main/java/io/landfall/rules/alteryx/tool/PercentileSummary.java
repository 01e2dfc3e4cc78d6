package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Measure;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.rules.alteryx.field.AlteryxField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds a percentile of a group by the ranks of its records. */
record PercentileSummary(SummaryAction action) {

    /** A share of all, of at most six digits. */
    private static final Pattern SHARE = Pattern.compile("0(\\.[0-9]{1,6})?|1(\\.0{1,6})?|\\.[0-9]{1,6}");

    /**
     * The percentile, as a double; empty of what is no number, or for a share that is none.
     *
     * @param counted the values among which it is found; NULL is none of them
     */
    static Optional<Summary> of(SummaryAction action, Expr counted) {
        return Optional.of(action.line().percentile())
                .filter(text ->
                        action.input().type().isNumber() && SHARE.matcher(text).matches())
                .map(text -> new PercentileSummary(action).summary(counted, new BigDecimal(text)));
    }

    private Summary summary(Expr counted, BigDecimal share) {
        var place = action.ranks().byShare(action.input(), counted, share);
        var low = highest("_low", place.value(), Optional.of(place.isLow()));
        var high = highest("_high", place.value(), Optional.of(place.isHigh()));
        var way = highest("_way", place.way(), Optional.empty());
        var difference = Expr.call(StandardFunction.MINUS, value(high), value(low));
        var part = Expr.call(StandardFunction.TIMES, difference, value(way));
        return new Summary(
                AlteryxField.of(action.name(), FieldType.DOUBLE),
                List.of(low, high, way),
                Expr.call(StandardFunction.PLUS, value(low), part));
    }

    private Measure highest(String part, Expr value, Optional<Expr> filter) {
        return action.measure(action.name() + part, Types.DOUBLE, Measure.Function.MAX, List.of(value), false, filter);
    }

    private static Expr value(Measure measure) {
        return Expr.field(measure.name(), Types.DOUBLE);
    }
}
