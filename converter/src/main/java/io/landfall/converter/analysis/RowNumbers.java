package io.landfall.converter.analysis;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.FieldRef;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.Sequence;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.converter.pipeline.Target;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds scans that number rows and do nothing else: what they remember is told by how many rows came before, whatever those are, and it
 * goes into columns of its own. In another order of rows the same numbers go to other rows, and all else is as it was.
 */
public final class RowNumbers {

    private final Pipeline pipeline;
    private final SameValues same;

    /** The scans behind each field that is a number, or made of numbers alone. */
    private final Map<String, Map<String, Set<String>>> numbers = new HashMap<>();

    private final Set<String> counting = new HashSet<>();
    private final Set<String> indifferent = new HashSet<>();

    /** Scans whose numbers meet values of rows, or decide about rows. */
    private final Set<String> deciding = new HashSet<>();

    private RowNumbers(Pipeline pipeline) {
        this.pipeline = pipeline;
        this.same = SameValues.of(pipeline);
    }

    /**
     * The scans of a pipeline that no order changes, or only by numbers.
     *
     * @param numbering ids of those that number rows
     * @param indifferent ids of those that remember nothing of earlier rows
     */
    public record Found(Set<String> numbering, Set<String> indifferent) {}

    public static Found in(Pipeline pipeline) {
        var found = new RowNumbers(pipeline);
        pipeline.operators().forEach(operator -> found.numbers.put(operator.id(), found.handedOn(operator)));
        pipeline.checks().forEach(found::check);
        found.counting.removeAll(found.deciding);
        return new Found(Set.copyOf(found.counting), Set.copyOf(found.indifferent));
    }

    private Map<String, Set<String>> handedOn(Operator operator) {
        return switch (operator) {
            case Project project -> project(project);
            case Lookup lookup -> {
                decides(lookup, OperatorExpressions.of(lookup).flatMap(RowNumbers::rowFields));
                yield in(lookup.input());
            }
            case Filter filter -> {
                decides(filter, filter.condition().fields().stream().map(FieldRef::name));
                yield in(filter.input());
            }
            case Route route -> {
                decides(route, OperatorExpressions.of(route).flatMap(RowNumbers::rowFields));
                yield in(route.input());
            }
            case Sort sort -> {
                decides(sort, sort.order().keys().stream().map(SortKey::field));
                yield in(sort.input());
            }
            case Sequence sequence -> {
                decides(
                        sequence,
                        Stream.concat(
                                sequence.partition().stream(),
                                sequence.order().keys().stream().map(SortKey::field)));
                yield in(sequence.input());
            }
            case Reject reject -> {
                Conditions.alternatives(reject.condition()).stream()
                        .filter(part -> !isForOverflow(part, reject))
                        .forEach(part -> decides(reject, rowFields(part)));
                yield in(reject.input());
            }
            case Scan scan -> scan(scan);
            case Target target -> {
                target(target);
                yield Map.of();
            }
            default -> {
                operator.inputs().forEach(input -> in(input).values().forEach(deciding::addAll));
                yield Map.of();
            }
        };
    }

    private Map<String, Set<String>> in(InputRef rows) {
        return numbers.getOrDefault(rows.operator(), Map.of());
    }

    private static Stream<String> rowFields(Expr expr) {
        return expr.fields().stream()
                .filter(field -> !field.side().equals(Expr.RIGHT))
                .map(FieldRef::name);
    }

    private void decides(Operator operator, Stream<String> read) {
        read.forEach(name ->
                operator.inputs().forEach(input -> deciding.addAll(in(input).getOrDefault(name, Set.of()))));
    }

    private Map<String, Set<String>> project(Project project) {
        var made = new HashMap<String, Set<String>>();
        for (var field : project.fields()) {
            var scans = scans(field.expr(), project.input());
            if (!scans.isEmpty()) {
                made.put(field.name(), scans);
            }
        }
        return made;
    }

    /** The scans whose numbers make a value; those whose numbers meet anything else in it decide. */
    private Set<String> scans(Expr expr, InputRef rows) {
        var known = in(rows);
        var scans = expr.fields().stream()
                .flatMap(field -> known.getOrDefault(field.name(), Set.of()).stream())
                .collect(Collectors.toSet());
        var meets = expr.fields().stream()
                .map(FieldRef::name)
                .anyMatch(name -> !known.containsKey(name) && !same.in(rows).contains(name));
        if (!scans.isEmpty() && meets) {
            deciding.addAll(scans);
            return Set.of();
        }
        return scans;
    }

    private Map<String, Set<String>> scan(Scan scan) {
        decides(scan, OperatorExpressions.of(scan).flatMap(RowNumbers::rowFields));
        decides(scan, scan.partition().stream());
        var made = new HashMap<>(in(scan.input()));
        var remembering = remembering(scan);
        if (remembering.isEmpty()) {
            indifferent.add(scan.id());
        } else if (isCounting(scan, remembering)) {
            counting.add(scan.id());
            remembering.forEach(name -> made.put(name, Set.of(scan.id())));
        }
        return made;
    }

    /** The variables that know something of earlier rows: those which some row before this one has changed. */
    private Set<String> remembering(Scan scan) {
        var remembering = scan.state().stream().map(Scan.Variable::name).collect(Collectors.toSet());
        remembering.removeAll(same.in(InputRef.of(scan.id())));
        for (var variable : scan.state()) {
            if (rowFields(variable.update()).noneMatch(remembering::contains)) {
                remembering.remove(variable.name());
            }
        }
        return remembering;
    }

    private boolean isCounting(Scan scan, Set<String> remembering) {
        var constant = same.in(InputRef.of(scan.id()));
        return scan.partition().isEmpty()
                && scan.order().keys().isEmpty()
                && scan.state().stream()
                        .filter(variable -> remembering.contains(variable.name()))
                        .flatMap(variable -> Stream.of(variable.initial(), variable.update()))
                        .flatMap(RowNumbers::rowFields)
                        .allMatch(name -> remembering.contains(name) || constant.contains(name));
    }

    private void target(Target target) {
        var numbered = target.fields().stream()
                .map(field -> scans(field.expr(), target.input()))
                .flatMap(Collection::stream)
                .toList();
        if (target.mode().isByKey() || target.operation().isPresent()) {
            deciding.addAll(numbered);
        }
        decides(target, target.order().keys().stream().map(SortKey::field));
    }

    /** What is asked of every row may be asked part by part: of numbers alone the answer is the same, whichever rows they go to. */
    private void check(Check check) {
        if (check.assertion() instanceof Check.Assertion.EveryRow(var condition)) {
            Conditions.conjuncts(condition).forEach(part -> scans(part, check.input()));
        }
    }

    /** Whether a number is refused that no column has room for: targets ask for the same, and say so in what they write. */
    private boolean isForOverflow(Expr part, Reject reject) {
        var takers = pipeline.operators().stream()
                .filter(operator -> operator.inputs().stream()
                        .anyMatch(input -> input.operator().equals(reject.id())))
                .toList();
        return !takers.isEmpty()
                && takers.stream()
                        .allMatch(taker -> taker instanceof Target target
                                && target.fields().stream().anyMatch(field -> contains(field.expr(), part)));
    }

    private static boolean contains(Expr expr, Expr part) {
        return expr.equals(part) || expr.parts().anyMatch(inner -> contains(inner, part));
    }
}
