package io.landfall.converter.analysis;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.FieldRef;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.InputRef;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Knows by which fields the rows of an operator differ: those that an aggregate groups by, for example, as long as they are handed on. It
 * learns operators one after the other, inputs first.
 */
final class RowKeys {

    /** No field is needed to tell rows apart of which there is only one. */
    private static final List<Set<String>> SINGLE_ROW = List.of(Set.of());

    private final Map<String, List<Set<String>>> keys = new HashMap<>();

    static RowKeys of(List<Operator> operators) {
        var rows = new RowKeys();
        operators.forEach(rows::learn);
        return rows;
    }

    void learn(Operator operator) {
        if (!(operator instanceof Source source && keys.containsKey(source.id()))) {
            keys.put(operator.id(), keys(operator));
        }
    }

    /** What the sources of a loop's body know. Rounds have one row at most where the first has, and each that has leaves no more. */
    RowKeys within(Iterate loop) {
        var rounds = reading(loop, isSingle(loop.feeds().getFirst().input()));
        loop.body().forEach(rounds::learn);
        return reading(
                loop,
                rounds.isSingle(loop.end(Iterate.NEXT).input())
                        && isSingle(loop.feeds().getFirst().input()));
    }

    private RowKeys reading(Iterate loop, boolean singleRounds) {
        var body = new RowKeys();
        for (var source : loop.starts()) {
            var read = loop.isRound(source)
                    ? (singleRounds ? SINGLE_ROW : List.<Set<String>>of())
                    : of(loop.feed(source).input());
            var names = source.fields().stream().map(Field::name).collect(Collectors.toSet());
            body.keys.put(source.id(), read.stream().filter(names::containsAll).toList());
        }
        return body;
    }

    /** Whether no two rows agree in all of these fields. */
    boolean isUnique(InputRef input, Set<String> fields) {
        return of(input).stream().anyMatch(fields::containsAll);
    }

    /** Whether there is one row at most. */
    boolean isSingle(InputRef input) {
        return isUnique(input, Set.of());
    }

    /** Sets of fields in each of which no two rows agree. */
    List<Set<String>> of(InputRef input) {
        return keys.getOrDefault(input.operator(), List.of());
    }

    private List<Set<String>> keys(Operator operator) {
        return switch (operator) {
            case Aggregate aggregate -> List.of(Set.copyOf(aggregate.keys()));
            case Pivot pivot -> List.of(Set.copyOf(pivot.keys()));
            case Distinct distinct ->
                distinct.keys().isEmpty()
                        ? of(distinct.input())
                        : with(of(distinct.input()), Set.copyOf(distinct.keys()));
            case Sequence sequence -> {
                var numbered = new HashSet<>(sequence.partition());
                numbered.add(sequence.field().name());
                yield with(of(sequence.input()), numbered);
            }
            case Project project -> handedOn(of(project.input()), project.fields(), "");
            case Join join -> join(join);
            case Lookup lookup -> lookup.match() == Lookup.Match.ALL ? List.of() : of(lookup.input());
            case Filter filter -> without(of(filter.input()), SettledFields.by(filter.condition()));
            case Route route -> of(route.input());
            case Reject reject -> of(reject.input());
            case Window window -> of(window.input());
            case Sort sort -> of(sort.input());
            case Sample sample -> isSingle(sample) ? SINGLE_ROW : of(sample.input());
            case Scan scan -> of(scan.input());
            case Source source -> List.of();
            case Values values -> values.rows().size() > 1 ? List.of() : SINGLE_ROW;
            case Union union -> List.of();
            case Unpivot unpivot -> occurrences(unpivot);
            case Flatten flatten -> List.of();
            case Iterate loop -> List.of();
            case Script script -> List.of();
            case Target target -> List.of();
        };
    }

    private static boolean isSingle(Sample sample) {
        return sample.partition().isEmpty()
                && sample.count() <= 1
                && (sample.pick() == Sample.Pick.FIRST || sample.pick() == Sample.Pick.LAST);
    }

