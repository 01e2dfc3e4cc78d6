package io.landfall.validation.parity;

import io.landfall.validation.data.Relation.Column;
import java.util.Optional;

/**
 * Two columns that belong together.
 *
 * @param index among the pairs, from 0
 * @param key whether they say which rows belong together
 * @param declared whether somebody has said what the values of text files are, rather than the values themselves
 * @param tolerance for numbers
 */
record ColumnPair(
        int index,
        Column left,
        Column right,
        boolean key,
        Judgement judgement,
        boolean declared,
        Optional<Tolerance> tolerance) {

    /** What it is called in results. */
    String name() {
        return left.name();
    }

    boolean isNumber() {
        return judgement == Judgement.NUMBER
                || judgement == Judgement.FLOAT
                || (judgement == Judgement.SAME && Family.of(left.type()).isNumber());
    }

    boolean isTemporal() {
        return judgement == Judgement.TIMESTAMP
                || (judgement == Judgement.SAME && Family.of(left.type()).isTemporal());
    }

    /** How the column is called in the working tables of both sides. */
    String column() {
        return "c" + index;
    }
}
