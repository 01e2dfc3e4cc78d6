package io.landfall.parsers.keep;

import java.util.function.Supplier;

/**
 * Something that is there when it is asked for. In between memory may hold it packed, so that whoever asks gets an equal value, and not always
 * the same one.
 */
@FunctionalInterface
public interface Kept<T> extends Supplier<T> {

    /** Something that is held as it is. */
    static <T> Kept<T> open(T value) {
        return new Open<>(value);
    }

    /** A value that is held as it is. */
    record Open<T>(T value) implements Kept<T> {

        @Override
        public T get() {
            return value;
        }
    }
}
