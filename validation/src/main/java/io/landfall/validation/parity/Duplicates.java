package io.landfall.validation.parity;

/** How many keys are there more than once, on each side. */
public record Duplicates(long left, long right) {

    public static final Duplicates NONE = new Duplicates(0, 0);

    public boolean any() {
        return left > 0 || right > 0;
    }
}
