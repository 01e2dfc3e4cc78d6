package io.landfall.rules.alteryx.flow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import java.math.BigDecimal;
import java.util.Optional;

/** The number of the round that a macro is in, {@code [Engine.IterationNumber]}, and whether somebody asks for it. */
final class Rounds {

    /** Outside of loops. */
    static final Rounds NONE = new Rounds("", 0, false, false);

    private final String counter;
    private final int before;
    private final boolean counts;
    private final boolean repeats;
    private boolean read;

    /**
     * Rounds of a loop.
     *
     * @param counter name of the parameter that is the number of the round in the loop; empty for a round before the loop
     * @param before the rounds that have run before the loop
     */
    Rounds(String counter, int before) {
        this(counter, before, true, true);
    }

    private Rounds(String counter, int before, boolean counts, boolean repeats) {
        this.counter = counter;
        this.before = before;
        this.counts = counts;
        this.repeats = repeats;
    }

    /** Within these rounds, a round of a macro that stands there by itself. */
    Rounds single(int number) {
        return new Rounds("", number, true, repeats);
    }

    /** Whether a step runs again and again, with other records each time. */
    boolean isRepeated() {
        return repeats;
    }

    /** The number as formulas compute with it. */
    Optional<Expr> number() {
        if (!counts) {
            return Optional.empty();
        }
        read = true;
        return Optional.of(counter.isEmpty() ? number(before) : inLoop());
    }

    private Expr inLoop() {
        var number = Expr.cast(new Expr.ParameterRef(counter, Types.INTEGER), Types.DOUBLE);
        return before == 0 ? number : Expr.call(StandardFunction.PLUS, number, number(before));
    }

    private static Expr number(int round) {
        return Expr.number(BigDecimal.valueOf(round), Types.DOUBLE);
    }

    boolean isRead() {
        return read;
    }

    /** The parameter, when the number is read. */
    Optional<String> counter() {
        return read && !counter.isEmpty() ? Optional.of(counter) : Optional.empty();
    }
}
