package io.landfall.validation.proof;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields that hold one constant in every row, such as the argument of an unconnected lookup that is called with a text. */
record ConstantFields(Pipeline pipeline) {

    /** The constant that a field of an operator's input is. */
    Optional<Literal> of(Expr.FieldRef field, Operator operator) {
        return inputs(field, operator)
                .flatMap(input -> pipeline.operator(input.operator()).stream())
                .filter(Project.class::isInstance)
                .map(Project.class::cast)
                .flatMap(project -> project.fields().stream()
                        .filter(made -> made.name().equals(field.name()))
                        .flatMap(made -> constant(made.expr(), project).stream()))
                .findFirst();
    }

    /** What a parameter is when nobody gives it another value. */
    Optional<Literal> of(Expr.ParameterRef parameter) {
        return pipeline.parameters().stream()
                .filter(declared -> declared.name().equals(parameter.name()))
                .findFirst()
                .flatMap(Parameter::defaultValue);
    }

    private Optional<Literal> constant(Expr expr, Project project) {
        return switch (expr) {
            case Literal.Missing _ -> Optional.empty();
            case Literal literal -> Optional.of(literal);
            case Expr.FieldRef field -> of(field, project);
            case Expr.ParameterRef parameter -> of(parameter);
            case Expr.Call _, Expr.Case _, Expr.Cast _ -> Optional.empty();
        };
    }

    /** The rows that a field of an expression belongs to. */
    static Stream<InputRef> inputs(Expr.FieldRef field, Operator operator) {
        return switch (operator) {
            case Join join -> Stream.of(field.side().equals(Expr.RIGHT) ? join.right() : join.left());
            case Lookup lookup -> Stream.of(field.side().equals(Expr.RIGHT) ? lookup.reference() : lookup.input());
            default -> operator.inputs().stream();
        };
    }
}
