package io.landfall.parsers.keep;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.IntFunction;

/** A list whose elements are made when they are asked for, so that they take memory one at a time. */
public final class MadeList<T> extends AbstractList<T> implements RandomAccess {

    private final int size;
    private final IntFunction<T> element;

    public MadeList(int size, IntFunction<T> element) {
        this.size = size;
        this.element = element;
    }

    /** What a function makes of each element of a list. */
    public static <A, T> List<T> of(List<A> from, Function<A, T> made) {
        return new MadeList<>(from.size(), index -> made.apply(from.get(index)));
    }

    @Override
    public T get(int index) {
        return element.apply(index);
    }

    @Override
    public int size() {
        return size;
    }
}
