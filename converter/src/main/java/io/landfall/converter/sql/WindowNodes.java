package io.landfall.converter.sql;

import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Sample;
import io.landfall.converter.pipeline.Sequence;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.Window;
import io.landfall.converter.pipeline.WindowField;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.jspecify.annotations.Nullable;

/** Writes the operators that look at a row's position among others. */
record WindowNodes(Scope scope) {

    /** A column that no field can be called, for positions that a query needs and its result does not have. */
    static final String POSITION = "_position";

    private static final String COUNT = "_count";

    SqlNode window(Window window) {
        var select = all(window.input());
        for (var field : window.fields()) {
            var frame = hasFrame(field.function()) ? field.frame() : null;
            var over = over(window.partition(), window.order(), scope.fields(window.input()), frame);
            select.item(
                    scope.typed(Nodes.call(SqlStdOperatorTable.OVER, function(field), over), field.type()),
                    field.name());
        }
        return select.build();
    }

    SqlNode sort(Sort sort) {
        var select = all(sort.input());
        sort.ordinal().ifPresent(ordinal -> select.item(position(sort.input(), List.of(), sort.order()), ordinal));
        return select.build();
    }

    SqlNode sequence(Sequence sequence) {
        SqlNode number = position(sequence.input(), sequence.partition(), sequence.order());
        if (sequence.increment() != 1) {
            number = Nodes.call(
                    SqlStdOperatorTable.MULTIPLY,
                    Nodes.call(SqlStdOperatorTable.MINUS, number, Nodes.integer(1)),
                    Nodes.integer(sequence.increment()));
            number = plus(number, sequence.start());
        } else {
            number = plus(number, sequence.start() - 1);
        }
        return all(sequence.input())
                .item(
                        scope.typed(number, sequence.field().type()),
                        sequence.field().name())
                .build();
    }

    private static SqlNode plus(SqlNode number, long offset) {
        if (offset == 0) {
            return number;
        }
        return Nodes.call(
                offset < 0 ? SqlStdOperatorTable.MINUS : SqlStdOperatorTable.PLUS,
                number,
                Nodes.integer(Math.abs(offset)));
    }

    SqlNode distinct(Distinct distinct) {
        var fields = scope.fields(distinct.input());
        var plain = distinct.keys().size() == fields.size() && distinct.order().isNone();
        if (plain) {
            return all(distinct.input()).distinct().build();
        }
        var first = Nodes.call(SqlStdOperatorTable.EQUALS, Nodes.name(POSITION), Nodes.integer(1));
        return picked(distinct.input(), distinct.keys(), distinct.order(), false, first);
    }

    SqlNode sample(Sample sample) {
        var at = Nodes.name(POSITION);
        var count = Nodes.integer(sample.count());
        var picked = switch (sample.pick()) {
            case FIRST -> Nodes.call(SqlStdOperatorTable.LESS_THAN_OR_EQUAL, at, count);
            case LAST ->
                Nodes.call(
                        SqlStdOperatorTable.GREATER_THAN,
                        at,
                        Nodes.call(SqlStdOperatorTable.MINUS, Nodes.name(COUNT), count));
            case SKIP -> Nodes.call(SqlStdOperatorTable.GREATER_THAN, at, count);
            case EVERY ->
                Nodes.call(
                        SqlStdOperatorTable.EQUALS,
                        Nodes.call(
                                SqlStdOperatorTable.MOD,
                                Nodes.call(SqlStdOperatorTable.MINUS, at, Nodes.integer(1)),
                                count),
                        Nodes.integer(0));
        };
        return picked(sample.input(), sample.partition(), sample.order(), sample.pick() == Sample.Pick.LAST, picked);
    }

    private SqlNode picked(InputRef input, List<String> partition, Ordering order, boolean counted, SqlNode condition) {
        var numbered = all(input).item(position(input, partition, order), POSITION);
        if (counted) {
            var rows = Nodes.call(SqlStdOperatorTable.COUNT, SqlIdentifier.star(Nodes.AT));
            var over = over(partition, Ordering.NONE, scope.fields(input), null);
            numbered.item(Nodes.call(SqlStdOperatorTable.OVER, rows, over), COUNT);
        }
        var select = Select.from(Nodes.call(SqlStdOperatorTable.AS, numbered.build(), Nodes.name("numbered")));
        scope.fields(input).forEach(field -> select.column(field.name()));
        return select.where(condition).build();
    }

