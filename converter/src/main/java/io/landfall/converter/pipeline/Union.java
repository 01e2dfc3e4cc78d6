package io.landfall.converter.pipeline;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * All rows of all inputs, duplicates included. The inputs have the same fields, in name, type and order. Rows arrive input by
 * input.
 *
 * <pre>{@code {id: UNI, op: union, inputs: [A, B]}}</pre>
 *
 * @param branch name of a further {@code INTEGER} field that says which input a row came from, counted from 1
 */
public record Union(String id, List<InputRef> inputs, Optional<String> branch, SourceLocation at) implements Operator {

    public Union {
        inputs = List.copyOf(inputs);
    }
}
