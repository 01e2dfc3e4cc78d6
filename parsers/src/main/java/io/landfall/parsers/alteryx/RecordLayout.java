package io.landfall.parsers.alteryx;

import io.landfall.parsers.alteryx.tool.SortField;
import io.landfall.parsers.alteryx.tool.StoredType;
import java.util.List;

/**
 * The fields at one output of a tool, as Designer last saw them.
 *
 * @param anchor name of the output
 * @param sortedBy the order that Designer knew the records to have, empty for none
 */
public record RecordLayout(String anchor, List<RecordField> fields, List<SortField> sortedBy) {

    public RecordLayout {
        fields = List.copyOf(fields);
        sortedBy = List.copyOf(sortedBy);
    }

    /**
     * One field.
     *
     * @param source where it came from, for example {@code CrossTab:Header:Name:Total:Sum:}
     */
    public record RecordField(String name, StoredType type, String source, String description) {}
}
