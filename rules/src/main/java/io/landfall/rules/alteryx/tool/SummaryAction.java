package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Measure.Function;
import io.landfall.converter.rule.Rewrite;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.SummarizeAction;
import io.landfall.parsers.alteryx.tool.SummarizeField;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldConversion;
import io.landfall.rules.alteryx.field.FreeNames;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One action of a Summarize tool. Counts are Int64, sums of whole numbers too, sums of other numbers and means are doubles; the least, the
 * greatest, the first and the last value keep their type.
 *
 * @param name of the result
 * @param taken names that the aggregate's own fields have
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/transform/summarize-tool.html">Summarize Tool</a>
 */
record SummaryAction(
        SummarizeField line, AlteryxField input, String name, Tool tool, FreeNames taken, RankedRows ranks) {

    /** Characters by which the sum of fixed decimals is wider than they are, as Designer writes it. */
    private static final int SUM_GROWTH = 5;

    private static final int LONGEST_TEXT = Integer.MAX_VALUE;

    static boolean dependsOnOrder(Function function) {
        return switch (function) {
            case FIRST_ROW, LAST_ROW, FIRST_VALUE, LAST_VALUE, CONCAT -> true;
            case COUNT_ROWS, COUNT, SUM, AVG, MIN, MAX, MEDIAN, PERCENTILE_LOW, PERCENTILE_HIGH, STDDEV, VARIANCE ->
                false;
        };
    }

    Rewrite<Summary> computed() {
        var x = input.value();
        return switch (line.action()) {
            case COUNT -> Rewrite.to(count(Function.COUNT_ROWS, List.of(), Optional.empty()));
            case COUNT_NON_NULL -> Rewrite.to(count(Function.COUNT, List.of(x), Optional.empty()));
            case COUNT_NULL -> Rewrite.to(count(Function.COUNT_ROWS, List.of(), Optional.of(isNull(x))));
            case COUNT_DISTINCT_NON_NULL -> Rewrite.to(plain(whole(), Function.COUNT, List.of(x), true));
            case COUNT_DISTINCT -> Rewrite.to(distinctWithNull());
            case COUNT_BLANK, COUNT_NON_BLANK -> blanks();
            case COUNT_ZERO -> numeric(() -> count(Function.COUNT_ROWS, List.of(), Optional.of(isZero(true))));
            case COUNT_NON_ZERO ->
                warned(
                        numeric(() -> count(Function.COUNT_ROWS, List.of(), Optional.of(isZero(false)))
                                .where(SummaryCondition.notNull(x))),
                        ToolCode.ACTION_NULL);
            case SUM -> numeric(() -> plain(sum(), Function.SUM, List.of(x), false));
            case AVG -> numeric(() -> real(Function.AVG, Optional.empty()));
            case AVG_NO_ZERO -> numeric(() -> real(Function.AVG, Optional.of(isZero(false))));
            case MEDIAN -> numeric(() -> real(Function.MEDIAN, Optional.empty()));
            case MEDIAN_NO_ZERO -> numeric(() -> real(Function.MEDIAN, Optional.of(isZero(false))));
            case STD_DEV -> spread(Function.STDDEV, Optional.empty());
            case STD_DEV_NO_ZERO -> spread(Function.STDDEV, Optional.of(isZero(false)));
            case VARIANCE -> spread(Function.VARIANCE, Optional.empty());
            case VARIANCE_NO_ZERO -> spread(Function.VARIANCE, Optional.of(isZero(false)));
            case MIN -> extreme(Function.MIN);
            case MAX -> extreme(Function.MAX);
            case FIRST -> Rewrite.to(plain(input.named(name), Function.FIRST_ROW, List.of(x), false));
            case LAST -> Rewrite.to(plain(input.named(name), Function.LAST_ROW, List.of(x), false));
            case CONCAT -> concatenated();
            case LONGEST -> ranked(ranks.byLength(input, true));
            case SHORTEST -> ranked(ranks.byLength(input, false));
            case MODE -> ranked(ranks.byFrequency(input));
            case PERCENTILE -> percentile(input.value());
            case PERCENTILE_NO_ZERO -> percentile(Expr.when(isZero(false), x, Expr.nothing(x.type())));
            case GROUP_BY, SPATIAL_COMBINE, SPATIAL_CENTROID, UNKNOWN -> refused();
        };
    }

    private Summary plain(AlteryxField field, Function function, List<Expr> args, boolean distinct) {
        var measure = measure(name, field.sqlType(), function, args, distinct, Optional.empty());
        return new Summary(field, List.of(measure), Expr.field(measure.name(), measure.type()));
    }

    private Summary filtered(AlteryxField field, Function function, List<Expr> args, Optional<Expr> filter) {
        var measure = measure(name, field.sqlType(), function, args, false, filter);
        return new Summary(field, List.of(measure), Expr.field(measure.name(), measure.type()));
    }

    Measure measure(
            String wish, SqlType type, Function function, List<Expr> args, boolean distinct, Optional<Expr> filter) {
        return new Measure(taken.take(wish), type, function, args, distinct, filter, tool.at());
    }

    private Summary count(Function function, List<Expr> args, Optional<Expr> filter) {
        return filtered(whole(), function, args, filter);
    }

    private Summary real(Function function, Optional<Expr> filter) {
        return filtered(AlteryxField.of(name, FieldType.DOUBLE), function, List.of(input.value()), filter);
    }

    /** One value has no spread by which to divide. */
    private Rewrite<Summary> spread(Function function, Optional<Expr> filter) {
        return warned(
                numeric(() -> {
                    var values = measure(
                            name + "_values", Types.BIGINT, Function.COUNT, List.of(input.value()), false, filter);
                    var isOne = Expr.call(
                            StandardFunction.NE,
                            Expr.field(values.name(), Types.BIGINT),
                            Expr.number(BigDecimal.ONE, Types.BIGINT));
                    return real(function, filter)
                            .with(List.of(values))
                            .where(new SummaryCondition("a group of one value", true, isOne));
                }),
                ToolCode.ACTION_SINGLE);
    }

    /** The value at a place among the others, or between the two beside it. */
    private Rewrite<Summary> percentile(Expr counted) {
        return PercentileSummary.of(this, counted)
                .map(summary -> said(summary, ToolCode.ACTION_BETWEEN))
                .orElseGet(this::refused);
    }

    private AlteryxField whole() {
        return AlteryxField.of(name, FieldType.INT64);
    }

    private AlteryxField sum() {
        if (input.type().isInteger()) {
            return whole();
        }
        return input.type() == FieldType.FIXED_DECIMAL
                ? new AlteryxField(name, FieldType.FIXED_DECIMAL, input.size() + SUM_GROWTH, input.scale())
                : AlteryxField.of(name, FieldType.DOUBLE);
    }

    /** NULL is one more value, if there is one. */
    private Summary distinctWithNull() {
        var values = measure(name, Types.BIGINT, Function.COUNT, List.of(input.value()), true, Optional.empty());
        var nulls = measure(
                name + "_nulls",
                Types.BIGINT,
                Function.COUNT_ROWS,
                List.of(),
                false,
                Optional.of(isNull(input.value())));
        var one = Expr.number(BigDecimal.ONE, Types.BIGINT);
        var zero = Expr.number(BigDecimal.ZERO, Types.BIGINT);
        var hasNull = Expr.call(StandardFunction.GT, Expr.field(nulls.name(), Types.BIGINT), zero);
        return new Summary(
                whole(),
                List.of(values, nulls),
                Expr.call(
                        StandardFunction.PLUS, Expr.field(values.name(), Types.BIGINT), Expr.when(hasNull, one, zero)));
    }

    private Rewrite<Summary> blanks() {
        if (!input.type().isText()) {
            return refused();
        }
        var text = Expr.call(StandardFunction.COALESCE, input.value(), Expr.text(""));
        var test = line.action() == SummarizeAction.COUNT_BLANK ? StandardFunction.EQ : StandardFunction.NE;
        var counted = count(Function.COUNT_ROWS, List.of(), Optional.of(Expr.call(test, text, Expr.text(""))));
        return said(counted.where(SummaryCondition.notNull(input.value())), ToolCode.ACTION_NULL);
    }

    private Rewrite<Summary> numeric(Supplier<Summary> summary) {
        return input.type().isNumber() ? Rewrite.to(summary.get()) : refused();
    }

    private Rewrite<Summary> extreme(Function function) {
        if (input.type() == FieldType.BOOL) {
            return Rewrite.to(truth(function));
        }
        var summary = plain(input.named(name), function, List.of(input.value()), false);
        return input.type().isText()
                ? said(TextExtreme.checked(this, summary, function), ToolCode.ACTION_TEXT_ORDER)
                : Rewrite.to(summary);
    }

    /** Not every engine has a greatest truth: it is that of 1 and 0. */
    private Summary truth(Function function) {
        var number = Expr.when(input.value(), Expr.integer(1), Expr.integer(0));
        var measure =
                measure(name, Types.INTEGER, function, List.of(number), false, Optional.of(notNull(input.value())));
        var value = Expr.call(StandardFunction.EQ, Expr.field(measure.name(), Types.INTEGER), Expr.integer(1));
        return new Summary(input.named(name), List.of(measure), value);
    }

    private Rewrite<Summary> concatenated() {
        var size = input.type() == FieldType.V_WSTRING || input.type() == FieldType.WSTRING
                ? AlteryxField.UNLIMITED
                : LONGEST_TEXT;
        var type = size == LONGEST_TEXT ? FieldType.V_STRING : FieldType.V_WSTRING;
        var field = new AlteryxField(name, type, size, 0);
        var text = FieldConversion.text(input.value());
        var measure = measure(
                name,
                Types.TEXT,
                Function.CONCAT,
                List.of(text, Expr.text(unescaped(line.concat().separator()))),
                false,
                Optional.empty());
        var joined = Expr.field(measure.name(), Types.TEXT);
        var summary = new Summary(field, List.of(measure), enclosed(joined));
        return said(summary.where(SummaryCondition.notNull(input.value())), ToolCode.ACTION_CONCAT);
    }

    private Expr enclosed(Expr joined) {
        var start = unescaped(line.concat().start());
        var end = unescaped(line.concat().end());
        return start.isEmpty() && end.isEmpty()
                ? joined
                : Expr.call(TextFunction.JOIN_TEXT, Expr.text(start), joined, Expr.text(end));
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\t", "\t").replace("\\s", " ");
    }

    /** The value of the record that comes first in a ranking. */
    private Rewrite<Summary> ranked(RankedRows.Rank rank) {
        if (input.type() == FieldType.BOOL) {
            return refused();
        }
        var summary = filtered(input.named(name), Function.MAX, List.of(input.value()), Optional.of(rank.isFirst()));
        return said(untied(summary, rank.isTop()), ToolCode.ACTION_TIES);
    }

    /** Records that share the first rank have one value, so that the least and the greatest are the same. */
    private Summary untied(Summary summary, Expr isTop) {
        var least = top("_least", Function.MIN, isTop);
        var greatest = top("_greatest", Function.MAX, isTop);
        var isOne = Expr.call(
                StandardFunction.IS_NOT_DISTINCT,
                Expr.field(least.name(), least.type()),
                Expr.field(greatest.name(), greatest.type()));
        return summary.with(List.of(least, greatest))
                .where(new SummaryCondition("several values that tie", true, isOne));
    }

    private Measure top(String part, Function function, Expr isTop) {
        return measure(name + part, input.sqlType(), function, List.of(input.value()), false, Optional.of(isTop));
    }

    private Rewrite<Summary> warned(Rewrite<Summary> summary, ToolCode code) {
        return summary instanceof Rewrite.Replaced<Summary>(var value, var _) ? said(value, code) : summary;
    }

    /** A check tells of what is not documented; where there is none, a person is warned. */
    private Rewrite<Summary> said(Summary summary, ToolCode code) {
        return Rewrite.to(
                summary,
                summary.documented()
                        .map(one -> Diagnostic.of(
                                ToolCode.ACTION_CHECKED, tool.at(), line.actionText(), line.field(), one.exception()))
                        .orElseGet(() -> Diagnostic.of(code, tool.at(), line.actionText(), line.field())));
    }

    private Rewrite<Summary> refused() {
        return Rewrite.blockedBy(Diagnostic.of(ToolCode.ACTION_UNKNOWN, tool.at(), line.actionText(), line.field()));
    }

    private Expr isZero(boolean zero) {
        var value = input.value();
        var none = Expr.number(BigDecimal.ZERO, value.type());
        return Expr.call(zero ? StandardFunction.EQ : StandardFunction.NE, value, none);
    }

    private static Expr isNull(Expr value) {
        return Expr.call(StandardFunction.IS_NULL, value);
    }

    static Expr notNull(Expr value) {
        return Expr.call(StandardFunction.IS_NOT_NULL, value);
    }
}
