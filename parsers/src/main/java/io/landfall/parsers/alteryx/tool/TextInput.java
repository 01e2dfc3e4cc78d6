package io.landfall.parsers.alteryx.tool;

import java.util.List;

/**
 * Text Input: records within the workflow itself. Types are not stored; Designer picks the smallest that hold all values,
 * as {@link AutoField} does.
 *
 * @param rows one list per record, as written. A row may be shorter than the fields; what is missing or empty is Null.
 */
public record TextInput(List<String> fields, List<List<String>> rows) implements ToolConfiguration {

    public TextInput {
        fields = List.copyOf(fields);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
