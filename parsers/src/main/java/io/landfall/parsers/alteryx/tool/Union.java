package io.landfall.parsers.alteryx.tool;

import java.util.List;

/**
 * Union: one input behind the other.
 *
 * @param allFields whether fields that only some inputs have stay, filled with Null; else they go
 * @param orderSet whether the inputs keep the given order. Otherwise whichever is ready comes first.
 * @param order names of the incoming connections, {@code #1} and so on
 * @param layouts for a manual union the fields of each input in the order in which they meet
 */
public record Union(
        UnionMode mode,
        FieldMismatch mismatch,
        boolean allFields,
        boolean orderSet,
        List<String> order,
        List<Layout> layouts)
        implements ToolConfiguration {

    public Union {
        order = List.copyOf(order);
        layouts = List.copyOf(layouts);
    }

    /** The fields of one input. */
    public record Layout(String connection, List<Column> columns) {
        public Layout {
            columns = List.copyOf(columns);
        }
    }

    /**
     * One field of an input.
     *
     * @param position one-based column of the result
     */
    public record Column(String field, int position) {}
}
