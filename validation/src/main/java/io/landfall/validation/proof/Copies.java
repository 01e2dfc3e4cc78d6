package io.landfall.validation.proof;

import io.landfall.converter.analysis.Lineage.Origin;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.Source;
import java.util.Optional;

/** The source columns whose values stand in fields of later operators as they are, but for their type. */
record Copies(Pipeline pipeline) {

    /** The column that a field of some rows is; nothing when it is computed, or when rows are not just kept or left out. */
    Optional<Origin> of(InputRef rows, String field) {
        return switch (pipeline.operator(rows.operator()).orElseThrow()) {
            case Source source ->
                source.fields().stream().anyMatch(own -> own.name().equals(field))
                        ? Optional.of(new Origin(source.id(), field))
                        : Optional.empty();
            case Project project ->
                project.fields().stream()
                        .filter(made -> made.name().equals(field))
                        .findFirst()
                        .flatMap(made -> copied(made.expr()))
                        .flatMap(from -> of(project.input(), from));
            case Filter filter -> of(filter.input(), field);
            case Reject reject -> of(reject.input(), field);
            case Distinct distinct -> of(distinct.input(), field);
            case Sort sort -> of(sort.input(), field);
            default -> Optional.empty();
        };
    }

    private static Optional<String> copied(Expr expr) {
        return switch (expr) {
            case Expr.FieldRef field -> Optional.of(field.name());
            case Expr.Cast cast -> copied(cast.operand());
            case Expr.Call _, Expr.Case _, Literal _, Expr.ParameterRef _ -> Optional.empty();
        };
    }
}
