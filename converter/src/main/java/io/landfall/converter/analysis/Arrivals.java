package io.landfall.converter.analysis;

import io.landfall.converter.analysis.ArrivalOrder.Undefined;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.SortKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a rewriting has learnt so far: the fields of the operators that it wrote, and the order in which their rows arrive. */
final class Arrivals {

    /** The name that a field which counts rows gets, unless it is taken. */
    static final String ROW = "_row";

    private final Schemas schemas = new Schemas();
    private final Map<String, Arrival> arrivals = new HashMap<>();
    private final List<Undefined> undefined = new ArrayList<>();

    List<Undefined> undefined() {
        return List.copyOf(undefined);
    }

    /** Notes orders that are asked for and not defined. */
    void lack(List<Undefined> orders) {
        undefined.addAll(orders);
    }

    void add(Operator rewritten) {
        schemas.add(rewritten);
    }

    List<Field> fields(InputRef input) {
        return schemas.of(input);
    }

    /** Rows arrive so from there: an operator's id or one output of it. */
    void put(String from, Arrival arrival) {
        arrivals.put(from, arrival);
    }

    Arrival of(InputRef input) {
        var own = arrivals.get(input.text());
        return own != null ? own : arrivals.getOrDefault(input.operator(), Arrival.NONE);
    }

    /** An order of the operator by fields alone. */
    Ordering resolved(Operator operator, Ordering order, InputRef input) {
        if (order.thenArrival() && !of(input).isDefined()) {
            undefined.add(new Undefined(operator, !order.keys().isEmpty()));
        }
        return byFields(order, input);
    }

    /** An order by fields alone, which may be none where no arrival order is defined. */
    Ordering byFields(Ordering order, InputRef input) {
        return order.thenArrival()
                ? Ordering.by(Stream.concat(
                                order.keys().stream(),
                                of(input).fields().stream().map(SortKey::ascending))
                        .toList())
                : order;
    }

    SqlType type(InputRef input, String field) {
        return fields(input).stream()
                .filter(candidate -> candidate.name().equals(field))
                .map(Field::type)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no field '%s'".formatted(field)));
    }

    /** Adds a projection for an arrival field, unless there is one, and answers with its name: the wished one if nothing has it. */
    static String carried(List<Projection> fields, String wish, Expr field, Operator operator) {
        var present = fields.stream()
                .filter(projection -> projection.expr().equals(field))
                .findFirst();
        if (present.isPresent()) {
            return present.get().name();
        }
        var name = fresh(wish, fields.stream().map(Projection::name).toList());
        fields.add(new Projection(name, field, operator.at()));
        return name;
    }

    static List<String> names(List<Field> fields) {
        return fields.stream().map(Field::name).toList();
    }

    /** A name like the wished one that no field has, whatever its case. */
    static String fresh(String wish, List<String> taken) {
        var name = wish;
        for (int n = 2; isTaken(name, taken); n++) {
            name = wish + "_" + n;
        }
        return name;
    }

    private static boolean isTaken(String name, List<String> taken) {
        return taken.stream().anyMatch(name::equalsIgnoreCase);
    }
}
