package io.landfall.parsers.diagnostic;

import java.util.List;

/** A value read from the customer's files, and what was found on the way. There is always a value. */
public record Parsed<T>(T value, List<Diagnostic> diagnostics) {

    public Parsed {
        diagnostics = List.copyOf(diagnostics);
    }

    public static <T> Parsed<T> clean(T value) {
        return new Parsed<>(value, List.of());
    }
}
