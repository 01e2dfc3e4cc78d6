package io.landfall.parsers.alteryx.tool;

import java.util.List;

/**
 * Join Multiple: joins two or more inputs, as a full outer join unless set otherwise.
 *
 * @param innerOnly whether only records that all inputs have leave the tool
 */
public record JoinMultiple(
        boolean byPosition, List<Input> inputs, CartesianMode cartesianMode, boolean innerOnly, SelectBlock select)
        implements ToolConfiguration {

    public JoinMultiple {
        inputs = List.copyOf(inputs);
    }

    /**
     * One input.
     *
     * @param connection the name of the incoming connection, {@code #1} unless its author named it
     * @param keys parallel to those of the other inputs
     */
    public record Input(String connection, List<String> keys) {
        public Input {
            keys = List.copyOf(keys);
        }
    }
}
