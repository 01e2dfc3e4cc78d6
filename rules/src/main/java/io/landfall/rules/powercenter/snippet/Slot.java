package io.landfall.rules.powercenter.snippet;

import io.landfall.converter.expression.Expr;
import io.landfall.parsers.powercenter.snippet.JavaType;
import java.util.Optional;

/**
 * A variable of the code, or a port, which is one too.
 *
 * @param value what it holds; empty for a variable that nothing is written into yet
 * @param kind what it may hold; empty for what is only handed on whole
 * @param use what the code may do with it
 * @param missing whether {@code setNull} was called for it
 * @param arrived the value that came in through a port, before NULL became 0; empty for variables and output ports
 * @param isSet whether something was written into it on every way here, or never is NULL there
 * @param room the most characters that its port holds
 */
record Slot(
        Optional<JavaValue> value,
        Optional<JavaType> kind,
        Use use,
        Expr missing,
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

        boolean isInput() {
            return this == INPUT || this == BOTH;
        }
    }

    static Slot variable(JavaType kind) {
        return new Slot(
                Optional.empty(),
                Optional.of(kind),
                Use.VARIABLE,
                Expr.truth(false),
                Optional.empty(),
                false,
                Texts.UNKNOWN);
    }

    Slot with(JavaValue other) {
        return new Slot(Optional.of(other), kind, use, missing, arrived, true, room);
    }

    /** The same value, written in another way. */
    Slot holding(JavaValue same) {
        return new Slot(Optional.of(same), kind, use, missing, arrived, isSet, room);
    }

    Slot withNothing() {
        return new Slot(value, kind, use, Expr.truth(true), arrived, true, room);
    }

    private boolean isText() {
        return kind.filter(JavaType.TEXT::equals).isPresent();
    }

    /** Whether {@code setNull} may have been called. */
    boolean mayBeMissing() {
        return !missing.equals(Expr.truth(false));
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
                then.missing().equals(otherwise.missing())
                        ? then.missing()
                        : Expr.when(test, then.missing(), otherwise.missing()),
                then.arrived(),
                then.isSet() && otherwise.isSet(),
                then.room());
    }
}
