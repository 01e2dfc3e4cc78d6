package io.landfall.workbench.conversion;

import io.landfall.converter.expression.Literal;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.parsers.alteryx.RuntimeProperties;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.proof.Legacy;
import io.landfall.validation.reference.LegacyInputs;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.LegacyRequest;
import io.landfall.validation.reference.alteryx.AlteryxReference;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A workflow as the legacy side of a proof. */
record LegacyWorkflow(Workflow workflow, Map<String, String> given, LocalDateTime start) implements Legacy {

    @Override
    public LegacyOutcome run(LegacyInputs inputs) {
        return AlteryxReference.run(workflow, new LegacyRequest(inputs, Optional.empty(), given, start));
    }

    @Override
    public boolean holds(SourceLocation place, String column, Number value) {
        return AlteryxReference.holds(workflow, place, column, value);
    }

    /** Answers to the questions of an app, and what the engine tells. */
    @Override
    public boolean takes(Parameter parameter) {
        return parameter.name().startsWith("Engine.")
                || workflow.properties().runtime().stream()
                        .flatMap(RuntimeProperties::allQuestions)
                        .anyMatch(question -> question.name().equals(parameter.name()));
    }

    @Override
    public Legacy given(Map<String, Literal> values) {
        var all = new HashMap<>(given);
        values.forEach((question, answer) -> all.put(question, text(answer)));
        return new LegacyWorkflow(workflow, all, start);
    }

    /** As a person types it. */
    static String text(Literal answer) {
        return switch (answer) {
            case Literal.TextValue(var text) -> text;
            case Literal.NumberValue(var number, var _) -> number.toPlainString();
            case Literal.Truth(var truth) -> truth ? "True" : "False";
            case Literal.DateValue(var day) -> day.toString();
            case Literal.TimeValue(var time) -> time.format(DateTimeFormatter.ISO_LOCAL_TIME);
            case Literal.TimestampValue(var time) ->
                time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME).replace('T', ' ');
            case Literal.Missing _ -> "";
        };
    }
}
