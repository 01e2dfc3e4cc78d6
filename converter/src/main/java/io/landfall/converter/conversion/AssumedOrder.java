package io.landfall.converter.conversion;

import io.landfall.converter.pipeline.InputRef;
import java.util.Set;

/**
 * Rows that come in an order which the legacy tool does not promise.
 *
 * @param groups fields by which a tool takes rows in groups, and hands on each group in its order; none where the tool promises nothing at all
 */
public record AssumedOrder(InputRef rows, Set<String> groups) {

    public AssumedOrder {
        groups = Set.copyOf(groups);
    }
}
