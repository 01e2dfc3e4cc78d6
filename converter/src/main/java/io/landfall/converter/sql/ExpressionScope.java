package io.landfall.converter.sql;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.FieldRef;
import io.landfall.converter.expression.Expr.ParameterRef;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the names in an expression's text mean. Names are case-sensitive.
 *
 * @param fields of each side, see {@link FieldRef#side()}
 * @param parameters of the pipeline
 */
public record ExpressionScope(Map<String, List<Field>> fields, List<Parameter> parameters) {

    public ExpressionScope {
        fields = Map.copyOf(fields);
        parameters = List.copyOf(parameters);
    }

    /** Neither fields nor parameters: the scope of constants. */
    public static ExpressionScope empty() {
        return new ExpressionScope(Map.of(), List.of());
    }

    /** The fields of one input. */
    public static ExpressionScope of(List<Field> fields) {
        return new ExpressionScope(Map.of("", fields), List.of());
    }

    /** The fields of the sides {@code L} and {@code R}. */
    public static ExpressionScope of(List<Field> left, List<Field> right) {
        return new ExpressionScope(Map.of(Expr.LEFT, left, Expr.RIGHT, right), List.of());
    }

    public ExpressionScope with(List<Parameter> parameters) {
        return new ExpressionScope(fields, parameters);
    }

    /** The field of that name on a side. */
    public Optional<Expr> field(String side, String name) {
        return fields.getOrDefault(side, List.of()).stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(field -> new FieldRef(side, name, field.type()));
    }

    Optional<Expr> parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .map(parameter -> new ParameterRef(name, parameter.type()));
    }
}
