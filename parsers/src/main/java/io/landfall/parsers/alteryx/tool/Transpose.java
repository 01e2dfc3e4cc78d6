package io.landfall.parsers.alteryx.tool;

import java.util.List;

/**
 * Transpose: one record per chosen field, as {@code Name} and {@code Value}, behind the key fields.
 *
 * @param missing what happens when a chosen field does not come in: {@code Warn}, {@code Error} or {@code Ignore}
 */
public record Transpose(List<String> keyFields, FieldSelection valueFields, FieldMismatch missing)
        implements ToolConfiguration {

    public Transpose {
        keyFields = List.copyOf(keyFields);
    }
}
