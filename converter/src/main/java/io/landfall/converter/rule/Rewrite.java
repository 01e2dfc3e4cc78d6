package io.landfall.converter.rule;

import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a rule answers when it is shown a construct. */
public sealed interface Rewrite<T> {

    /** The rule does not apply here. */
    record Declined<T>() implements Rewrite<T> {}

    /**
     * The rule applies, and this is what the construct becomes.
     *
     * @param remarks what a person should know about it
     */
    record Replaced<T>(T value, List<Diagnostic> remarks) implements Rewrite<T> {
        public Replaced {
            remarks = List.copyOf(remarks);
        }
    }

    /** The rule applies, but it cannot keep the meaning: a person has to decide. */
    record Blocked<T>(List<Diagnostic> reasons) implements Rewrite<T> {
        public Blocked {
            reasons = List.copyOf(reasons);
        }
    }

    /** The same, where it replaces anything, with one more thing that a person should know. */
    default Rewrite<T> remarked(Diagnostic remark) {
        return this instanceof Replaced<T>(var value, var remarks)
                ? new Replaced<>(
                        value,
                        Stream.concat(remarks.stream(), Stream.of(remark)).toList())
                : this;
    }

    /** Where it replaces anything, what that becomes in a further step. */
    default Rewrite<T> then(UnaryOperator<T> step) {
        return this instanceof Replaced<T>(var value, var remarks) ? new Replaced<>(step.apply(value), remarks) : this;
    }

    static <T> Rewrite<T> declined() {
        return new Declined<>();
    }

    static <T> Rewrite<T> to(T value) {
        return new Replaced<>(value, List.of());
    }

    static <T> Rewrite<T> to(T value, Diagnostic... remarks) {
        return new Replaced<>(value, List.of(remarks));
    }

    static <T> Rewrite<T> blockedBy(Diagnostic reason) {
        return new Blocked<>(List.of(reason));
    }
}
