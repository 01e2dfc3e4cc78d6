package io.landfall.workbench.plan;

import io.landfall.workbench.plan.Handovers.Edge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Assets that hand data to each other, directly or through others. Moved together, nothing has to go from the legacy tool to the new one
 * or back; moved apart, it has.
 */
public record Group(List<Member> members) {

    public Group {
        members = List.copyOf(members);
    }

    /** The largest first; each asset is in one, if need be alone. */
    static List<Group> of(List<Member> members, List<Edge> edges) {
        var roots = new HashMap<Long, Long>();
        members.forEach(member -> roots.put(member.id(), member.id()));
        for (var edge : edges) {
            if (roots.containsKey(edge.writerId()) && roots.containsKey(edge.readerId())) {
                roots.put(root(roots, edge.writerId()), root(roots, edge.readerId()));
            }
        }
        var groups = new TreeMap<Long, List<Member>>();
        members.forEach(member -> groups.computeIfAbsent(root(roots, member.id()), _ -> new ArrayList<>())
                .add(member));
        return groups.values().stream()
                .map(Group::new)
                .sorted(Comparator.comparingInt(
                        (Group group) -> -group.members().size()))
                .toList();
    }

    private static long root(Map<Long, Long> roots, long asset) {
        var at = asset;
        long up = roots.getOrDefault(at, at);
        while (up != at) {
            long above = roots.getOrDefault(up, up);
            roots.put(at, above);
            at = up;
            up = above;
        }
        return at;
    }

    /** The numbers of its assets, for a form. */
    public String numbers() {
        return members.stream().map(member -> String.valueOf(member.id())).collect(Collectors.joining(" "));
    }

    /** Whether all are in one wave, or all in none. */
    public boolean isWhole() {
        return members.stream().map(Member::waveId).distinct().count() == 1;
    }

    public long over() {
        return members.stream().filter(Member::isOver).count();
    }
}