    private static List<Set<String>> with(List<Set<String>> known, Set<String> more) {
        var all = new ArrayList<>(known);
        all.add(more);
        return all;
    }

    /** The occurrences of a row are told apart by a field that has another constant in each. */
    private List<Set<String>> occurrences(Unpivot unpivot) {
        var found = new ArrayList<Set<String>>();
        for (int place = 0; place < unpivot.fields().size(); place++) {
            if (differ(unpivot, place)) {
                for (var key : of(unpivot.input())) {
                    if (unpivot.keep().containsAll(key)) {
                        var both = new HashSet<>(key);
                        both.add(unpivot.fields().get(place).name());
                        found.add(both);
                    }
                }
            }
        }
        return found;
    }

    private static boolean differ(Unpivot unpivot, int place) {
        var texts = unpivot.rows().stream().map(row -> constant(row.get(place))).toList();
        return texts.stream().allMatch(Optional::isPresent)
                && texts.stream().distinct().count() == texts.size();
    }

    /** A constant text that its type has room for. */
    private static Optional<String> constant(Expr expr) {
        return switch (expr) {
            case Literal.TextValue text -> Optional.of(text.value());
            case Expr.Cast(Literal.TextValue text, SqlType.Text type)
            when text.value().length() <= type.length() -> Optional.of(text.value());
            default -> Optional.empty();
        };
    }

    /** What is the same in all rows tells none apart. */
    private static List<Set<String>> without(List<Set<String>> known, Set<String> settled) {
        return known.stream()
                .map(key ->
                        key.stream().filter(field -> !settled.contains(field)).collect(Collectors.toUnmodifiableSet()))
                .toList();
    }

    /** Left rows stay unique when each finds at most one partner. */
    private List<Set<String>> join(Join join) {
        return switch (join.kind()) {
            case SEMI, ANTI -> handedOn(of(join.left()), join.fields(), Expr.LEFT);
            case INNER, LEFT -> {
                var left = handedOn(of(join.left()), join.fields(), Expr.LEFT);
                yield hasSinglePartners(join)
                        ? left
                        : pairs(left, handedOn(of(join.right()), join.fields(), Expr.RIGHT));
            }
            case RIGHT, FULL -> List.of();
        };
    }

    /** A pair is told from others by what tells its left row and what tells its right row. */
    private static List<Set<String>> pairs(List<Set<String>> left, List<Set<String>> right) {
        var pairs = new ArrayList<Set<String>>();
        for (var one : left) {
            for (var other : right) {
                var both = new HashSet<>(one);
                both.addAll(other);
                pairs.add(both);
            }
        }
        return pairs;
    }

    boolean hasSinglePartners(Join join) {
        return isUnique(join.right(), compared(join.condition()));
    }

    /** The fields of the right side that have to be equal to something of the left. */
    private static Set<String> compared(Expr condition) {
        var fields = new HashSet<String>();
        for (var part : Conditions.conjuncts(condition)) {
            for (var equality : Conditions.equalities(part).orElse(List.of())) {
                if (equality.right() instanceof FieldRef field) {
                    fields.add(field.name());
                }
            }
        }
        return fields;
    }

    /** The keys all of whose fields go out as they are, by the names that they go out under. */
    static List<Set<String>> handedOn(List<Set<String>> known, List<Projection> fields, String side) {
        var names = new HashMap<String, String>();
        for (var field : fields) {
            if (field.expr() instanceof FieldRef ref && ref.side().equals(side)) {
                names.putIfAbsent(ref.name(), field.name());
            }
        }
        var kept = new ArrayList<Set<String>>();
        for (var key : known) {
            renamed(key, names).ifPresent(kept::add);
        }
        return kept;
    }

    private static Optional<Set<String>> renamed(Set<String> key, Map<String, String> names) {
        var renamed = new HashSet<String>();
        for (var field : key) {
            if (!names.containsKey(field)) {
                return Optional.empty();
            }
            renamed.add(names.get(field));
        }
        return Optional.of(renamed);
    }
}
