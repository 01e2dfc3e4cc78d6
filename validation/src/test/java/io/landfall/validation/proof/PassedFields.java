package io.landfall.validation.proof;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.Window;
import java.util.Optional;

/**
 * A field of some rows.
 *
 * @param rows the output of an operator
 */
record PassedFields(String name, InputRef rows) {

    /**
     * The field before an operator that hands it on, each row once or not at all; nothing where the operator makes it, joins rows to others,
     * or repeats them.
     */
    static Optional<PassedFields> before(String field, InputRef rows, Pipeline pipeline) {
        return switch (pipeline.operator(rows.operator()).orElseThrow()) {
            case Filter filter -> Optional.of(new PassedFields(field, filter.input()));
            case Reject reject -> Optional.of(new PassedFields(field, reject.input()));
            case Distinct distinct -> Optional.of(new PassedFields(field, distinct.input()));
            case Route route -> Optional.of(new PassedFields(field, route.input()));
            case Sort sort ->
                sort.ordinal().filter(field::equals).isPresent()
                        ? Optional.empty()
                        : Optional.of(new PassedFields(field, sort.input()));
            case Window window ->
                window.fields().stream().anyMatch(made -> made.name().equals(field))
                        ? Optional.empty()
                        : Optional.of(new PassedFields(field, window.input()));
            case Lookup lookup ->
                lookup.match() == Lookup.Match.ALL
                                || lookup.fields().stream()
                                        .anyMatch(made -> made.name().equals(field))
                        ? Optional.empty()
                        : Optional.of(new PassedFields(field, lookup.input()));
            case Project project ->
                project.fields().stream()
                        .filter(made -> made.name().equals(field))
                        .filter(made -> made.expr() instanceof Expr.FieldRef)
                        .map(made -> new PassedFields(((Expr.FieldRef) made.expr()).name(), project.input()))
                        .findFirst();
            default -> Optional.empty();
        };
    }
}
