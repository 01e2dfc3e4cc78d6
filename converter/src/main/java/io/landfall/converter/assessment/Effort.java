package io.landfall.converter.assessment;

import io.landfall.converter.conversion.Complexity;

/**
 * An estimate of the hours that people still need for an asset.
 *
 * @param least if all goes well
 * @param most if it does not
 */
public record Effort(double least, double most) {

    public static final Effort NONE = new Effort(0, 0);

    /** What the estimate is based on, in one paragraph. */
    public static final String BASIS =
            "An estimate, not a measurement: for each asset a range of hours by its bucket and complexity. "
                    + "Ready: a quarter to one hour to connect and validate. Accept warnings: half an hour to two hours, twice as much "
                    + "from high complexity on. Needs a person: 2-6 hours at low complexity, 4-12 at medium, 8-32 at high, 24-80 at very "
                    + "high. Unreadable assets are not estimated. Correct the ranges with the hours of your first wave.";

    static Effort of(Bucket bucket, Complexity complexity) {
        var hard = complexity == Complexity.HIGH || complexity == Complexity.VERY_HIGH;
        return switch (bucket) {
            case READY -> new Effort(0.25, 1);
            case ACCEPT_WARNINGS -> hard ? new Effort(1, 4) : new Effort(0.5, 2);
            case NEEDS_A_PERSON ->
                switch (complexity) {
                    case LOW -> new Effort(2, 6);
                    case MEDIUM -> new Effort(4, 12);
                    case HIGH -> new Effort(8, 32);
                    case VERY_HIGH -> new Effort(24, 80);
                };
            case UNREADABLE -> NONE;
        };
    }

    public Effort plus(Effort other) {
        return new Effort(least + other.least, most + other.most);
    }
}
