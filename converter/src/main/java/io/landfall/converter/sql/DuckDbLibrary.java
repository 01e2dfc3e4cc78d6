package io.landfall.converter.sql;

import io.landfall.converter.expression.CodeFunction;
import io.landfall.converter.expression.Constants;
import io.landfall.converter.expression.DateFunction;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.Call;
import io.landfall.converter.expression.LibraryFunction;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.MathFunction;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pattern.DatePart;
import io.landfall.converter.pattern.DatePattern;
import io.landfall.converter.pattern.Replacement;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlLibraryOperators;

/**
 * How library functions are called in DuckDB. A macro has one form for all types, so that kinds of numbers have definitions of
 * their own; any number of arguments is a list.
 */
record DuckDbLibrary(Syntax syntax) {

    private static final String JOIN_TEXT = "landfall.join_text";

    SqlNode call(Call call, List<SqlNode> args) {
        var function = (LibraryFunction) call.function();
        return switch (function) {
            case TextFunction.JOIN_TEXT -> Nodes.function(JOIN_TEXT, Bracketed.list(joined(args)));
            case TextFunction _, CodeFunction _ -> Prelude.call(function, args);
            case PatternFunction pattern -> pattern(pattern, call, args);
            case NumberFunction number -> number(number, call, args);
            case MathFunction.GREATEST_OF,
                    MathFunction.LEAST_OF,
                    MathFunction.GREATEST_PRESENT,
                    MathFunction.LEAST_PRESENT,
                    MathFunction.MEDIAN_PRESENT -> typed(call, Prelude.call(function, List.of(Bracketed.list(args))));
            case MathFunction _ -> Prelude.call(function, args);
            case DateFunction.DATE_OF_TEXT -> dateOfText(call, args);
            case DateFunction _ -> typed(call, Prelude.call(function, args));
        };
    }

    /** Texts that are joined are joined in one call. */
    private static List<SqlNode> joined(List<SqlNode> args) {
        var parts = new ArrayList<SqlNode>();
        for (var arg : args) {
            var inner =
                    arg instanceof SqlCall call && call.getOperator().getName().equals(JOIN_TEXT)
                            ? Bracketed.items(call.operand(0))
                            : List.of(arg);
            parts.addAll(inner);
        }
        return parts;
    }

    private static SqlNode pattern(PatternFunction function, Call call, List<SqlNode> args) {
        if (function == PatternFunction.PATTERN_PIECE) {
            return Prelude.call(function, args);
        }
        var pattern = PatternFunction.pattern(call.args());
        var operands = new ArrayList<SqlNode>();
        operands.add(args.getFirst());
        operands.add(spelled(pattern.re2(), call, args));
        switch (function) {
            case PATTERN_MATCHES, PATTERN_FOUND, PATTERN_COUNT, PATTERN_PIECE -> {}
            case PATTERN_REPLACE, PATTERN_REPLACE_FIRST ->
                operands.add(
                        Nodes.text(Replacement.of(Constants.text(call.arg(2))).re2()));
            case PATTERN_EXTRACT -> operands.add(args.get(2));
        }
        operands.add(Nodes.text(pattern.ignoresCase() ? "i" : "c"));
        return Prelude.call(function, operands);
    }

    private static SqlNode spelled(String text, Call call, List<SqlNode> args) {
        var parts = PatternPieceNodes.spelled(text, call, joined(List.of(args.get(1))));
        return parts.size() == 1 ? parts.getFirst() : Nodes.function(JOIN_TEXT, Bracketed.list(parts));
    }

