package io.landfall.converter.analysis;

import io.landfall.converter.expression.Constants;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.pattern.PortablePattern;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.Flatten.Generator;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Pivot;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.pipeline.Sample;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.pipeline.Sequence;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.pipeline.Union;
import io.landfall.converter.pipeline.Unpivot;
import io.landfall.converter.pipeline.Values;
import io.landfall.converter.pipeline.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a pipeline has that PostgreSQL cannot do as DuckDB does: patterns that mix long and short matches. */
public final class PostgresLimits {

    private PostgresLimits() {}

    /** A pattern, and why PostgreSQL would match other parts of a text. */
    public record Limit(Operator operator, String pattern, String reason) {}

    public static List<Limit> of(Pipeline pipeline) {
        var limits = new ArrayList<Limit>();
        for (var operator : pipeline.operators()) {
            expressions(operator).forEach(expr -> find(operator, expr, limits));
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
                            .ifPresent(reason -> limits.add(new Limit(operator, Constants.text(args.get(1)), reason)));
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

    private static Stream<Expr> expressions(Operator operator) {
        return switch (operator) {
            case Project project -> projected(project.fields());
            case Filter filter -> Stream.of(filter.condition());
            case Reject reject -> Stream.of(reject.condition());
            case Route route -> route.groups().stream().map(Route.Group::condition);
            case Join join -> Stream.concat(Stream.of(join.condition()), projected(join.fields()));
            case Lookup lookup ->
                Stream.concat(
                        Stream.of(lookup.condition()),
                        lookup.fields().stream()
                                .flatMap(returned -> Stream.of(returned.matched(), returned.unmatched())));
            case Aggregate aggregate ->
                aggregate.measures().stream()
                        .flatMap(measure -> Stream.concat(measure.args().stream(), measure.filter().stream()));
            case Window window -> window.fields().stream().flatMap(field -> field.args().stream());
            case Pivot pivot ->
                Stream.concat(
                        Stream.of(pivot.header()),
                        pivot.columns().stream().flatMap(column -> column.measure().args().stream()));
            case Unpivot unpivot -> unpivot.rows().stream().flatMap(List::stream);
            case Flatten flatten -> generated(flatten.generator());
            case Scan scan ->
                scan.state().stream().flatMap(variable -> Stream.of(variable.initial(), variable.update()));
            case Target target -> projected(target.fields());
            case Source _, Values _, Sort _, Union _, Distinct _, Sample _, Sequence _, Script _ -> Stream.empty();
        };
    }

    private static Stream<Expr> projected(List<Projection> fields) {
        return fields.stream().map(Projection::expr);
    }

    private static Stream<Expr> generated(Generator generator) {
        return switch (generator) {
            case Generator.Split split -> Stream.of(split.text());
            case Generator.Matches matches -> Stream.of(matches.text());
            case Generator.Loop(var first, var condition, var next) -> Stream.of(first, condition, next);
        };
    }
}
