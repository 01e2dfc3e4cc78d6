package io.landfall.parsers.diagnostic;

import java.util.List;

/** One remark about the customer's input: a value that is collected, never an exception that is thrown. */
public record Diagnostic(DiagnosticCode code, SourceLocation at, List<String> args) {

    public Diagnostic {
        args = List.copyOf(args);
    }

    public static Diagnostic of(DiagnosticCode code, SourceLocation at, String... args) {
        return new Diagnostic(code, at, List.of(args));
    }

    public String id() {
        return code.entry().id();
    }

    public Severity severity() {
        return code.entry().severity();
    }

    public String message() {
        return code.entry().message().formatted(args.toArray());
    }

    public String remedy() {
        return code.entry().remedy();
    }

    /** The one-line form used in logs and golden files. */
    @Override
    public String toString() {
        return "%s %s %s %s".formatted(severity(), id(), at, message());
    }
}
