package io.landfall.converter.analysis;

import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.converter.pipeline.SortKey.Collation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Knows where rows differ for certain: a sort by fields that tell them apart has no ties, and so does not depend on how its rows arrive; a
 * join with single rows has the order of the other side.
 */
public final class UniqueRows {

    private UniqueRows() {}

    /** The pipeline, in which sorts without ties do not ask for the order of arrival. */
    public static Pipeline withoutTies(Pipeline pipeline) {
        var rows = new RowKeys();
        var operators = new ArrayList<Operator>();
        for (var operator : pipeline.operators()) {
            operators.add(operator instanceof Sort sort ? settled(sort, rows) : operator);
            rows.learn(operator);
        }
        return pipeline.withOperators(operators);
    }

    /** The joins, also those within loops, in which a left row finds one partner at most, so that the left order says it all. */
    public static Set<String> joinsOfSingles(List<Operator> operators) {
        return joins(operators, new RowKeys(), RowKeys::hasSinglePartners);
    }

    /** The joins, also those within loops, of one left row at most, so that the right order says it all. */
    public static Set<String> joinsOfOneRow(List<Operator> operators) {
        return joins(operators, new RowKeys(), (rows, join) -> rows.isSingle(join.left()));
    }

    private static Set<String> joins(List<Operator> operators, RowKeys rows, BiPredicate<RowKeys, Join> wanted) {
        var found = new HashSet<String>();
        for (var operator : operators) {
            if (operator instanceof Join join && wanted.test(rows, join)) {
                found.add(join.id());
            }
            if (operator instanceof Iterate loop) {
                found.addAll(joins(loop.body(), rows.within(loop), wanted));
            }
            rows.learn(operator);
        }
        return found;
    }

    /** Whether no two rows agree in all of these fields, for certain; where there are no fields, that there is one row at most. */
    public static boolean differ(List<Operator> operators, InputRef rows, Set<String> fields) {
        return RowKeys.of(operators).isUnique(rows, fields);
    }

    /** Fields by which the rows of an operator differ; none where no such fields are known. */
    public static Set<String> key(Pipeline pipeline, String operator) {
        return RowKeys.of(pipeline.operators()).of(new InputRef(operator, "")).stream()
                .findFirst()
                .orElse(Set.of());
    }

    private static Sort settled(Sort sort, RowKeys rows) {
        var exact = new HashSet<String>();
        sort.order().keys().stream()
                .filter(key -> key.collation() == Collation.BINARY)
                .map(SortKey::field)
                .forEach(exact::add);
        return rows.isUnique(sort.input(), exact)
                ? new Sort(sort.id(), sort.input(), Ordering.by(sort.order().keys()), sort.ordinal(), sort.at())
                : sort;
    }
}
