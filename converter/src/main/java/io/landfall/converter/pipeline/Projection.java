package io.landfall.converter.pipeline;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.parsers.diagnostic.SourceLocation;

/**
 * A field computed by an expression of exactly the field's type.
 *
 * @param at the port, formula or tool that it came from
 */
public record Projection(String name, Expr expr, SourceLocation at) {

    public SqlType type() {
        return expr.type();
    }

    public Field field() {
        return new Field(name, expr.type());
    }

    /** Whether it hands on a field of its only input under the same name. */
    public boolean isPassThrough() {
        return expr instanceof Expr.FieldRef ref
                && ref.side().isEmpty()
                && ref.name().equals(name);
    }
}
