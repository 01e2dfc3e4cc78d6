package io.landfall.converter.yaml;

import io.landfall.converter.pipeline.DocumentCode;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What was found wrong with a document so far, in the order of reading. */
final class Problems {

    private final List<Diagnostic> found = new ArrayList<>();
    private String object = "";

    /** From now on problems are about that object, whose name stands with their places; empty for the document. */
    void setObject(String name) {
        object = name;
    }

    String object() {
        return object;
    }

    void add(DocumentCode code, SourceLocation at, String... args) {
        addAll(List.of(Diagnostic.of(code, at, args)));
    }

    void addAll(Collection<Diagnostic> problems) {
        for (var problem : problems) {
            var at = object.isEmpty() ? problem.at() : problem.at().child(object);
            found.add(new Diagnostic(problem.code(), at, problem.args()));
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    int count() {
        return found.size();
    }

    List<Diagnostic> found() {
        return List.copyOf(found);
    }
}
