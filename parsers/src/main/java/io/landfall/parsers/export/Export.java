package io.landfall.parsers.export;

/** One file that the customer handed over, what it is, and what it arrived with. */
public record Export(ExportFile file, ExportKind kind, Bundle bundle) {}
