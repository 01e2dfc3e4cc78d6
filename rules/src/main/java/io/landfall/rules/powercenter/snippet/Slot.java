package io.landfall.rules.powercenter.snippet;

import io.landfall.converter.expression.Expr;
import io.landfall.parsers.powercenter.snippet.JavaType;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A variable of the code, or a port, which is one too.
 *
 * @param value what it holds; empty for a variable that nothing is written into yet
 * @param kind what it may hold; empty for what is only handed on whole
 * @param use what the code may do with it
 * @param missing whether {@code setNull} was called for it
 * @param unwritten whether nothing was written into it, nor {@code setNull} called for it
 * @param arrived the value that came in through a port, before NULL became 0; empty for variables and output ports
 * @param isSet whether something was written into it on every way here, or never is NULL there
 * @param room the most characters that its port holds
 */
record Slot(
        Optional<JavaValue> value,
        Optional<JavaType> kind,
        Use use,
        Expr missing,
        Expr unwritten,
        Optional<Expr> arrived,
        boolean isSet,
        int room) {

    /** What the code may do with a slot. */
    enum Use {
        VARIABLE,
        INPUT,
        OUTPUT,
        BOTH;

        boolean isOutput() {
            return this == OUTPUT || this == BOTH;
        }
    }

    static Slot variable(JavaType kind) {
        return new Slot(
                Optional.empty(),
                Optional.of(kind),
                Use.VARIABLE,
                Expr.truth(false),
                Expr.truth(true),
                Optional.empty(),
                false,
                Texts.UNKNOWN);
    }

    Slot with(JavaValue other) {
        return new Slot(Optional.of(other), kind, use, missing, Expr.truth(false), arrived, true, room);
    }

    /** The same value, written in another way. */
    Slot holding(JavaValue same) {
        return new Slot(Optional.of(same), kind, use, missing, unwritten, arrived, isSet, room);
    }

    Slot withNothing() {
        return new Slot(value, kind, use, Expr.truth(true), Expr.truth(false), arrived, true, room);
    }

    /** The same where the conditions are read as what {@code step} makes of them. */
    Slot withConditions(UnaryOperator<Expr> step) {
        return new Slot(value, kind, use, step.apply(missing), step.apply(unwritten), arrived, isSet, room);
    }

    private boolean isText() {
        return kind.filter(JavaType.TEXT::equals).isPresent();
    }

    /** Whether {@code setNull} may have been called. */
    boolean mayBeMissing() {
        return !missing.equals(Expr.truth(false));
    }

    /** Whether there may be nothing that was written into it. */
    boolean mayBeUnwritten() {
        return !unwritten.equals(Expr.truth(false));
    }

    /** What it is behind an {@code if}. */
    static Slot merged(Expr test, Slot then, Slot otherwise, int line) {
        if (then.equals(otherwise)) {
            return then;
        }
        if (then.isSet() != otherwise.isSet() && then.use() == Use.BOTH && !then.isText()) {
            throw new NotConverted(line, "writes into a port that passes through on some ways only");
        }
        var both = then.value().isPresent() && otherwise.value().isPresent();
        return new Slot(
                both
                        ? Optional.of(JavaValue.when(
                                test, then.value().get(), otherwise.value().get(), line))
                        : Optional.empty(),
                then.kind(),
                then.use(),
                either(test, then.missing(), otherwise.missing()),
                either(test, then.unwritten(), otherwise.unwritten()),
                then.arrived(),
                then.isSet() && otherwise.isSet(),
                then.room());
    }

    private static Expr either(Expr test, Expr then, Expr otherwise) {
        return then.equals(otherwise) ? then : Expr.when(test, then, otherwise);
    }
}
