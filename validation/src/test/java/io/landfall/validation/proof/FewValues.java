package io.landfall.validation.proof;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.RowChange;
import io.landfall.converter.pipeline.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Filters by a field that has one of a few constants in every row: all that they say is which of them pass. Rows that a table merges and whose
 * mark says that nothing is to be done may pass or not.
 */
record FewValues(Pipeline pipeline) {

    /** A filter by the constants that pass. */
    Operator of(Operator operator) {
        return operator instanceof Filter filter ? plain(filter).orElse(filter) : operator;
    }

    private Optional<Operator> plain(Filter filter) {
        var fields = Set.copyOf(filter.condition().fields());
        if (fields.size() != 1) {
            return Optional.empty();
        }
        var field = fields.iterator().next();
        var known = values(field.name(), filter.input());
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var passing = new ArrayList<Expr>(List.of(field));
        for (var value : known.get()) {
            var isPassing = new Known(field, value).of(filter.condition());
            if (isPassing.isEmpty()) {
                return Optional.empty();
            }
            if (isPassing.get().equals(new Literal.Truth(true)) && !isIdle(value, field.name(), filter)) {
                passing.add(value);
            }
        }
        var condition =
                passing.size() > 1 ? Expr.call(StandardFunction.IN, passing.toArray(Expr[]::new)) : Expr.truth(false);
        return Optional.of(new Filter(filter.id(), filter.input(), condition, filter.at()));
    }

    /** The constants that a field is, in the order in which they are written. */
    private Optional<Set<Literal>> values(String field, InputRef rows) {
        if (pipeline.operator(rows.operator()).orElseThrow() instanceof Project project) {
            var made = project.fields().stream()
                    .filter(one -> one.name().equals(field) && !(one.expr() instanceof Expr.FieldRef))
                    .findFirst();
            if (made.isPresent()) {
                return constants(made.get().expr());
            }
        }
        return PassedFields.before(field, rows, pipeline).flatMap(earlier -> values(earlier.name(), earlier.rows()));
    }

    private static Optional<Set<Literal>> constants(Expr expr) {
        if (expr instanceof Literal literal) {
            return Optional.of(Set.of(literal));
        }
        if (!(expr instanceof Expr.Case choice)) {
            return Optional.empty();
        }
        var all = new LinkedHashSet<Literal>();
        var parts = Stream.concat(choice.branches().stream().map(Expr.Branch::then), Stream.of(choice.otherwise()))
                .map(FewValues::constants)
                .toList();
        parts.forEach(part -> part.ifPresent(all::addAll));
        return parts.stream().allMatch(Optional::isPresent) ? Optional.of(all) : Optional.empty();
    }

    private boolean isIdle(Literal value, String field, Filter filter) {
        var readers = pipeline.operators().stream()
                .filter(other -> other.inputs().stream()
                        .anyMatch(input -> input.operator().equals(filter.id())))
                .toList();
        var isChecked = pipeline.checks().stream()
                .anyMatch(check -> check.input().operator().equals(filter.id()));
        return !isChecked
                && readers.size() == 1
                && readers.getFirst() instanceof Target target
                && target.mode().isByKey()
                && target.operation().filter(field::equals).isPresent()
                && value instanceof Literal.NumberValue(var mark, var _)
                && mark.compareTo(BigDecimal.valueOf(RowChange.REJECT.mark())) == 0;
    }
}
