package io.landfall.converter.analysis;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Sequence;
import io.landfall.converter.pipeline.Unpivot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Arrival order of rows of which several are made of each: by the row that they come of, then as they are made. */
final class RepeatedArrival {

    private final ArrivalDemand demand;
    private final Arrivals arrivals;
    private final List<String> ids;

    /**
     * @param ids of all operators
     */
    RepeatedArrival(ArrivalDemand demand, Arrivals arrivals, List<String> ids) {
        this.demand = demand;
        this.arrivals = arrivals;
        this.ids = List.copyOf(ids);
    }

    /** The unpivot, last, after what it needs before it. */
    List<Operator> rewrite(Unpivot unpivot) {
        if (!demand.on(unpivot)) {
            return List.of(unpivot);
        }
        var own = new ArrayList<>(Arrivals.names(unpivot.fields()));
        unpivot.ordinal().ifPresent(own::add);
        var before = before(unpivot, unpivot.input(), own);
        var input = before.map(operator -> InputRef.of(operator.id())).orElse(unpivot.input());
        var known = arrivals.of(input);
        var keep = new ArrayList<>(unpivot.keep());
        known.fields().stream().filter(name -> !keep.contains(name)).forEach(keep::add);
        var taken = new ArrayList<>(keep);
        taken.addAll(Arrivals.names(unpivot.fields()));
        var ordinal = unpivot.ordinal().orElseGet(() -> Arrivals.fresh(Arrivals.ROW, taken));
        arrivals.put(unpivot.id(), known.then(ordinal));
        return behind(
                before,
                new Unpivot(
                        unpivot.id(),
                        input,
                        keep,
                        unpivot.fields(),
                        unpivot.rows(),
                        Optional.of(ordinal),
                        unpivot.at()));
    }

    /** The flatten, last, after what it needs before it. */
    List<Operator> rewrite(Flatten flatten) {
        if (!demand.on(flatten)) {
            return List.of(flatten);
        }
        var before = arrivals.of(flatten.input()).isNone()
                ? Optional.of(numbered(flatten, flatten.input()))
                : Optional.<Operator>empty();
        var input = before.map(operator -> InputRef.of(operator.id())).orElse(flatten.input());
        var known = arrivals.of(input);
        var taken = new ArrayList<>(Arrivals.names(arrivals.fields(input)));
        taken.addAll(Arrivals.names(flatten.fields()));
        var ordinal = flatten.ordinal().orElseGet(() -> Arrivals.fresh(Arrivals.ROW, taken));
        arrivals.put(flatten.id(), known.then(ordinal));
        return behind(
                before,
                new Flatten(
                        flatten.id(),
                        input,
                        flatten.generator(),
                        flatten.fields(),
                        Optional.of(ordinal),
                        flatten.at()));
    }

    private static List<Operator> behind(Optional<Operator> before, Operator operator) {
        return before.map(first -> List.of(first, operator)).orElseGet(() -> List.of(operator));
    }

    /** @param own the names of the fields that the unpivot makes */
    private Optional<Operator> before(Unpivot unpivot, InputRef input, List<String> own) {
        var known = arrivals.of(input);
        if (known.isNone()) {
            return Optional.of(numbered(unpivot, input));
        }
        return known.fields().stream().anyMatch(name -> own.stream().anyMatch(name::equalsIgnoreCase))
                ? Optional.of(renamed(unpivot, input, own))
                : Optional.empty();
    }

    /** Numbers rows that come in no order, so that what is made of one row stays together. */
    private Operator numbered(Operator reader, InputRef input) {
        var name = Arrivals.fresh(Arrivals.ROW, Arrivals.names(arrivals.fields(input)));
        var rows = new Sequence(
                Arrivals.fresh(reader.id() + "_rows", ids),
                input,
                new Field(name, Types.BIGINT),
                1,
                1,
                List.of(),
                Ordering.NONE,
                reader.at());
        arrivals.add(rows);
        arrivals.put(rows.id(), new Arrival(List.of(name), false));
        return rows;
    }

    /** Brings the arrival fields under names that are free behind the unpivot too, as when one unpivot comes behind another. */
    private Operator renamed(Unpivot unpivot, InputRef input, List<String> own) {
        var projections = new ArrayList<Projection>();
        arrivals.fields(input)
                .forEach(field -> projections.add(
                        new Projection(field.name(), Expr.field(field.name(), field.type()), unpivot.at())));
        var taken = new ArrayList<>(own);
        taken.addAll(Arrivals.names(arrivals.fields(input)));
        var names = new ArrayList<String>();
        for (var name : arrivals.of(input).fields()) {
            if (own.stream().noneMatch(name::equalsIgnoreCase)) {
                names.add(name);
                continue;
            }
            var other = Arrivals.fresh(name, taken);
            taken.add(other);
            names.add(other);
            projections.add(new Projection(other, Expr.field(name, arrivals.type(input, name)), unpivot.at()));
        }
        var project = new Project(Arrivals.fresh(unpivot.id() + "_order", ids), input, projections, unpivot.at());
        arrivals.add(project);
        arrivals.put(project.id(), arrivals.of(input).named(names));
        return project;
    }
}
