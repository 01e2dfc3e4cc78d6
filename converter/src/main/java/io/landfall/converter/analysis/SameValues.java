package io.landfall.converter.analysis;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.Case;
import io.landfall.converter.expression.Expr.FieldRef;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.Sequence;
import io.landfall.converter.pipeline.Sort;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fields that have one value in all rows of an operator: constants and what is made of them, answers of a lookup by constants, and what a
 * scan takes from them with its first row and keeps.
 */
final class SameValues {

    private final Map<String, Set<String>> fields = new HashMap<>();

    private SameValues() {}

    static SameValues of(Pipeline pipeline) {
        var same = new SameValues();
        pipeline.operators().forEach(operator -> same.fields.put(operator.id(), same.in(operator)));
        return same;
    }

    /** The fields with one value in all rows. */
    Set<String> in(InputRef rows) {
        return fields.getOrDefault(rows.operator(), Set.of());
    }

    private Set<String> in(Operator operator) {
        return switch (operator) {
            case Project project ->
                project.fields().stream()
                        .filter(field -> areSame(field.expr().fields(), in(project.input())))
                        .map(Projection::name)
                        .collect(Collectors.toSet());
            case Lookup lookup -> union(in(lookup.input()), answers(lookup));
            case Scan scan -> union(in(scan.input()), settled(scan, in(scan.input())));
            case Filter filter -> in(filter.input());
            case Route route -> in(route.input());
            case Reject reject -> in(reject.input());
            case Sort sort -> in(sort.input());
            case Sequence sequence -> in(sequence.input());
            default -> Set.of();
        };
    }

    private static boolean areSame(Collection<FieldRef> read, Set<String> same) {
        return read.stream().allMatch(field -> same.contains(field.name()));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }

    /** One question has one answer; with every match, rows of one question differ. */
    private Set<String> answers(Lookup lookup) {
        var same = in(lookup.input());
        return lookup.match() == Lookup.Match.ALL || lookup.order().thenArrival() || !asksSame(lookup.condition(), same)
                ? Set.of()
                : lookup.fields().stream()
                        .filter(field -> asksSame(field.matched(), same) && asksSame(field.unmatched(), same))
                        .map(Lookup.Returned::name)
                        .collect(Collectors.toSet());
    }

    private static boolean asksSame(Expr expr, Set<String> same) {
        return expr.fields().stream()
                .filter(field -> !field.side().equals(Expr.RIGHT))
                .allMatch(field -> same.contains(field.name()));
    }

    /** Variables that no row changes, and those that the first row sets to a constant which all others keep. */
    private static Set<String> settled(Scan scan, Set<String> same) {
        if (!scan.partition().isEmpty()) {
            return Set.of();
        }
        var first = FirstRow.of(scan);
        var settled = new HashSet<String>();
        for (var variable : scan.state()) {
            if (isNeverChanged(variable) || isSetOnce(variable, union(same, settled), first)) {
                settled.add(variable.name());
            }
        }
        return settled;
    }

    private static boolean isNeverChanged(Scan.Variable variable) {
        return isKept(variable.update(), variable.name())
                && variable.initial().fields().isEmpty();
    }

    private static boolean isSetOnce(Scan.Variable variable, Set<String> known, FirstRow first) {
        return variable.update() instanceof Case(var branches, var otherwise)
                && branches.size() == 1
                && isKept(otherwise, variable.name())
                && areSame(branches.getFirst().then().fields(), known)
                && first.isTrue(branches.getFirst().test(), variable);
    }

    private static boolean isKept(Expr update, String name) {
        return update instanceof FieldRef field && field.name().equals(name);
    }
}
