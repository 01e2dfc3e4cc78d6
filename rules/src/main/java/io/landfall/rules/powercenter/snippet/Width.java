package io.landfall.rules.powercenter.snippet;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import java.math.BigInteger;

/**
 * The type of a whole number in a snippet.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jls/se8/html/jls-4.html#jls-4.2.1">Integral types and values</a>
 */
enum Width {
    INT(Integer.MIN_VALUE, Integer.MAX_VALUE, Types.INTEGER),
    LONG(Long.MIN_VALUE, Long.MAX_VALUE, Types.BIGINT);

    private final BigInteger least;
    private final BigInteger greatest;
    private final SqlType type;

    Width(long least, long greatest, SqlType type) {
        this.least = BigInteger.valueOf(least);
        this.greatest = BigInteger.valueOf(greatest);
        this.type = type;
    }

    /** What no number of the type is below. */
    BigInteger least() {
        return least;
    }

    /** What no number of the type is above. */
    BigInteger greatest() {
        return greatest;
    }

    /** The type in SQL that holds the same numbers. */
    SqlType type() {
        return type;
    }

    /** The most characters that a number of the type is written with: digits and a sign. */
    int characters() {
        return least.toString().length();
    }

    /** Whether all numbers of a range are of the type. */
    boolean holds(BigInteger from, BigInteger to) {
        return from.compareTo(least) >= 0 && to.compareTo(greatest) <= 0;
    }

    /** The type that two numbers are computed in. */
    Width wider(Width other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The number without the bits that the type has no room for. */
    long cut(BigInteger number) {
        return switch (this) {
            case INT -> number.intValue();
            case LONG -> number.longValue();
        };
    }
}