    private Select all(InputRef input) {
        return Select.from(scope.relation(input)).star();
    }

    /** The row's position from 1 in its partition. */
    SqlNode position(InputRef input, List<String> partition, Ordering order) {
        var over = over(partition, order, scope.fields(input), null);
        return Nodes.call(SqlStdOperatorTable.OVER, Nodes.call(SqlStdOperatorTable.ROW_NUMBER), over);
    }

    /** Position from 1 among rows with equal keys. */
    static SqlNode rowNumber(List<SqlNode> partition, List<SqlNode> order) {
        var over = SqlWindow.create(
                null,
                null,
                Nodes.list(partition),
                Nodes.list(order),
                SqlLiteral.createBoolean(false, Nodes.AT),
                null,
                null,
                null,
                Nodes.AT);
        return Nodes.call(SqlStdOperatorTable.OVER, Nodes.call(SqlStdOperatorTable.ROW_NUMBER), over);
    }

    private SqlNode function(WindowField field) {
        var args = scope.expressions().of(field.args());
        return switch (field.function()) {
            case ROW_NUMBER -> Nodes.call(SqlStdOperatorTable.ROW_NUMBER);
            case RANK -> Nodes.call(SqlStdOperatorTable.RANK);
            case DENSE_RANK -> Nodes.call(SqlStdOperatorTable.DENSE_RANK);
            case LAG -> Nodes.call(SqlStdOperatorTable.LAG, args);
            case LEAD -> Nodes.call(SqlStdOperatorTable.LEAD, args);
            case LAST_VALUE -> scope.syntax().lastValue(args.getFirst());
            case FIRST_VALUE -> scope.syntax().firstValue(args.getFirst());
            case SUM -> Nodes.call(SqlStdOperatorTable.SUM, args);
            case AVG -> Nodes.call(SqlStdOperatorTable.AVG, args);
            case MIN -> Nodes.call(SqlStdOperatorTable.MIN, compared(field, args.getFirst()));
            case MAX -> Nodes.call(SqlStdOperatorTable.MAX, compared(field, args.getFirst()));
            case COUNT -> Nodes.call(SqlStdOperatorTable.COUNT, args);
            case COUNT_ROWS -> Nodes.call(SqlStdOperatorTable.COUNT, SqlIdentifier.star(Nodes.AT));
        };
    }

    private SqlNode compared(WindowField field, SqlNode value) {
        return field.args().getFirst().type().isText() ? scope.syntax().byCodePoint(value) : value;
    }

    private static boolean hasFrame(WindowField.Function function) {
        return switch (function) {
            case ROW_NUMBER, RANK, DENSE_RANK, LAG, LEAD -> false;
            case LAST_VALUE, FIRST_VALUE, SUM, AVG, MIN, MAX, COUNT, COUNT_ROWS -> true;
        };
    }

    private SqlNode over(
            List<String> partition, Ordering order, List<Field> fields, WindowField.@Nullable Frame frame) {
        return SqlWindow.create(
                null,
                null,
                Nodes.list(partition.stream().map(Nodes::name)),
                Nodes.list(scope.order(order, fields)),
                SqlLiteral.createBoolean(frame != null, Nodes.AT),
                frame == null ? null : bound(frame.first()),
                frame == null ? null : bound(frame.last()),
                null,
                Nodes.AT);
    }

    private static SqlNode bound(int row) {
        return switch (row) {
            case WindowField.Frame.START -> SqlWindow.createUnboundedPreceding(Nodes.AT);
            case WindowField.Frame.END -> SqlWindow.createUnboundedFollowing(Nodes.AT);
            case 0 -> SqlWindow.createCurrentRow(Nodes.AT);
            default ->
                row < 0
                        ? SqlWindow.createPreceding(Nodes.integer(-(long) row), Nodes.AT)
                        : SqlWindow.createFollowing(Nodes.integer(row), Nodes.AT);
        };
    }
}
