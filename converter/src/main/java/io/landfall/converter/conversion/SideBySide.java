package io.landfall.converter.conversion;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Does the same with many things, as many at a time as there are processors. Each begins when a processor is free: assets take from
 * milliseconds to seconds, and a parallel stream would hand out whole runs of them beforehand.
 */
public final class SideBySide {

    private SideBySide() {}

    /**
     * The results in the order of the things. What throws an exception ends all.
     *
     * @throws IllegalStateException when the caller is interrupted
     */
    public static <A, B> List<B> map(List<A> things, Function<A, B> work) {
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var calls = IntStream.range(0, things.size())
                    .<Callable<B>>mapToObj(place -> () -> work.apply(things.get(place)))
                    .toList();
            return threads.invokeAll(calls).stream().map(SideBySide::result).toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static <B> B result(Future<B> done) {
        try {
            return done.get();
        } catch (ExecutionException | InterruptedException failure) {
            switch (failure.getCause()) {
                case RuntimeException own -> throw own;
                case Error own -> throw own;
                case null, default -> throw new IllegalStateException(failure);
            }
        }
    }
}
