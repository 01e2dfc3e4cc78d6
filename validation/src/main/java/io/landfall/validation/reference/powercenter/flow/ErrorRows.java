package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.powercenter.expression.RowError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Counts the rows that are taken out in error, and stops the session at as many as it bears. */
final class ErrorRows {

    private final long most;
    private final Map<SourceLocation, Long> taken = new LinkedHashMap<>();
    private long count;

    ErrorRows(long most) {
        this.most = most;
    }

    /** How many rows were taken out, by the transformation that did. */
    Map<SourceLocation, Long> taken() {
        return taken;
    }

    /** What is made of a row; empty when the row is in error. */
    <T> Optional<T> unlessInError(SourceLocation at, Supplier<T> made) {
        try {
            return Optional.of(made.get());
        } catch (RowError error) {
            count++;
            taken.merge(at, 1L, Long::sum);
            if (most > 0 && count >= most) {
                throw Unrepeatable.failed(
                        at, "%d rows in error, the last for: %s".formatted(count, error.getMessage()));
            }
            return Optional.empty();
        }
    }
}
