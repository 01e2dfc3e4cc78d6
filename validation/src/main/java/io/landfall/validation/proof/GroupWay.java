package io.landfall.validation.proof;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How rows of a source get to a place of a pipeline in groups.
 *
 * @param rows to where they are grouped
 * @param groups from there
 */
record GroupWay(RowWay rows, RowWay groups, List<Field> keys) {

    GroupWay {
        keys = List.copyOf(keys);
    }

    /** Nothing where rows meet others before or after, or where nobody knows any more which group it is. */
    static Optional<GroupWay> to(Pipeline pipeline, InputRef rows) {
        return RowWay.ofGroups(pipeline, rows)
                .filter(groups -> groups.fields().containsAll(grouped(groups).keys()))
                .flatMap(groups -> RowWay.to(pipeline, grouped(groups).input())
                        .filter(own -> has(own, grouped(groups)))
                        .map(own -> new GroupWay(own, behind(own, groups), keys(own, grouped(groups)))));
    }

    private static boolean has(RowWay rows, Aggregate groups) {
        return rows.fields().containsAll(groups.keys())
                && groups.measures().stream()
                        .flatMap(measure -> Stream.concat(measure.args().stream(), measure.filter().stream()))
                        .allMatch(rows::has);
    }

    private static Aggregate grouped(RowWay groups) {
        return (Aggregate) groups.operators().getFirst();
    }

    private static List<Field> keys(RowWay rows, Aggregate groups) {
        return groups.keys().stream()
                .map(key -> new Field(key, type(rows, key)))
                .toList();
    }

    private static SqlType type(RowWay rows, String field) {
        for (var operator : rows.operators().reversed()) {
            if (operator instanceof Project project) {
                return project.fields().stream()
                        .filter(made -> made.name().equals(field))
                        .findFirst()
                        .orElseThrow()
                        .type();
            }
        }
        return rows.source().fields().stream()
                .filter(own -> own.name().equals(field))
                .findFirst()
                .orElseThrow()
                .type();
    }

    /** The groups of these rows, in whatever order rows are put together. */
    private static RowWay behind(RowWay rows, RowWay groups) {
        var from = grouped(groups);
        var operators = new ArrayList<>(groups.operators());
        operators.set(
                0, new Aggregate(from.id(), rows.end(), from.keys(), from.measures(), Ordering.NONE, false, from.at()));
        return new RowWay(operators);
    }

    /** What is made of each row of some of the groups. */
    Join members(InputRef some, Projection made) {
        var same = keys.stream()
                .map(key -> Expr.call(
                        StandardFunction.IS_NOT_DISTINCT,
                        Expr.left(key.name(), key.type()),
                        Expr.right(key.name(), key.type())))
                .toList();
        var own = new Projection(made.name(), Expr.left(made.name(), made.type()), made.at());
        return new Join(
                some.operator() + "_members",
                rows.end(),
                some,
                Join.Kind.INNER,
                Conditions.all(same),
                List.of(own),
                made.at());
    }
}
