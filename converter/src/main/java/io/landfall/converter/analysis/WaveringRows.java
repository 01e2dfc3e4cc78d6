package io.landfall.converter.analysis;

import io.landfall.converter.expression.Expr;
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
import io.landfall.converter.pipeline.WindowField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What wavers about the rows of each operator when something wavers about its inputs. Where it cannot say, everything does. */
final class WaveringRows {

    private final Schemas schemas;
    private final NullFields nulls;
    private final RowKeys unique;
    private final Map<InputRef, Wavering> known = new HashMap<>();

    WaveringRows(Schemas schemas, NullFields nulls, RowKeys unique) {
        this.schemas = schemas;
        this.nulls = nulls;
        this.unique = unique;
    }

    void learn(InputRef rows, Wavering wavering) {
        known.put(rows, wavering);
    }

    Wavering at(InputRef rows) {
        return known.getOrDefault(rows, Wavering.NONE);
    }

    /** The rows at every output of an operator, whose inputs are known. */
    Wavering of(Operator operator) {
        if (operator.inputs().stream().noneMatch(input -> at(input).isAny())) {
            return Wavering.NONE;
        }
        return switch (operator) {
            case Source _, Values _, Target _ -> Wavering.NONE;
            case Project project -> at(project.input()).projected(project.fields());
            case Filter filter ->
                nulls.neverMeet(filter.input(), filter.condition())
                        ? Wavering.NONE
                        : decided(filter.input(), List.of(filter.condition()));
            case Route route ->
                decided(
                        route.input(),
                        route.groups().stream().map(Route.Group::condition).toList());
            case Reject reject -> decided(reject.input(), List.of(reject.condition()));
            case Sort sort -> sorted(sort);
            case Join join -> joined(join);
            case Lookup lookup -> looked(lookup);
            case Union union -> united(union);
            case Distinct distinct -> distinct(distinct);
            case Sample sample -> sampled(sample);
            case Sequence sequence -> numbered(sequence);
            case Aggregate aggregate -> measures(aggregate.input()).of(aggregate);
            case Pivot pivot -> measures(pivot.input()).of(pivot);
            case Unpivot unpivot -> unpivoted(unpivot);
            case Flatten flatten -> flattened(flatten);
            case Window window -> windowed(window);
            case Scan scan -> scanned(scan);
            case Iterate loop -> repeated(loop);
            case Script _ -> Wavering.EVERYTHING;
        };
    }

    private Set<String> names(InputRef rows) {
        return schemas.of(rows).stream().map(Field::name).collect(Collectors.toSet());
    }

    private Wavering decided(InputRef input, List<Expr> conditions) {
        return at(input).decidedBy(conditions, names(input));
    }

    private Wavering sorted(Sort sort) {
        var input = at(sort.input());
        var sorted = new Wavering(
                input.rows(),
                input.takenIn(sort.order()),
                input.groups(),
                input.fields(),
                input.folders(),
                input.shuffled());
        return sorted.order() ? sorted.with(sort.ordinal().stream().toList()) : sorted;
    }

    private Wavering joined(Join join) {
        var left = at(join.left());
        var right = at(join.right());
        var paired = join.kind() != Join.Kind.SEMI && join.kind() != Join.Kind.ANTI;
        var decided = left.reads(join.condition(), Expr.LEFT) || right.reads(join.condition(), Expr.RIGHT);
        return new Wavering(
                left.rows() || right.rows() || decided,
                left.order() || decided || (right.order() && paired && !isLedByLeft(join)),
                decided || (right.order() && paired) ? Set.of() : left.renamed(join.fields(), Expr.LEFT),
                join.fields().stream()
                        .filter(field -> left.reads(field.expr(), Expr.LEFT) || right.reads(field.expr(), Expr.RIGHT))
                        .map(Projection::name)
                        .collect(Collectors.toSet()),
                left.folders(
                        join.fields().stream()
                                .filter(field -> !right.reads(field.expr(), Expr.RIGHT))
                                .toList(),
                        Expr.LEFT),
                Set.of());
    }

    /** Whether the order of the left rows says it all. */
    private boolean isLedByLeft(Join join) {
        return unique.hasSinglePartners(join) && (join.kind() == Join.Kind.INNER || join.kind() == Join.Kind.LEFT);
    }

