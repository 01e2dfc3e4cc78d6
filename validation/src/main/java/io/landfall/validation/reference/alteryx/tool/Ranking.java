package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.SummarizeField;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one value of a group that is longest, shortest or most frequent. Where different values tie, it is not known which one Designer takes. */
final class Ranking {

    private Ranking() {}

    static @Nullable Object byLength(List<Object> values, Comparator<Integer> order, SummarizeField line, ToolRun run) {
        var best = values.stream().map(value -> value.toString().length()).min(order);
        return one(
                values.stream()
                        .filter(value -> best.filter(
                                        length -> length == value.toString().length())
                                .isPresent())
                        .distinct()
                        .toList(),
                line,
                run);
    }

    static @Nullable Object mostFrequent(List<Object> values, SummarizeField line, ToolRun run) {
        var counts = new LinkedHashMap<Object, Integer>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        var most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return one(
                counts.entrySet().stream()
                        .filter(entry -> entry.getValue() == most)
                        .map(Map.Entry::getKey)
                        .toList(),
                line,
                run);
    }

    private static @Nullable Object one(List<Object> best, SummarizeField line, ToolRun run) {
        if (best.size() > 1) {
            throw run.refused("the %s of values that tie".formatted(line.actionText()));
        }
        return best.isEmpty() ? null : best.getFirst();
    }
}
