package io.landfall.parsers.alteryx.tool;

import java.util.List;

/**
 * Record ID: numbers records in the order in which they arrive.
 *
 * @param type Int32 unless set. A text type is padded with zeros to its size; others have none.
 * @param first whether the field comes before all others rather than behind them
 * @param groupBy counts anew in each group; newer versions only
 */
public record RecordId(String field, long start, StoredType type, boolean first, List<String> groupBy)
        implements ToolConfiguration {

    public RecordId {
        groupBy = List.copyOf(groupBy);
    }
}
