package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.Constants;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.validation.reference.Branches;
import io.landfall.validation.reference.LegacyRequest;
import io.landfall.validation.reference.alteryx.expression.FormulaEvaluator;
import java.util.Map;

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

    /** The same around another form of the document. */
    public Surroundings with(Workflow other) {
        return new Surroundings(request, other, constants, engine, evaluator, branches);
    }
}
