package io.landfall.validation.parity;

/** As what the values of two columns are compared. */
enum Judgement {
    /** Both have the same type, and its own equality counts. */
    SAME,
    TEXT,
    /** Digit by digit, however they are written. */
    NUMBER,
    /** As DuckDB's DOUBLE: one of the sides can do no better. */
    FLOAT,
    TIMESTAMP,
    TIME,
    BOOLEAN,
    /** By what they show. */
    SHOWN;

    /**
     * For families whose values can be the same; what else there is is compared by what it shows.
     *
     * @param sameType whether even the types are the same
     */
    static Judgement of(Family left, Family right, boolean sameType) {
        if (left == Family.TEXT && right == Family.TEXT) {
            return TEXT;
        }
        if (sameType) {
            return SAME;
        }
        if (left.isNumber() && right.isNumber()) {
            return left == Family.FLOAT || right == Family.FLOAT ? FLOAT : NUMBER;
        }
        if (left.isTemporal() && right.isTemporal()) {
            return TIMESTAMP;
        }
        return left == right
                ? switch (left) {
                    case TIME -> TIME;
                    case BOOLEAN -> BOOLEAN;
                    default -> SHOWN;
                }
                : SHOWN;
    }
}
