package io.landfall.validation.data;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Severity;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/** What is noticed while data of one operator is read or written. */
final class Remarks {

    private final SourceLocation at;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    Remarks(SourceLocation at) {
        this.at = at;
    }

    SourceLocation at() {
        return at;
    }

    void add(DataCode code, Object... args) {
        var texts = new ArrayList<String>();
        for (var arg : args) {
            texts.add(String.valueOf(arg));
        }
        diagnostics.add(new Diagnostic(code, at, texts));
    }

    /** Says how often something happened, unless it never did. */
    void count(DataCode code, long times, Object... args) {
        if (times > 0) {
            var all = new ArrayList<Object>();
            all.add(times);
            all.addAll(List.of(args));
            add(code, all.toArray());
        }
    }

    void addAll(List<Diagnostic> more) {
        diagnostics.addAll(more);
    }

    boolean failed() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    List<Diagnostic> all() {
        return List.copyOf(diagnostics);
    }
}
