package io.landfall.converter.assessment;

/** When an asset moves. Nothing moves before what writes the data that it reads. */
public enum Wave {
    FIRST("Ready, and reads nothing that a later wave writes"),
    SECOND("Has warnings to accept or is of high complexity, or reads what such an asset writes"),
    THIRD("Needs a person, or reads what such an asset writes"),
    LATER("Cannot be read yet");

    private final String reason;

    Wave(String reason) {
        this.reason = reason;
    }

    /** Which assets are in the wave. */
    public String reason() {
        return reason;
    }

    Wave later(Wave other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
