package io.landfall.converter.analysis;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.Flatten.Generator;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Operator;
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
import java.util.List;
import java.util.stream.Stream;

/** The expressions that operators compute, in the order in which documents show them. */
public final class OperatorExpressions {

    private OperatorExpressions() {}

    /** What an operator computes from a row, or a pair of rows; not the keys that it only names. */
    public static Stream<Expr> of(Operator operator) {
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
            case Iterate loop -> loop.body().stream().flatMap(OperatorExpressions::of);
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
            case Generator.JsonValues json -> Stream.of(json.text());
            case Generator.XmlElements xml -> Stream.of(xml.text());
            case Generator.Loop(var first, var condition, var next) -> Stream.of(first, condition, next);
        };
    }
}
