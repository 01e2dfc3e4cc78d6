package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.MakeGroup;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import io.landfall.validation.reference.alteryx.record.ValueOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Walks from each key, the least first, to all that records pair with it: those are its group. */
final class MakeGroupExecutor implements ToolExecutor<MakeGroup> {

    @Override
    public Class<MakeGroup> kind() {
        return MakeGroup.class;
    }

    @Override
    public Answer run(MakeGroup tool, ToolRun run) {
        var input = run.input();
        var positions = run.positions(input, tool.keys());
        if (positions.size() != 2) {
            throw run.refused("a Make Group without two keys");
        }
        var first = input.fields().get(positions.getFirst());
        var second = input.fields().get(positions.getLast());
        if (first.type() != second.type()
                || !(first.type().isText() || first.type().isInteger())) {
            throw run.refused("a Make Group with keys of other types");
        }
        var near = new TreeMap<Object, Set<Object>>(ValueOrder.PLAIN);
        for (var row : input.rows()) {
            var one = row.get(positions.getFirst());
            var other = row.get(positions.getLast());
            if (one != null && other != null) {
                near.computeIfAbsent(one, _ -> new LinkedHashSet<>()).add(other);
                near.computeIfAbsent(other, _ -> new LinkedHashSet<>()).add(one);
            }
        }
        var key = size(first) < size(second) ? second : first;
        return Answer.of(new Records(List.of(key.named("Group"), key.named("Key")), groups(near)));
    }

    private static int size(FlowField field) {
        return field.stored().length().orElse(FlowField.UNLIMITED);
    }

    private static List<Row> groups(SortedMap<Object, Set<Object>> near) {
        var rows = new ArrayList<Row>();
        var seen = new HashSet<Object>();
        for (var name : near.keySet()) {
            if (!seen.contains(name)) {
                var group = reached(name, near);
                seen.addAll(group);
                for (var key : group) {
                    var row = new ArrayList<@Nullable Object>();
                    row.add(name);
                    row.add(key);
                    rows.add(new Row(row));
                }
            }
        }
        return rows;
    }

    /** All keys that can be reached, in their order. */
    private static SortedSet<Object> reached(Object start, Map<Object, Set<Object>> near) {
        var reached = new TreeSet<Object>(ValueOrder.PLAIN);
        var waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            var key = waiting.poll();
            if (reached.add(key)) {
                waiting.addAll(near.getOrDefault(key, Set.of()));
            }
        }
        return reached;
    }
}
