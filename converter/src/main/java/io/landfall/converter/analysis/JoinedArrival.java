package io.landfall.converter.analysis;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Operator;
import java.util.ArrayList;
import java.util.stream.Stream;

/**
 * Arrival order of rows that are joined: by the first input, then by the second. A second input without an order decides nothing where each
 * row of the first has one partner at most.
 */
final class JoinedArrival {

    private final ArrivalDemand demand;
    private final Arrivals arrivals;
    private final RowKeys keys;

    /**
     * @param keys of all operators before any was rewritten
     */
    JoinedArrival(ArrivalDemand demand, Arrivals arrivals, RowKeys keys) {
        this.demand = demand;
        this.arrivals = arrivals;
        this.keys = keys;
    }

    Operator rewrite(Join join) {
        if (!demand.on(join)) {
            return join;
        }
        var fields = new ArrayList<>(join.fields());
        var arrival = new ArrayList<String>();
        var leftOnly = isOrderedByLeft(join);
        var known = !arrivals.of(join.left()).isNone()
                && (leftOnly || !arrivals.of(join.right()).isNone());
        if (known) {
            for (var name : arrivals.of(join.left()).fields()) {
                arrival.add(Arrivals.carried(fields, name, Expr.left(name, arrivals.type(join.left(), name)), join));
            }
        }
        if (known && !leftOnly) {
            for (var name : arrivals.of(join.right()).fields()) {
                arrival.add(Arrivals.carried(fields, name, Expr.right(name, arrivals.type(join.right(), name)), join));
            }
        }
        arrivals.put(
                join.id(),
                new Arrival(
                        arrival,
                        arrivals.of(join.left()).isDefined()
                                && (leftOnly || arrivals.of(join.right()).isDefined())));
        return new Join(join.id(), join.left(), join.right(), join.kind(), join.condition(), fields, join.at());
    }

    private boolean isOrderedByLeft(Join join) {
        return switch (join.kind()) {
            case SEMI, ANTI -> true;
            case INNER, LEFT -> !arrivals.of(join.right()).isDefined() && keys.hasSinglePartners(join);
            case RIGHT, FULL -> false;
        };
    }

    Operator rewrite(Lookup lookup) {
        var order = arrivals.resolved(lookup, lookup.order(), lookup.reference());
        var incoming = arrivals.of(lookup.input());
        var arrival = new ArrayList<>(incoming.fields());
        var fields = new ArrayList<>(lookup.fields());
        if (demand.on(lookup) && lookup.match() == Lookup.Match.ALL && !incoming.isNone()) {
            for (var name : arrivals.of(lookup.reference()).fields()) {
                var taken = Stream.concat(
                                Arrivals.names(arrivals.fields(lookup.input())).stream(),
                                fields.stream().map(Lookup.Returned::name))
                        .toList();
                var type = arrivals.type(lookup.reference(), name);
                var added = Arrivals.fresh(name, taken);
                fields.add(new Lookup.Returned(added, Expr.right(name, type), Expr.nothing(type), lookup.at()));
                arrival.add(added);
            }
        }
        arrivals.put(lookup.id(), incoming.named(arrival));
        return new Lookup(
                lookup.id(),
                lookup.input(),
                lookup.reference(),
                lookup.condition(),
                lookup.match(),
                order,
                fields,
                lookup.at());
    }
}
