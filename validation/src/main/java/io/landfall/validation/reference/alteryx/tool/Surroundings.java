package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.Constant;
import io.landfall.parsers.alteryx.Constants;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.validation.reference.Branches;
import io.landfall.validation.reference.LegacyRequest;
import io.landfall.validation.reference.alteryx.expression.FormulaEvaluator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a tool knows of the run that it is part of.
 *
 * @param workflow the document that it stands in
 * @param constants those of the document, with the values of this run
 * @param engine what the engine itself tells, such as {@code iterationnumber}, by its name in lower case
 */
public record Surroundings(
        LegacyRequest request,
        Workflow workflow,
        Constants constants,
        Map<String, Object> engine,
        FormulaEvaluator evaluator,
        Branches branches) {

    public Surroundings {
        engine = Map.copyOf(engine);
    }

    /** What stands for names in percent signs: the constants of the document, and what the engine tells. */
    public Constants texts() {
        return new Constants(Stream.concat(
                        constants.all().stream(),
                        engine.entrySet().stream()
                                .map(told -> new Constant(
                                        "Engine",
                                        told.getKey(),
                                        told.getValue().toString(),
                                        told.getValue() instanceof Number)))
                .toList());
    }

    /** The same around another form of the document. */
    public Surroundings with(Workflow other) {
        return new Surroundings(request, other, constants, engine, evaluator, branches);
    }
}
