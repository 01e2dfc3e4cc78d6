package io.landfall.rules.alteryx.tool;

import io.landfall.converter.conversion.AssumedOrder;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.converter.pipeline.SortKey.Collation;
import io.landfall.converter.pipeline.SortKey.Direction;
import io.landfall.converter.pipeline.SortKey.Nulls;
import io.landfall.parsers.alteryx.Engine;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The order in which tools that work by key leave their records. The original engine sorts records by key to do the work, so they leave
 * in key order, those of one key in the order of arrival; the vendor promises it nowhere, and with AMP it is another. So a step that
 * needs the order is remarked on, and where none does, the sort goes.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/get-started/alteryx-engine-and-amp-differences.html">Engine Differences</a>
 */
final class KeyOrder {

    private final Tool tool;
    private final ToolContext context;
    private final List<Sort> sorts = new ArrayList<>();

    KeyOrder(Tool tool, ToolContext context) {
        this.tool = tool;
        this.context = context;
    }

    /** NULL before all values, texts by code point. */
    static SortKey key(String field) {
        return new SortKey(field, Direction.ASCENDING, Nulls.FIRST, Collation.BINARY);
    }

    /** The records in key order; with AMP as they are. */
    Records sorted(Records records, List<String> keys) {
        if (keys.isEmpty() || context.engine() == Engine.AMP) {
            return records;
        }
        var order = new Ordering(keys.stream().distinct().map(KeyOrder::key).toList(), true);
        var sort = new Sort(context.id(tool, "order"), records.ref(), order, Optional.empty(), tool.at());
        sorts.add(sort);
        return records.at(InputRef.of(sort.id()));
    }

    /** The sorts made so far. */
    List<Operator> sorts() {
        return List.copyOf(sorts);
    }

    /** The result, with what is not promised about its order. */
    ToolResult remembered(ToolResult result) {
        return remembered(result, _ -> Set.of());
    }

    /** The result of a tool that takes the records of each key as they arrive: those stay in that order. */
    ToolResult rememberedByGroups(ToolResult result) {
        return remembered(
                result,
                sort -> sort.order().keys().stream().map(SortKey::field).collect(Collectors.toUnmodifiableSet()));
    }

    private ToolResult remembered(ToolResult result, Function<Sort, Set<String>> groups) {
        var remembered = result;
        if (context.engine() == Engine.AMP) {
            for (var records : result.outputs().values()) {
                remembered = remembered.withOrderAssumed(records.ref());
            }
        }
        for (var sort : sorts) {
            remembered = remembered.withOrderAssumed(new AssumedOrder(InputRef.of(sort.id()), groups.apply(sort)));
        }
        return remembered;
    }
}
