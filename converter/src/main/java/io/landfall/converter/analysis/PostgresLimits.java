package io.landfall.converter.analysis;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.PatternTemplate;
import io.landfall.converter.pattern.PortablePattern;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.Flatten.Generator;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a pipeline has that PostgreSQL cannot do as DuckDB does: patterns whose first match cannot be told even by looking ahead. */
public final class PostgresLimits {

    private PostgresLimits() {}

    /** A pattern, and why PostgreSQL would match other parts of a text. */
    public record Limit(Operator operator, String pattern, String reason) {}

    public static List<Limit> of(Pipeline pipeline) {
        var limits = new ArrayList<Limit>();
        for (var operator : pipeline.operators()) {
            if (operator instanceof Iterate loop) {
                limits.addAll(of(loop.inside(pipeline)));
                continue;
            }
            OperatorExpressions.of(operator).forEach(expr -> find(operator, expr, limits));
            if (operator instanceof Flatten flatten
                    && flatten.generator() instanceof Generator.Matches(var _, var text, var ignoreCase)) {
                var pattern = PortablePattern.of(text, ignoreCase);
                pattern.problemOnPostgres(pattern.groups() > 0 ? Set.of(1) : Set.of())
                        .ifPresent(reason -> limits.add(new Limit(operator, text, reason)));
            }
        }
        return limits.stream().distinct().toList();
    }

    private static void find(Operator operator, Expr expr, List<Limit> limits) {
        switch (expr) {
            case Expr.Call(var function, var args) -> {
                if (function instanceof PatternFunction pattern) {
                    pattern.problemOnPostgres(args)
                            .ifPresent(reason -> limits.add(new Limit(
                                    operator, PatternTemplate.of(args.get(1)).shown(), reason)));
                }
                args.forEach(arg -> find(operator, arg, limits));
            }
            case Expr.Case(var branches, var otherwise) -> {
                branches.forEach(branch -> {
                    find(operator, branch.test(), limits);
                    find(operator, branch.then(), limits);
                });
                find(operator, otherwise, limits);
            }
            case Expr.Cast cast -> find(operator, cast.operand(), limits);
            case Expr.FieldRef _, Expr.ParameterRef _, Literal _ -> {}
        }
    }
}