    private Wavering looked(Lookup lookup) {
        var input = at(lookup.input());
        var reference = at(lookup.reference());
        var decided = reference.rows()
                || reference.takenIn(lookup.order())
                || input.reads(lookup.condition(), Expr.LEFT)
                || reference.reads(lookup.condition(), Expr.RIGHT);
        var changed = lookup.fields().stream()
                .filter(field -> decided
                        || Stream.of(field.matched(), field.unmatched())
                                .anyMatch(value -> input.reads(value, Expr.LEFT) || reference.reads(value, Expr.RIGHT)))
                .map(Lookup.Returned::name)
                .toList();
        return switch (lookup.match()) {
            case FIRST, LAST -> input.with(changed);
            case ALL, ERROR -> decided || reference.order() ? Wavering.EVERYTHING : input.with(changed);
        };
    }

    private Wavering united(Union union) {
        var inputs = union.inputs().stream().map(this::at).toList();
        var all = inputs.stream().reduce(Wavering.NONE, Wavering::and);
        return new Wavering(
                all.rows(),
                all.order(),
                inputs.size() == 1 ? all.groups() : Set.of(),
                all.fields(),
                all.shuffled().stream()
                        .filter(name -> inputs.stream()
                                .allMatch(input -> !input.fields().contains(name)
                                        || input.shuffled().contains(name)))
                        .collect(Collectors.toSet()));
    }

    private Wavering distinct(Distinct distinct) {
        var input = at(distinct.input());
        if (input.hasAny(distinct.keys())
                || (distinct.keys().isEmpty() && !input.fields().isEmpty())) {
            return Wavering.EVERYTHING;
        }
        return input.takenIn(distinct.keys(), distinct.order())
                ? chosen(input, distinct.input(), distinct.keys())
                : input.ofSome();
    }

    private Wavering sampled(Sample sample) {
        var input = at(sample.input());
        if (input.hasAny(sample.partition())) {
            return Wavering.EVERYTHING;
        }
        return !unique.isUnique(sample.input(), Set.copyOf(sample.partition()))
                        && input.takenIn(sample.partition(), sample.order())
                ? chosen(input, sample.input(), sample.partition())
                : input.ofSome();
    }

    /** As many rows in each group, but others. */
    private Wavering chosen(Wavering input, InputRef rows, List<String> groups) {
        var others = new HashSet<>(names(rows));
        groups.forEach(others::remove);
        return new Wavering(input.rows(), true, Set.of(), others, Set.of());
    }

    private Wavering numbered(Sequence sequence) {
        var input = at(sequence.input());
        var field = sequence.field().name();
        if (input.hasAny(sequence.partition()) || input.rows()) {
            return input.with(List.of(field));
        }
        return input.takenIn(sequence.partition(), sequence.order()) ? input.withShuffled(field) : input;
    }

    private WaveringMeasures measures(InputRef rows) {
        return new WaveringMeasures(at(rows), unique);
    }

    private Wavering unpivoted(Unpivot unpivot) {
        var input = at(unpivot.input());
        var changed = new ArrayList<>(
                unpivot.keep().stream().filter(input.fields()::contains).toList());
        IntStream.range(0, unpivot.fields().size())
                .filter(place -> unpivot.rows().stream().anyMatch(row -> input.reads(row.get(place))))
                .mapToObj(place -> unpivot.fields().get(place).name())
                .forEach(changed::add);
        return new Wavering(input.rows(), input.order(), keptGroups(unpivot, input), Set.copyOf(changed), Set.of());
    }

    private static Set<Set<String>> keptGroups(Unpivot unpivot, Wavering input) {
        return input.groups().stream().filter(unpivot.keep()::containsAll).collect(Collectors.toSet());
    }

    private Wavering flattened(Flatten flatten) {
        var input = at(flatten.input());
        return input.readsAny(OperatorExpressions.of(flatten).toList()) ? Wavering.EVERYTHING : input.ofSome();
    }

    private Wavering windowed(Window window) {
        var input = at(window.input());
        var moved =
                input.hasAny(window.partition()) || input.takenIn(window.partition(), window.order()) || input.rows();
        return input.with(window.fields().stream()
                .filter(field -> moved || input.readsAny(field.args()))
                .map(WindowField::name)
                .toList());
    }

    private Wavering scanned(Scan scan) {
        var input = at(scan.input());
        var moved = input.hasAny(scan.partition())
                || input.takenIn(scan.partition(), scan.order())
                || input.rows()
                || input.readsAny(OperatorExpressions.of(scan).toList());
        return moved ? input.with(scan.state().stream().map(Scan.Variable::name).toList()) : input;
    }

    /** A loop may forget the order of what it reads; of all else it is not known what it makes. */
    private Wavering repeated(Iterate loop) {
        return LoopArrival.settled(loop, true).feeds().stream().anyMatch(this::matters)
                ? Wavering.EVERYTHING
                : Wavering.NONE;
    }

    private boolean matters(Iterate.Feed feed) {
        var input = at(feed.input());
        return input.rows() || !input.fields().isEmpty() || input.takenIn(feed.order());
    }
}
