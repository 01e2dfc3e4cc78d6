package io.landfall.parsers.keep;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds the parts of an estate so that all of it has room: those of a small one as they are, those of a large one packed, with the last few that
 * were looked at beside. What is packed takes about a tenth of the text that it was read from.
 */
public final class Keeper {

    /** Exports of that size together take about as much memory when they are read; less is not worth packing. */
    static final long LARGE = 64L << 20;

    private static final int LAST = 128;

    private final @Nullable Packing packing;
    private final AtomicReferenceArray<@Nullable Object> last = new AtomicReferenceArray<>(LAST);
    private final AtomicInteger unpacked = new AtomicInteger();

    private Keeper(@Nullable Packing packing) {
        this.packing = packing;
    }

    /** For exports of that many bytes together. */
    public static Keeper forSize(long bytes) {
        return bytes < LARGE ? open() : packing();
    }

    /** Holds everything as it is. */
    public static Keeper open() {
        return new Keeper(null);
    }

    /** Packs everything. */
    public static Keeper packing() {
        return new Keeper(new Packing());
    }

    /** Holds a value; one that cannot be packed is held as it is. */
    public <T extends Record> Kept<T> keep(T value) {
        if (packing == null) {
            return Kept.open(value);
        }
        var bytes = packing.pack(value);
        return bytes.<Kept<T>>map(packed -> new Recalled<>(() -> unpacked(packing, packed)))
                .orElseGet(() -> Kept.open(value));
    }

    /** What comes out is of the class that went in. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Record> T unpacked(Packing packing, byte[] packed) {
        return (T) packing.unpack(packed);
    }

    /** Makes a value when it is asked for: once, or again and again where that takes less memory than to hold it. */
    public <T> Kept<T> make(Supplier<T> maker) {
        return packing == null ? new Made<>(maker) : new Recalled<>(maker);
    }

    private void looksAt(Object value) {
        last.set(Math.floorMod(unpacked.getAndIncrement(), LAST), value);
    }

    /** A value that is made anew when nobody has looked at it lately. */
    private final class Recalled<T> implements Kept<T> {

        private final Supplier<T> maker;
        private WeakReference<@Nullable T> seen = new WeakReference<>(null);

        Recalled(Supplier<T> maker) {
            this.maker = maker;
        }

        @Override
        public synchronized T get() {
            var known = seen.get();
            if (known != null) {
                return known;
            }
            var made = maker.get();
            seen = new WeakReference<>(made);
            looksAt(made);
            return made;
        }
    }

    /** A value that is made once. */
    private static final class Made<T> implements Kept<T> {

        private final Supplier<T> maker;
        private @Nullable T value;

        Made(Supplier<T> maker) {
            this.maker = maker;
        }

        @Override
        public synchronized T get() {
            if (value == null) {
                value = maker.get();
            }
            return value;
        }
    }
}