    private SqlNode number(NumberFunction function, Call call, List<SqlNode> args) {
        var first = call.arg(0).type();
        return switch (function) {
            case LEADING_DECIMAL ->
                args.size() == 1
                        ? Prelude.call(function, args)
                        : Prelude.call(function, List.of(args.getFirst(), example(call.type())));
            case DECIMAL_OF_TEXT -> Prelude.call(function, List.of(args.getFirst(), example(call.type())));
            case DECIMAL_OR_NULL ->
                Prelude.call(
                        function,
                        kind(first),
                        List.of(asDouble(args.getFirst(), first), example(call.type()), scale(call.type())));
            case ROUND_NUMBER -> cut(function, call, args, "round");
            case TRUNCATE_NUMBER -> cut(function, call, args, "truncate");
            case REMAINDER -> {
                var operands = List.of(same(call, args, 0), same(call, args, 1));
                yield typed(call, Prelude.call(function, kind(call.type()), operands));
            }
            case SMALLINT_OR_NULL, INTEGER_OR_NULL, BIGINT_OR_NULL, SIGN_OF ->
                Prelude.call(function, kind(first), args);
            case LEADING_NUMBER,
                    LEADING_INTEGER,
                    NUMBER_OF_TEXT,
                    INTEGER_OF_TEXT,
                    IS_NUMBER_TEXT,
                    NUMBER_TO_FIXED_TEXT,
                    NUMBER_TO_SHORTEST_TEXT,
                    NUMBER_TO_COMPACT_TEXT,
                    ROUND_TO_MULTIPLE -> Prelude.call(function, args);
        };
    }

    private static String kind(SqlType number) {
        return number.isFloating() ? "_double" : "";
    }

    private SqlNode asDouble(SqlNode arg, SqlType type) {
        return type.equals(Types.REAL) ? syntax.cast(arg, type, Types.DOUBLE) : arg;
    }

    /** An argument in the type of the result. */
    private SqlNode same(Call call, List<SqlNode> args, int index) {
        var type = call.arg(index).type();
        return type.equals(call.type()) ? args.get(index) : syntax.cast(args.get(index), type, call.type());
    }

    /** A value of a type, for its type alone. */
    private SqlNode example(SqlType type) {
        return Nodes.cast(org.apache.calcite.sql.SqlLiteral.createNull(Nodes.AT), syntax.type(type));
    }

    private static SqlNode scale(SqlType type) {
        return Nodes.integer(Types.asDecimal(type).scale());
    }

    /** Rounding or cutting off. DuckDB rounds a decimal itself when the digits are constant, else its text is cut. */
    private SqlNode cut(NumberFunction function, Call call, List<SqlNode> args, String verb) {
        if (!(call.arg(0).type() instanceof SqlType.Decimal decimal)) {
            return Prelude.call(function, kind(call.type()), args);
        }
        if (call.arg(1) instanceof Literal.NumberValue(var digits, var _)) {
            var few = Math.clamp(digits.longValue(), -SqlType.Decimal.MAX_PRECISION - 1, SqlType.Decimal.MAX_PRECISION);
            return typed(call, Prelude.call(function, "_decimal", List.of(args.getFirst(), Nodes.integer(few))));
        }
        var number = call.arg(0) instanceof Expr.FieldRef
                ? args.getFirst()
                : Nodes.cast(args.getFirst(), syntax.type(decimal));
        return typed(call, Prelude.call(verb + "_digits", number, Nodes.integer(decimal.scale()), args.get(1)));
    }

    private static SqlNode dateOfText(Call call, List<SqlNode> args) {
        var pattern = DatePattern.of(Constants.text(call.arg(1)));
        var operands = new ArrayList<>(List.of(args.getFirst(), args.get(1), Nodes.text(pattern.expression())));
        if (pattern.says(DatePart.DAY_OF_YEAR)) {
            operands.add(Nodes.integer(pattern.letters().indexOf(DatePart.DAY_OF_YEAR.letter()) + 1L));
            return Prelude.call("date_of_day_text", operands.toArray(SqlNode[]::new));
        }
        if (args.size() == 3 && pattern.says(DatePart.YEAR_OF_CENTURY)) {
            operands.add(args.get(2));
        }
        return Prelude.call(DateFunction.DATE_OF_TEXT, operands);
    }

    /** A result in its declared type where the engine has a wider or narrower one. */
    private SqlNode typed(Call call, SqlNode result) {
        var type = call.type();
        if (type instanceof SqlType.Decimal(var precision, var _) && precision == SqlType.Decimal.MAX_PRECISION) {
            return Nodes.call(SqlLibraryOperators.TRY_CAST, result, syntax.type(type));
        }
        var differs = type.equals(Types.DATE) || type instanceof SqlType.Decimal || type.equals(Types.REAL);
        var given = isChoice(call) && call.args().stream().map(Expr::type).allMatch(type::equals);
        return differs && !given ? Nodes.cast(result, syntax.type(type)) : result;
    }

    private static boolean isChoice(Call call) {
        return call.function() instanceof MathFunction;
    }
}
