package io.landfall.parsers.powercenter;

import java.util.Optional;

/** Hands out numbers through its ports {@code NEXTVAL} and {@code CURRVAL}. */
public record SequenceGenerator(TransformationParts parts) implements Transformation {

    public Optional<Long> increment() {
        return attributes().number("Increment By");
    }

    public Optional<Long> endValue() {
        return attributes().number("End Value");
    }

    /** The first number that the next run hands out. */
    public Optional<Long> currentValue() {
        return attributes().number("Current Value");
    }

    public Optional<Boolean> isCyclic() {
        return attributes().flag("Cycle");
    }

    /** Whether each run begins with the current value again. */
    public Optional<Boolean> isReset() {
        return attributes().flag("Reset");
    }
}
