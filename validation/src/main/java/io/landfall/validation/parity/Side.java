package io.landfall.validation.parity;

import io.landfall.validation.data.Relation.Column;

/** One of the two that are compared. */
enum Side {
    LEFT,
    RIGHT;

    Column of(ColumnPair pair) {
        return this == LEFT ? pair.left() : pair.right();
    }

    Side other() {
        return this == LEFT ? RIGHT : LEFT;
    }

    /** The view of its rows that count, with the columns of the pairs. */
    String rows() {
        return this == LEFT ? "left_rows" : "right_rows";
    }

    /** Its rows in few bytes each. */
    String prints() {
        return this == LEFT ? "left_prints" : "right_prints";
    }

    /** Its rows that may differ. */
    String suspects() {
        return this == LEFT ? "left_suspects" : "right_suspects";
    }

    /** Its rows that have no equal on the other side. */
    String rest() {
        return this == LEFT ? "left_rest" : "right_rest";
    }
}
