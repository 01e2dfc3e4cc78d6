package io.landfall.converter.sql;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.Call;
import io.landfall.converter.expression.Expr.Case;
import io.landfall.converter.expression.Expr.Cast;
import io.landfall.converter.expression.Expr.FieldRef;
import io.landfall.converter.expression.Expr.ParameterRef;
import io.landfall.converter.expression.LibraryFunction;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.DateString;
import org.apache.calcite.util.TimeString;
import org.apache.calcite.util.TimestampString;

/**
 * Writes expressions as Calcite's syntax tree. Exhaustive: a new kind of expression must not compile here.
 *
 * @param parameters how the value of a parameter is had
 */
record ExpressionNodes(Syntax syntax, Function<ParameterRef, SqlNode> parameters) {

    private static final Set<StandardFunction> INEQUALITIES =
            EnumSet.of(StandardFunction.LT, StandardFunction.LE, StandardFunction.GT, StandardFunction.GE);

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    SqlNode of(Expr expr) {
        return switch (expr) {
            case Literal literal -> literal(literal);
            case FieldRef field ->
                field.side().isEmpty() ? Nodes.name(field.name()) : Nodes.name(field.side(), field.name());
            case ParameterRef parameter -> parameters.apply(parameter);
            case Call call -> call(call);
            case Case(var branches, var otherwise) ->
                new SqlCase(
                        Nodes.AT,
                        null,
                        Nodes.list(branches.stream().map(branch -> of(branch.test()))),
                        Nodes.list(branches.stream().map(branch -> of(branch.then()))),
                        of(otherwise));
            case Cast(var operand, var type) -> syntax.cast(of(operand), operand.type(), type);
        };
    }

    List<SqlNode> of(List<Expr> exprs) {
        return exprs.stream().map(this::of).toList();
    }

    private SqlNode literal(Literal literal) {
        return switch (literal) {
            case Literal.Missing(var type) ->
                Nodes.call(SqlStdOperatorTable.CAST, SqlLiteral.createNull(Nodes.AT), syntax.type(type));
            case Literal.Truth(var value) -> SqlLiteral.createBoolean(value, Nodes.AT);
            case Literal.TextValue(var value) -> Nodes.text(value);
            case Literal.NumberValue(var value, var type) ->
                type.isFloating() ? syntax.floating(value, type) : syntax.exact(value, type);
            case Literal.DateValue(var value) ->
                SqlLiteral.createDate(
                        new DateString(value.getYear(), value.getMonthValue(), value.getDayOfMonth()), Nodes.AT);
            case Literal.TimeValue(var value) -> {
                var nanos = value.get(ChronoField.NANO_OF_SECOND);
                var time = new TimeString(value.getHour(), value.getMinute(), value.getSecond()).withNanos(nanos);
                yield SqlLiteral.createTime(time, digits(nanos), Nodes.AT);
            }
            case Literal.TimestampValue(var value) -> {
                var nanos = value.get(ChronoField.NANO_OF_SECOND);
                var timestamp = new TimestampString(TIMESTAMP.format(value)).withNanos(nanos);
                yield SqlLiteral.createTimestamp(SqlTypeName.TIMESTAMP, timestamp, digits(nanos), Nodes.AT);
            }
        };
    }

    /** Digits of a second that a constant is written with. */
    private static int digits(int nanos) {
        return nanos == 0 ? 0 : 6;
    }

