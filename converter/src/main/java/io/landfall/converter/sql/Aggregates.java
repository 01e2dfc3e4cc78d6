package io.landfall.converter.sql;

import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Measure;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelectKeyword;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** Aggregate calls as engines write them. */
final class Aggregates {

    private Aggregates() {}

    /**
     * @param first the engine's function for the first row's value
     * @param last the engine's function for the last row's value
     */
    static SqlNode of(Measure measure, List<SqlNode> args, List<SqlNode> order, String first, String last) {
        return switch (measure.function()) {
            case COUNT_ROWS -> Nodes.call(SqlStdOperatorTable.COUNT, SqlIdentifier.star(Nodes.AT));
            case COUNT -> plain("COUNT", measure, args);
            case SUM -> plain("SUM", measure, args);
            case AVG -> plain("AVG", measure, args);
            case MIN -> plain("MIN", measure, args);
            case MAX -> plain("MAX", measure, args);
            case FIRST_ROW, FIRST_VALUE -> ordered(first, args, order);
            case LAST_ROW, LAST_VALUE -> ordered(last, args, order);
            case MEDIAN -> median(args.getFirst());
            case PERCENTILE_LOW, PERCENTILE_HIGH -> ordered("ARRAY_AGG", args.subList(0, 1), args.subList(0, 1));
            case STDDEV -> plain("STDDEV_SAMP", measure, args);
            case VARIANCE -> plain("VAR_SAMP", measure, args);
            case CONCAT -> ordered("STRING_AGG", args, order);
        };
    }

    /** What a measure answers, of what its engine function has gathered. */
    static SqlNode answered(Measure measure, SqlNode gathered, List<SqlNode> args) {
        return switch (measure.function()) {
            case PERCENTILE_LOW -> Prelude.call("percentile_low", gathered, args.getLast());
            case PERCENTILE_HIGH -> Prelude.call("percentile_high", gathered, args.getLast());
            case COUNT_ROWS, COUNT, SUM, AVG, MIN, MAX, MEDIAN, STDDEV, VARIANCE, CONCAT -> gathered;
            case FIRST_ROW, LAST_ROW, FIRST_VALUE, LAST_VALUE -> gathered;
        };
    }

    /** The arguments, as doubles where an engine would else answer in the argument's own type. */
    static List<SqlNode> asDoubles(Syntax syntax, Measure measure, List<SqlNode> args) {
        if (measure.function() != Measure.Function.MEDIAN) {
            return args;
        }
        var type = measure.args().getFirst().type();
        return List.of(type.equals(Types.DOUBLE) ? args.getFirst() : syntax.cast(args.getFirst(), type, Types.DOUBLE));
    }

    private static SqlNode plain(String name, Measure measure, List<SqlNode> args) {
        var distinct = measure.distinct() ? SqlSelectKeyword.DISTINCT.symbol(Nodes.AT) : null;
        return new EngineFunction(name).createCall(distinct, Nodes.AT, args);
    }

    private static SqlNode ordered(String name, List<SqlNode> args, List<SqlNode> order) {
        var operands = new ArrayList<>(args);
        if (!order.isEmpty()) {
            operands.add(Nodes.list(order));
        }
        return Nodes.call(new EngineFunction(name), operands);
    }

    private static SqlNode median(SqlNode value) {
        var half = Nodes.call(SqlStdOperatorTable.PERCENTILE_CONT, SqlLiteral.createExactNumeric("0.5", Nodes.AT));
        return Nodes.call(SqlStdOperatorTable.WITHIN_GROUP, half, Nodes.list(List.of(value)));
    }
}
