package io.landfall.converter.suggestion;

import io.landfall.converter.analysis.Schemas;
import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Script;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Severity;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * A step of an asset that the rules declined and kept as it was.
 *
 * @param script in which it is kept
 * @param pipeline one that holds it
 * @param reasons what the rules said of it
 * @param documents paths of all pipelines of the asset that hold it
 * @param obstacle why no model can be asked for it, in words that complete “no suggestion is possible: …”
 */
public record Declined(
        Script script, Pipeline pipeline, List<Diagnostic> reasons, List<String> documents, Optional<String> obstacle) {

    public Declined {
        reasons = List.copyOf(reasons);
        documents = List.copyOf(documents);
    }

    /** All that was declined of an asset, in the order of its pipelines. */
    public static List<Declined> in(Conversion conversion) {
        var found = new LinkedHashMap<Script, Declined>();
        for (var document : conversion.documents()) {
            var pipeline = document.pipeline();
            var schemas = Schemas.of(pipeline);
            for (var operator : pipeline.operators()) {
                for (var script : scripts(operator)) {
                    var reasons = reasons(conversion, script.at());
                    var obstacle = operator instanceof Script
                            ? obstacle(script, schemas).or(() -> Unknowable.reason(reasons))
                            : Optional.of("it is inside a loop");
                    var one = new Declined(script, pipeline, reasons, List.of(document.path()), obstacle);
                    found.merge(script, one, Declined::andIn);
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** What blocks an asset and stands in no step of its own: nothing that an answer could take the place of. */
    public static List<Diagnostic> elsewhere(Conversion conversion) {
        var parts = in(conversion);
        return conversion.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .filter(diagnostic -> parts.stream().noneMatch(part -> part.reasons.contains(diagnostic)))
                .toList();
    }

    /** The prompt that would be sent. */
    public Prompt prompt() {
        return Prompt.of(this);
    }

    /**
     * SHA-256 of the prompt and of what is kept back from it: two parts with one prompt may differ in a path, and what a person accepts
     * for one holds for that one alone.
     */
    public String question() {
        return Prompt.hash(prompt().text() + "\n" + Question.about(this));
    }

    /** The fields that come in from there. */
    List<Field> fields(InputRef input) {
        return Schemas.of(pipeline).of(input);
    }

    private Declined andIn(Declined other) {
        var all = new ArrayList<>(documents);
        all.addAll(other.documents);
        return new Declined(script, pipeline, reasons, all, obstacle);
    }

    private static List<Script> scripts(Operator operator) {
        return switch (operator) {
            case Script script -> List.of(script);
            case Iterate loop ->
                loop.body().stream().flatMap(inner -> scripts(inner).stream()).toList();
            default -> List.of();
        };
    }

    private static Optional<String> obstacle(Script script, Schemas schemas) {
        if (script.fields().isEmpty()) {
            return Optional.of("nobody knows which fields come out of it");
        }
        if (script.inputs().isEmpty()) {
            return Optional.of("it makes rows of its own, and reads none in the pipeline");
        }
        if (script.inputs().stream().anyMatch(input -> schemas.of(input).isEmpty())) {
            return Optional.of("nobody knows which fields go into it");
        }
        return Outside.reason(script);
    }

    private static List<Diagnostic> reasons(Conversion conversion, SourceLocation at) {
        return conversion.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .filter(diagnostic -> isIn(diagnostic.at(), at))
                .toList();
    }

    private static boolean isIn(SourceLocation place, SourceLocation part) {
        return place.file().equals(part.file())
                && (place.path().equals(part.path()) || place.path().startsWith(part.path() + "/"));
    }
}
