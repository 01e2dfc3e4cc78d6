package io.landfall.validation.reference.powercenter.flow;

import java.util.Optional;

/** What is to be done with a row at a target, with the number that expressions have for it. */
enum RowMark {
    INSERT(0),
    UPDATE(1),
    DELETE(2),
    REJECT(3);

    private final int number;

    RowMark(int number) {
        this.number = number;
    }

    static Optional<RowMark> of(Number number) {
        for (var mark : values()) {
            if (number.doubleValue() == mark.number) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }
}
