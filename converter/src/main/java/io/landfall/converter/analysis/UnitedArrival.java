package io.landfall.converter.analysis;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Union;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Arrival order of rows that are put under each other: by input, then as each input's rows arrive. */
final class UnitedArrival {

    private static final String BRANCH = "_branch";

    private final ArrivalDemand demand;
    private final Arrivals arrivals;
    private final Schemas originals;
    private final List<String> ids;

    /**
     * @param originals the fields of operators before any was rewritten
     * @param ids of all operators
     */
    UnitedArrival(ArrivalDemand demand, Arrivals arrivals, Schemas originals, List<String> ids) {
        this.demand = demand;
        this.arrivals = arrivals;
        this.originals = originals;
        this.ids = new ArrayList<>(ids);
    }

    /** The inputs come to the same arrival fields first: those that have fewer repeat a constant. */
    List<Operator> rewrite(Union union) {
        if (!demand.on(union) && !hasAdded(union)) {
            return List.of(union);
        }
        var fields = originals.of(union.inputs().getFirst());
        var known =
                union.inputs().stream().noneMatch(input -> arrivals.of(input).isNone());
        if (!demand.on(union) || !known) {
            return aligned(union, fields, List.of(), union.branch());
        }
        var taken = new ArrayList<>(Arrivals.names(fields));
        var branch = union.branch().orElseGet(() -> Arrivals.fresh(BRANCH, taken));
        taken.add(branch);
        var depth = union.inputs().stream()
                .mapToInt(input -> arrivals.of(input).fields().size())
                .max()
                .orElse(0);
        var arrival = new ArrayList<String>();
        for (int i = 0; i < depth; i++) {
            var name = Arrivals.fresh(Arrivals.ROW, taken);
            taken.add(name);
            arrival.add(name);
        }
        arrivals.put(
                union.id(),
                new Arrival(
                        Stream.concat(Stream.of(branch), arrival.stream()).toList(),
                        union.inputs().stream()
                                .allMatch(input -> arrivals.of(input).isDefined())));
        return aligned(union, fields, arrival, Optional.of(branch));
    }

    /** Whether some input has come to fields that the union does not know. */
    private boolean hasAdded(Union union) {
        return union.inputs().stream().anyMatch(input -> !arrivals.fields(input).equals(originals.of(input)));
    }

    private List<Operator> aligned(Union union, List<Field> fields, List<String> arrival, Optional<String> branch) {
        var operators = new ArrayList<Operator>();
        var inputs = new ArrayList<InputRef>();
        for (var input : union.inputs()) {
            var projections = new ArrayList<Projection>();
            fields.forEach(field ->
                    projections.add(new Projection(field.name(), Expr.field(field.name(), field.type()), union.at())));
            for (int i = 0; i < arrival.size(); i++) {
                var own = arrivals.of(input).fields();
                var value = i < own.size()
                        ? Expr.cast(Expr.field(own.get(i), arrivals.type(input, own.get(i))), Types.BIGINT)
                        : Expr.cast(Expr.integer(0), Types.BIGINT);
                projections.add(new Projection(arrival.get(i), value, union.at()));
            }
            var id = Arrivals.fresh("%s_in_%d".formatted(union.id(), inputs.size() + 1), ids);
            ids.add(id);
            operators.add(new Project(id, input, projections, union.at()));
            inputs.add(InputRef.of(id));
        }
        operators.add(new Union(union.id(), inputs, branch, union.at()));
        return operators;
    }
}
