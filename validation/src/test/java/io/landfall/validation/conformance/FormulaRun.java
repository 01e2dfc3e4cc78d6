package io.landfall.validation.conformance;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.rules.alteryx.expression.FormulaContext;
import io.landfall.rules.alteryx.expression.OpenCase;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A run in March 2026 of a formula without fields.
 *
 * @param found takes what is open about the formula
 */
record FormulaRun(List<OpenCase> found) implements FormulaContext {

    @Override
    public Optional<Expr> field(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<Expr> constant(String name) {
        return Optional.empty();
    }

    @Override
    public void open(OpenCase open) {
        found.add(open);
    }

    @Override
    public Expr runTime() {
        return new Literal.TimestampValue(LocalDateTime.of(2026, 3, 1, 8, 0));
    }
}