    private SqlNode call(Call call) {
        var args = of(call.args());
        return switch (call.function()) {
            case LibraryFunction _ -> syntax.library(call, args);
            case StandardFunction.IN ->
                Nodes.call(
                        SqlStdOperatorTable.IN,
                        args.getFirst(),
                        new SqlNodeList(args.subList(1, args.size()), Nodes.AT));
            case StandardFunction function
            when INEQUALITIES.contains(function) && call.arg(0).type().isText() ->
                Nodes.call(
                        operator(function),
                        args.stream().map(syntax::byCodePoint).toList());
            case StandardFunction.PLUS, StandardFunction.MINUS, StandardFunction.TIMES ->
                Nodes.call(operator((StandardFunction) call.function()), syntax.operands(call, args));
            case StandardFunction.CEIL, StandardFunction.FLOOR -> syntax.rounded(call, args.getFirst());
            case StandardFunction.UPPER -> syntax.upper(args.getFirst());
            case StandardFunction.LOWER -> syntax.lower(args.getFirst());
            case StandardFunction.CHAR_LENGTH -> syntax.length(args.getFirst());
            case StandardFunction.SUBSTRING -> Nodes.call(SqlStdOperatorTable.SUBSTRING, syntax.positions(call, args));
            case StandardFunction function -> Nodes.call(operator(function), args);
        };
    }

    static SqlOperator operator(StandardFunction function) {
        return switch (function) {
            case PLUS -> SqlStdOperatorTable.PLUS;
            case MINUS -> SqlStdOperatorTable.MINUS;
            case TIMES -> SqlStdOperatorTable.MULTIPLY;
            case DIVIDE -> SqlStdOperatorTable.DIVIDE;
            case NEGATE -> SqlStdOperatorTable.UNARY_MINUS;
            case CONCAT -> SqlStdOperatorTable.CONCAT;
            case EQ -> SqlStdOperatorTable.EQUALS;
            case NE -> SqlStdOperatorTable.NOT_EQUALS;
            case LT -> SqlStdOperatorTable.LESS_THAN;
            case LE -> SqlStdOperatorTable.LESS_THAN_OR_EQUAL;
            case GT -> SqlStdOperatorTable.GREATER_THAN;
            case GE -> SqlStdOperatorTable.GREATER_THAN_OR_EQUAL;
            case IS_DISTINCT -> SqlStdOperatorTable.IS_DISTINCT_FROM;
            case IS_NOT_DISTINCT -> SqlStdOperatorTable.IS_NOT_DISTINCT_FROM;
            case IN -> SqlStdOperatorTable.IN;
            case AND -> SqlStdOperatorTable.AND;
            case OR -> SqlStdOperatorTable.OR;
            case NOT -> SqlStdOperatorTable.NOT;
            case IS_NULL -> SqlStdOperatorTable.IS_NULL;
            case IS_NOT_NULL -> SqlStdOperatorTable.IS_NOT_NULL;
            case IS_TRUE -> TruthTest.IS_TRUE;
            case IS_NOT_TRUE -> TruthTest.IS_NOT_TRUE;
            case COALESCE -> SqlStdOperatorTable.COALESCE;
            case NULLIF -> SqlStdOperatorTable.NULLIF;
            case UPPER -> SqlStdOperatorTable.UPPER;
            case LOWER -> SqlStdOperatorTable.LOWER;
            case CHAR_LENGTH -> SqlStdOperatorTable.CHAR_LENGTH;
            case SUBSTRING -> SqlStdOperatorTable.SUBSTRING;
            case ABS -> SqlStdOperatorTable.ABS;
            case CEIL -> SqlStdOperatorTable.CEIL;
            case FLOOR -> SqlStdOperatorTable.FLOOR;
            case POWER -> SqlStdOperatorTable.POWER;
            case SQRT -> SqlStdOperatorTable.SQRT;
            case EXP -> SqlStdOperatorTable.EXP;
            case LN -> SqlStdOperatorTable.LN;
            case LOG10 -> SqlStdOperatorTable.LOG10;
            case SIN -> SqlStdOperatorTable.SIN;
            case COS -> SqlStdOperatorTable.COS;
            case TAN -> SqlStdOperatorTable.TAN;
            case ASIN -> SqlStdOperatorTable.ASIN;
            case ACOS -> SqlStdOperatorTable.ACOS;
            case ATAN -> SqlStdOperatorTable.ATAN;
            case ATAN2 -> SqlStdOperatorTable.ATAN2;
            case PI -> SqlStdOperatorTable.PI;
        };
    }
}
