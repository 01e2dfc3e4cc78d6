package io.landfall.parsers.diagnostic;

/** A kind of diagnostic. Each module lists its own in enums, and DIAGNOSTICS.md is generated from those. */
public interface DiagnosticCode {

    Entry entry();

    /**
     * The words of a diagnostic.
     *
     * @param id stable, documented and never reused, for example {@code PC-EXPR-012}
     * @param message what is wrong, in the owner's words, as a format pattern without a final period
     * @param remedy what the reader can do today, as one imperative sentence
     */
    record Entry(String id, Severity severity, String message, String remedy) {}
}
