package io.landfall.validation.proof;

import io.landfall.converter.expression.Literal;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.sql.ExpressionText;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The values that a run gives to parameters of a pipeline, by their names; the others have what they have in every other run. */
public record RunValues(SortedMap<String, Literal> values) {

    /** No parameter is given a value. */
    static final RunValues USUAL = new RunValues(Map.of());

    public RunValues {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    RunValues(Map<String, Literal> values) {
        this(new TreeMap<>(values));
    }

    /** The pipeline whose runs have these values when nobody gives others. */
    public Pipeline in(Pipeline pipeline) {
        var parameters = pipeline.parameters().stream()
                .map(parameter -> Optional.ofNullable(values.get(parameter.name()))
                        .map(value -> new Parameter(
                                parameter.name(),
                                parameter.type(),
                                Optional.of(value),
                                parameter.question(),
                                parameter.allowed()))
                        .orElse(parameter))
                .toList();
        return pipeline.withParameters(parameters);
    }

    /** The legacy object in such runs. */
    public Legacy in(Legacy legacy) {
        return values.isEmpty() ? legacy : legacy.given(values);
    }

    /** As people read them: {@code 'A '} or {@code TIMESTAMP '2026-02-01 00:00:00'}. */
    public SortedMap<String, String> texts() {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        value -> ExpressionText.print(value.getValue()),
                        (one, _) -> one,
                        TreeMap::new));
    }

    /** Values of parameters in words, such as {@code REGION = 'N', LEAST = 0}. */
    public static String words(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(value -> value.getKey() + " = " + value.getValue())
                .collect(Collectors.joining(", "));
    }
}
