package io.landfall.converter.sql;

import io.landfall.converter.expression.CodeFunction;
import io.landfall.converter.expression.Constants;
import io.landfall.converter.expression.DateFunction;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.Call;
import io.landfall.converter.expression.LibraryFunction;
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
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;

/** How library functions are called in PostgreSQL. Patterns are written in its own spelling. */
record PostgresLibrary(Syntax syntax) {

    private static final String JOIN_TEXT = "landfall.join_text";

    SqlNode call(Call call, List<SqlNode> args) {
        var function = (LibraryFunction) call.function();
        return switch (function) {
            case TextFunction.JOIN_TEXT -> Nodes.function(JOIN_TEXT, joined(args));
            case TextFunction.DATE_TO_TEXT -> {
                var template = DatePattern.of(Constants.text(call.arg(1))).toChar();
                yield Prelude.call(function, List.of(args.getFirst(), Nodes.text(template)));
            }
            case TextFunction _, CodeFunction _ -> Prelude.call(function, args);
            case PatternFunction.PATTERN_PIECE -> Prelude.call(function, args);
            case PatternFunction pattern -> Prelude.call(function, pattern(pattern, call, args));
            case NumberFunction number -> number(number, call, args);
            case MathFunction _ ->
                typed(call, Prelude.call(function, call.type().isText() ? "_text" : "", args));
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
                            ? call.getOperandList()
                            : List.of(arg);
            parts.addAll(inner);
        }
        return parts;
    }

    private static List<SqlNode> pattern(PatternFunction function, Call call, List<SqlNode> args) {
        var text = args.getFirst();
        var pattern = PatternFunction.pattern(call.args());
        var problem = function.problemOnPostgres(call.args());
        if (problem.isPresent()) {
            return refused(function, text, problem.get());
        }
        return switch (function) {
            case PATTERN_MATCHES -> List.of(text, spelled(pattern.postgresTest(true), call, args));
            case PATTERN_FOUND -> List.of(text, spelled(pattern.postgresTest(false), call, args));
            case PATTERN_COUNT -> List.of(text, found(pattern.postgres(Set.of()), call, args));
            case PATTERN_REPLACE, PATTERN_REPLACE_FIRST -> {
                var replacement = Replacement.of(Constants.text(call.arg(2)));
                yield List.of(
                        text,
                        found(pattern.postgres(replacement.groups()), call, args),
                        Nodes.text(replacement.postgres()));
            }
            case PATTERN_EXTRACT ->
                List.of(text, found(pattern.postgres(PatternFunction.group(call.arg(2))), call, args));
            case PATTERN_PIECE -> args;
        };
    }

    private static SqlNode spelled(String text, Call call, List<SqlNode> args) {
        return spelled(text, call, args, UnaryOperator.identity());
    }

    /** Of several texts in one piece, PostgreSQL would find the longest where others find the first. */
    private static SqlNode found(String text, Call call, List<SqlNode> args) {
        return spelled(text, call, args, PatternPieceNodes::withoutChoice);
    }

    private static SqlNode spelled(String text, Call call, List<SqlNode> args, UnaryOperator<SqlNode> piece) {
        var parts = PatternPieceNodes.spelled(text, call, joined(List.of(args.get(1)))).stream()
                .map(piece)
                .toList();
        return parts.size() == 1 ? parts.getFirst() : Nodes.function(JOIN_TEXT, parts);
    }

    /** In the place of the pattern stands a call that ends the run: better no result than another one. */
    private static List<SqlNode> refused(PatternFunction function, SqlNode text, String problem) {
        var pattern = refusal(problem);
        return switch (function) {
            case PATTERN_MATCHES, PATTERN_FOUND, PATTERN_COUNT, PATTERN_EXTRACT, PATTERN_PIECE ->
                List.of(text, pattern);
            case PATTERN_REPLACE, PATTERN_REPLACE_FIRST -> List.of(text, pattern, Nodes.text(""));
        };
    }

    /** A call that ends the run with the reason. */
    static SqlNode refusal(String problem) {
        return Prelude.call(TextFunction.FAIL, List.of(Nodes.text(problem)));
    }

    private SqlNode number(NumberFunction function, Call call, List<SqlNode> args) {
        return switch (function) {
            case LEADING_DECIMAL, DECIMAL_OF_TEXT, DECIMAL_OR_NULL -> {
                var type = Types.asDecimal(call.type());
                var operands = List.of(args.getFirst(), Nodes.integer(type.precision()), Nodes.integer(type.scale()));
                yield Nodes.cast(Prelude.call(function, operands), syntax.type(type));
            }
            case REMAINDER -> typed(call, Prelude.call(function, List.of(same(call, args, 0), same(call, args, 1))));
            case ROUND_NUMBER, TRUNCATE_NUMBER, SIGN_OF -> typed(call, Prelude.call(function, args));
            case LEADING_NUMBER,
                    LEADING_INTEGER,
                    NUMBER_OF_TEXT,
                    INTEGER_OF_TEXT,
                    IS_NUMBER_TEXT,
                    SMALLINT_OR_NULL,
                    INTEGER_OR_NULL,
                    BIGINT_OR_NULL,
                    NUMBER_TO_FIXED_TEXT,
                    NUMBER_TO_SHORTEST_TEXT,
                    NUMBER_TO_COMPACT_TEXT,
                    ROUND_TO_MULTIPLE -> Prelude.call(function, args);
        };
    }

    /** An argument in the type of the result. */
    private SqlNode same(Call call, List<SqlNode> args, int index) {
        var type = call.arg(index).type();
        return type.equals(call.type()) ? args.get(index) : syntax.cast(args.get(index), type, call.type());
    }

    private static SqlNode dateOfText(Call call, List<SqlNode> args) {
        var pattern = DatePattern.of(Constants.text(call.arg(1)));
        var operands = new ArrayList<>(
                List.of(args.getFirst(), Nodes.text(pattern.expression()), Nodes.text(pattern.letters())));
        if (args.size() == 3 && pattern.says(DatePart.YEAR_OF_CENTURY)) {
            operands.add(args.get(2));
        }
        return Prelude.call(DateFunction.DATE_OF_TEXT, operands);
    }

    /** A result in its declared type where the engine has a wider or narrower one. */
    private SqlNode typed(Call call, SqlNode result) {
        var type = call.type();
        if (type instanceof SqlType.Decimal(var precision, var scale) && precision == SqlType.Decimal.MAX_PRECISION) {
            var fitted = Prelude.call("fitted", result, Nodes.integer(precision), Nodes.integer(scale));
            return Nodes.cast(fitted, syntax.type(type));
        }
        var differs = type.equals(Types.DATE) || type instanceof SqlType.Decimal || type.equals(Types.REAL);
        var given = call.function() instanceof MathFunction
                && call.args().stream().map(Expr::type).allMatch(type::equals);
        return differs && !given ? Nodes.cast(result, syntax.type(type)) : result;
    }
}
