package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.Rank;
import io.landfall.parsers.powercenter.Transformation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs Ranks: of each group the first rows by the rank port, exactly as many as asked for, among equals those that arrived first. Equal
 * values share a rank index, and the next value skips. No document says where NULL ranks.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/rank-transformation.html">Rank
 *     transformation</a>
 */
final class RankExecutor implements TransformationExecutor {

    @Override
    public boolean runs(Transformation transformation) {
        return transformation instanceof Rank;
    }

    @Override
    public Map<String, RowStream> run(Work work) {
        var rank = (Rank) work.transformation();
        var by = rank.rankPort().orElseThrow(() -> work.refused("a Rank without a rank port"));
        var feed = work.feed(work.inputs());
        var program = new PortProgram(work);
        var groups = new LinkedHashMap<MatchKey, List<PortValues>>();
        for (var row : feed.rows()) {
            work.forInsertOnly(row);
            work.unlessInError(() -> program.computed(row.values()))
                    .ifPresent(member -> groups.computeIfAbsent(group(work, rank, member), _ -> new ArrayList<>())
                            .add(member));
        }
        var rows = new ArrayList<FlowRow>();
        groups.values().forEach(group -> ranked(work, rank, by, group, rows));
        return Map.of("", RowStream.begun(rows, false));
    }

    private static MatchKey group(Work work, Rank rank, PortValues member) {
        var values = new ArrayList<@Nullable Object>();
        rank.groupBy().forEach(port -> values.add(member.get(port.name())));
        return MatchKey.of(values, false, work.at());
    }

    private static void ranked(Work work, Rank rank, Port by, List<PortValues> group, List<FlowRow> rows) {
        if (group.size() > 1 && group.stream().anyMatch(row -> row.get(by.name()) == null)) {
            throw work.undefined("the rank of NULL");
        }
        var ignoresCase = work.settings().isNo("Case Sensitive String Comparison");
        Comparator<PortValues> order = (left, right) -> MatchKey.compare(
                MatchKey.part(left.get(by.name()), ignoresCase, by.at()),
                MatchKey.part(right.get(by.name()), ignoresCase, by.at()),
                true,
                by.at());
        var sorted = new ArrayList<>(group);
        sorted.sort(isTop(work) ? order.reversed() : order);
        var index = 1L;
        for (int i = 0; i < Math.min(count(work), sorted.size()); i++) {
            index = i > 0 && order.compare(sorted.get(i - 1), sorted.get(i)) == 0 ? index : i + 1L;
            rows.add(FlowRow.of(indexed(rank, sorted.get(i), index)));
        }
    }

    private static PortValues indexed(Rank rank, PortValues member, long index) {
        var values = member.copy();
        rank.ports().stream()
                .filter(port -> port.isRankIndex() || port.name().equalsIgnoreCase("RANKINDEX"))
                .forEach(port -> values.put(port.name(), index));
        return values;
    }

    private static boolean isTop(Work work) {
        var text = work.settings().text("Top/Bottom").strip();
        return switch (text) {
            case "Top" -> true;
            case "Bottom" -> false;
            default -> throw work.refused("the ranking '%s'".formatted(text));
        };
    }

    private static int count(Work work) {
        var text = work.settings().text("Number of Ranks").strip();
        if (!text.matches("\\d{1,9}")) {
            throw work.refused("the number of ranks '%s'".formatted(text));
        }
        return Integer.parseInt(text);
    }
}
