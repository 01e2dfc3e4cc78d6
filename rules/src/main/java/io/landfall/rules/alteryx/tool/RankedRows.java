package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Sequence;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.converter.pipeline.SortKey.Collation;
import io.landfall.converter.pipeline.SortKey.Direction;
import io.landfall.converter.pipeline.SortKey.Nulls;
import io.landfall.converter.pipeline.Window;
import io.landfall.converter.pipeline.WindowField;
import io.landfall.converter.pipeline.WindowField.Frame;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Ranks the records of each group, for values that are picked from the record which comes first. */
final class RankedRows {

    /**
     * Where a record stands in its group.
     *
     * @param isFirst that it comes first
     * @param isTop that none ranks before it, although others may rank the same; where ties are not to be checked there is none
     */
    record Rank(Expr isFirst, Expr isTop) {}

    private final List<String> groups;
    private final Tool tool;
    private final ToolContext context;
    private final FreeNames names;
    private final List<Operator> operators = new ArrayList<>();
    private Records records;

    RankedRows(Records records, List<String> groups, Tool tool, ToolContext context) {
        this.records = records;
        this.groups = groups;
        this.tool = tool;
        this.context = context;
        this.names = FreeNames.besideFields(records.fields());
    }

    List<Operator> operators() {
        return List.copyOf(operators);
    }

    InputRef ref() {
        return records.ref();
    }

    /** That a record is the first one of its group with the longest, or the shortest, text. */
    Rank byLength(AlteryxField text, boolean longest) {
        var length = AlteryxField.of(names.take("_length"), FieldType.INT32);
        var projections = new ArrayList<>(records.passed(tool.at()));
        projections.add(
                new Projection(length.name(), Expr.call(StandardFunction.CHAR_LENGTH, text.value()), tool.at()));
        add(new Project(context.id(tool, "length"), records.ref(), projections, tool.at()), length);
        return first(length, longest ? Direction.DESCENDING : Direction.ASCENDING);
    }

    /** That a record is the first one of its group with the value that most records have. */
    Rank byFrequency(AlteryxField value) {
        var count = AlteryxField.of(names.take("_frequency"), FieldType.INT64);
        var field = new WindowField(
                count.name(), Types.BIGINT, WindowField.Function.COUNT, List.of(value.value()), Frame.ALL, tool.at());
        var partition = Stream.concat(groups.stream(), Stream.of(value.name()))
                .distinct()
                .toList();
        add(
                new Window(
                        context.id(tool, "frequency"),
                        records.ref(),
                        partition,
                        Ordering.NONE,
                        List.of(field),
                        tool.at()),
                count);
        return first(count, Direction.DESCENDING);
    }

    /** That a record is the first one of its group in the order of a dictionary, or the last one. */
    Expr byDictionary(AlteryxField text, Direction direction) {
        return isFirst(ranked(text, direction, Collation.DICTIONARY));
    }

    /** Where a share of the other values lies below, as {@link PercentilePlace} says. */
    PercentilePlace byShare(AlteryxField value, Expr counted, BigDecimal share) {
        var own = AlteryxField.of(names.take("_value"), FieldType.DOUBLE);
        var projections = new ArrayList<>(records.passed(tool.at()));
        projections.add(new Projection(own.name(), Expr.cast(counted, Types.DOUBLE), tool.at()));
        add(new Project(context.id(tool, "values"), records.ref(), projections, tool.at()), own);
        var count = AlteryxField.of(names.take("_values"), FieldType.INT64);
        var counts = new WindowField(
                count.name(), Types.BIGINT, WindowField.Function.COUNT, List.of(own.value()), Frame.ALL, tool.at());
        add(
                new Window(
                        context.id(tool, "counts"), records.ref(), groups, Ordering.NONE, List.of(counts), tool.at()),
                count);
        return new PercentilePlace(
                own.value(), count.value(), ranked(own, Direction.ASCENDING).value(), share);
    }

    private AlteryxField ranked(AlteryxField by, Direction direction) {
        return ranked(by, direction, Collation.BINARY);
    }

    private AlteryxField ranked(AlteryxField by, Direction direction, Collation collation) {
        var rank = AlteryxField.of(names.take("_rank"), FieldType.INT64);
        var key = new SortKey(by.name(), direction, Nulls.LAST, collation);
        var sequence = new Sequence(
                context.id(tool, "rank"),
                records.ref(),
                new Field(rank.name(), Types.BIGINT),
                1,
                1,
                groups,
                new Ordering(List.of(key), true),
                tool.at());
        add(sequence, rank);
        return rank;
    }

    private Rank first(AlteryxField by, Direction direction) {
        return new Rank(isFirst(ranked(by, direction)), top(by, direction));
    }

    private static Expr isFirst(AlteryxField rank) {
        return Expr.call(StandardFunction.EQ, rank.value(), Expr.number(BigDecimal.ONE, Types.BIGINT));
    }

    private Expr top(AlteryxField by, Direction direction) {
        var top = by.named(names.take("_top"));
        var function = direction == Direction.DESCENDING ? WindowField.Function.MAX : WindowField.Function.MIN;
        var field = new WindowField(top.name(), top.sqlType(), function, List.of(by.value()), Frame.ALL, tool.at());
        add(new Window(context.id(tool, "top"), records.ref(), groups, Ordering.NONE, List.of(field), tool.at()), top);
        return Expr.call(StandardFunction.EQ, by.value(), top.value());
    }

    private void add(Operator operator, AlteryxField field) {
        operators.add(operator);
        records = new Records(
                InputRef.of(operator.id()),
                Stream.concat(records.fields().stream(), Stream.of(field)).toList());
    }
}
