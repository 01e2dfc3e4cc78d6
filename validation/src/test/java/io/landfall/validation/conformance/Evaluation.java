package io.landfall.validation.conformance;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.Call;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.LibraryFunction;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.Signature;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Origin;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Values;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Has engines compute expressions: of constants, which they may do before they see a row, and of fields. */
final class Evaluation {

    private static final SourceLocation AT = SourceLocation.of("conformance");

    private Evaluation() {}

    /** What an engine answers for each expression; a failure stands for the value. */
    static List<@Nullable Object> constants(TestEngine engine, List<Expr> exprs) {
        var one = new Values(
                "ONE", List.of(new Field("N", Types.INTEGER)), List.of(List.of(number(1))), Optional.empty(), AT);
        var fields = new ArrayList<Projection>();
        for (int i = 0; i < exprs.size(); i++) {
            fields.add(new Projection("R" + i, exprs.get(i), AT));
        }
        try {
            var rows = engine.rows(
                    pipeline(List.of(one, new Project("OUT", InputRef.of("ONE"), fields, AT))),
                    "OUT",
                    fields.stream().map(Projection::field).toList());
            return rows.getFirst();
        } catch (SQLException failure) {
            return exprs.size() == 1
                    ? List.of(failed(failure))
                    : exprs.stream()
                            .map(expr -> constants(engine, List.of(expr)).getFirst())
                            .toList();
        }
    }

    /** The same with constants as the fields of rows, but for those that a call has to have written out. */
    static List<@Nullable Object> fields(TestEngine engine, List<Expr> exprs) {
        var groups = new LinkedHashMap<Expr, List<Integer>>();
        for (int i = 0; i < exprs.size(); i++) {
            groups.computeIfAbsent(lifted(exprs.get(i)), _ -> new ArrayList<>()).add(i);
        }
        var answers = new ArrayList<@Nullable Object>(Collections.nCopies(exprs.size(), null));
        groups.forEach((shape, indexes) -> {
            var rows =
                    indexes.stream().map(index -> constantsOf(exprs.get(index))).toList();
            var found = rows(engine, shape, rows);
            for (int i = 0; i < indexes.size(); i++) {
                answers.set(indexes.get(i), found.get(i));
            }
        });
        return answers;
    }

    private static List<@Nullable Object> rows(TestEngine engine, Expr shape, List<List<Literal>> rows) {
        var fields = shape.fields().stream()
                .map(field -> new Field(field.name(), field.type()))
                .distinct()
                .toList();
        var padded = rows.size() > 1 ? rows : List.of(rows.getFirst(), rows.getFirst());
        var values = new Values("ROWS", fields, padded, Optional.of("_row"), AT);
        var answer =
                List.of(new Projection("_row", Expr.field("_row", Types.BIGINT), AT), new Projection("R", shape, AT));
        try {
            var found = engine.rows(
                    pipeline(List.of(values, new Project("OUT", InputRef.of("ROWS"), answer, AT))),
                    "OUT",
                    answer.stream().map(Projection::field).toList());
            var sorted = new @Nullable Object[padded.size()];
            found.forEach(row -> sorted[((Number) row.getFirst()).intValue() - 1] = row.get(1));
            return Arrays.asList(sorted).subList(0, rows.size());
        } catch (SQLException failure) {
            return rows.size() == 1
                    ? List.of(failed(failure))
                    : rows.stream()
                            .map(row -> rows(engine, shape, List.of(row)).getFirst())
                            .toList();
        }
    }

    private static Object failed(SQLException failure) {
        return "failed: " + failure.getMessage();
    }

    /** The expression over fields A0, A1, … in the place of constants. */
    private static Expr lifted(Expr expr) {
        return lifted(expr, new int[1]);
    }

    private static Expr lifted(Expr expr, int[] count) {
        return switch (expr) {
            case Literal literal -> Expr.field("A" + count[0]++, plain(literal.type()));
            case Call(var function, var args) ->
                new Call(
                        function,
                        IntStream.range(0, args.size())
                                .mapToObj(i -> isConstant(function, i)
                                        ? args.get(i)
                                        : isPattern(function, i)
                                                ? liftedPattern(args.get(i), count)
                                                : lifted(args.get(i), count))
                                .toList());
            case Expr.Cast(var operand, var type) -> new Expr.Cast(lifted(operand, count), type);
            case Expr.Case(var branches, var otherwise) ->
                new Expr.Case(
                        branches.stream()
                                .map(branch ->
                                        new Expr.Branch(lifted(branch.test(), count), lifted(branch.then(), count)))
                                .toList(),
                        lifted(otherwise, count));
            case Expr.FieldRef field -> field;
            case Expr.ParameterRef parameter -> parameter;
        };
    }

    /** A pattern stays written out, but for its pieces. */
    private static Expr liftedPattern(Expr part, int[] count) {
        return switch (part) {
            case Call call when call.function() == PatternFunction.PATTERN_PIECE -> lifted(call, count);
            case Call(var function, var args) ->
                new Call(
                        function,
                        args.stream().map(arg -> liftedPattern(arg, count)).toList());
            default -> part;
        };
    }

    private static boolean isPattern(Function function, int index) {
        return function instanceof LibraryFunction
                && function.signature().parameter(index) == Signature.Parameter.PATTERN;
    }

    private static List<Literal> constantsOfPattern(Expr part) {
        return switch (part) {
            case Call call when call.function() == PatternFunction.PATTERN_PIECE -> constantsOf(call);
            case Call(var _, var args) ->
                args.stream().flatMap(arg -> constantsOfPattern(arg).stream()).toList();
            default -> List.of();
        };
    }

    private static boolean isConstant(Function function, int index) {
        return function instanceof LibraryFunction
                && function.signature().parameter(index).isConstant();
    }

    private static List<Literal> constantsOf(Expr expr) {
        return switch (expr) {
            case Literal literal -> List.of(literal);
            case Call(var function, var args) ->
                IntStream.range(0, args.size())
                        .filter(i -> !isConstant(function, i))
                        .mapToObj(i ->
                                isPattern(function, i) ? constantsOfPattern(args.get(i)) : constantsOf(args.get(i)))
                        .flatMap(List::stream)
                        .toList();
            case Expr.Cast(var operand, var _) -> constantsOf(operand);
            case Expr.Case(var branches, var otherwise) -> {
                var all = new ArrayList<Literal>();
                branches.forEach(branch -> {
                    all.addAll(constantsOf(branch.test()));
                    all.addAll(constantsOf(branch.then()));
                });
                all.addAll(constantsOf(otherwise));
                yield all;
            }
            case Expr.FieldRef _, Expr.ParameterRef _ -> List.of();
        };
    }

    private static SqlType plain(SqlType type) {
        return type.isText() ? Types.TEXT : type;
    }

    static Literal number(long value) {
        return (Literal) Expr.integer(value);
    }

    static Pipeline pipeline(List<? extends Operator> operators) {
        return new Pipeline(
                "conformance",
                new Origin(LegacySystem.POWERCENTER, "none", "none", "0".repeat(64)),
                Map.of(),
                List.of(),
                List.copyOf(operators),
                List.of());
    }
}
