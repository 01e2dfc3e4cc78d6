package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Expr;
import java.util.Optional;

/** What a formula's names mean at its place. Names ignore case. */
public interface FormulaContext {

    /** The value of a field of the current record, or of a name such as {@code _CurrentField_}. */
    Optional<Expr> field(String name);

    /** The value of a field some records away, in tools that see neighbours. */
    default Optional<Expr> row(int offset, String name) {
        return Optional.empty();
    }

    /** A constant such as {@code User.Region} or {@code Engine.WorkflowName}. */
    Optional<Expr> constant(String name);

    /** Takes note of values for which it is open what the formula engine answers. */
    default void open(OpenCase open) {}

    /** The start of the run, as a date and time; asking makes it a parameter of the pipeline. */
    Expr runTime();
}
