package io.landfall.rules.alteryx.flow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Types;
import java.util.Optional;

/** The number of the round that a loop is in, {@code [Engine.IterationNumber]}, and whether somebody asks for it. */
final class Rounds {

    /** Outside of loops. */
    static final Rounds NONE = new Rounds("");

    private final String counter;
    private boolean read;

    /**
     * Rounds of a loop.
     *
     * @param counter name of the parameter that is the number of the round
     */
    Rounds(String counter) {
        this.counter = counter;
    }

    /** The number as formulas compute with it. */
    Optional<Expr> number() {
        if (counter.isEmpty()) {
            return Optional.empty();
        }
        read = true;
        return Optional.of(Expr.cast(new Expr.ParameterRef(counter, Types.INTEGER), Types.DOUBLE));
    }

    /** The parameter, when the number is read. */
    Optional<String> counter() {
        return read ? Optional.of(counter) : Optional.empty();
    }
}
