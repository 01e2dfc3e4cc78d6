package io.landfall.validation.proof;

import io.landfall.converter.analysis.Lineage;
import io.landfall.converter.analysis.Lineage.Origin;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.pattern.PatternPieces;
import io.landfall.converter.pipeline.Operator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where the value of an expression within an operator comes from: from source columns, or from a constant. */
record ExpressionOrigins(Lineage lineage, ConstantFields filled) {

    /** The source columns of all fields that it reads. */
    Set<Origin> origins(Expr expr, Operator operator) {
        var found = new TreeSet<Origin>();
        for (var field : expr.fields()) {
            ConstantFields.inputs(field, operator).forEach(input -> found.addAll(lineage.origins(input, field.name())));
        }
        return found;
    }

    /** The constant that it is; a field may be one too, when an earlier operator says so, and a parameter is one in all rows of a run. */
    Stream<Literal> literals(Expr expr, Operator operator) {
        return switch (expr) {
            case Literal.Missing _ -> Stream.empty();
            case Literal.TextValue(var text) when PatternPieces.areIn(text) -> Stream.empty();
            case Literal literal -> Stream.of(literal);
            case Expr.Cast cast -> literals(cast.operand(), operator);
            case Expr.FieldRef field -> filled.of(field, operator).stream();
            case Expr.ParameterRef parameter -> filled.of(parameter).stream();
            case Expr.Call _, Expr.Case _ -> Stream.empty();
        };
    }
}
