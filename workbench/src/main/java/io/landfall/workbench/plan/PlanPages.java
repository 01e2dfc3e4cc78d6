package io.landfall.workbench.plan;

import io.landfall.workbench.estate.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of the estate shows. */
@Component
class PlanPages {

    private static final int GROUPS = 25;

    private final Waves waves;
    private final Handovers handovers;

    PlanPages(Waves waves, Handovers handovers) {
        this.waves = waves;
        this.handovers = handovers;
    }

    /**
     * The page.
     *
     * @param alone assets that exchange nothing with others
     */
    record PlanPage(
            LocalDate today,
            BurnUp burnUp,
            List<PlannedWave> waves,
            Page<Group> groups,
            List<Member> alone,
            Page<Handover> handovers) {

        /** The wave of an asset. */
        public @Nullable Wave wave(Member member) {
            return waves.stream()
                    .map(PlannedWave::wave)
                    .filter(wave -> Objects.equals(wave.id(), member.waveId()))
                    .findFirst()
                    .orElse(null);
        }

        /** The waves that the assets of a group are in. */
        public List<Wave> waves(Group group) {
            return waves.stream()
                    .map(PlannedWave::wave)
                    .filter(wave ->
                            group.members().stream().anyMatch(member -> Objects.equals(member.waveId(), wave.id())))
                    .toList();
        }
    }

    /**
     * A wave and what it cuts through.
     *
     * @param borders how many pairs of assets exchange data of which one alone is in the wave
     */
    record PlannedWave(Wave wave, long borders) {}

    PlanPage of(long project, @Nullable String text, int page, int group) {
        var members = waves.members(project);
        var edges = handovers.edges(project);
        var byId = members.stream().collect(Collectors.toMap(Member::id, Function.identity()));
        var groups = Group.of(members, edges);
        var together = groups.stream().filter(one -> one.members().size() > 1).toList();
        var today = LocalDate.now(ZoneId.systemDefault());
        var all = waves.all(project);
        return new PlanPage(
                today,
                BurnUp.of(today, members.size(), waves.crossings(project), all),
                all.stream()
                        .map(wave -> new PlannedWave(wave, borders(wave, byId, edges)))
                        .toList(),
                part(together, group),
                groups.stream()
                        .filter(one -> one.members().size() == 1)
                        .flatMap(one -> one.members().stream())
                        .toList(),
                handovers.page(project, text, page));
    }

    private static long borders(Wave wave, Map<Long, Member> members, List<Handovers.Edge> edges) {
        return edges.stream()
                .filter(edge -> isIn(wave, members.get(edge.writerId())) != isIn(wave, members.get(edge.readerId())))
                .map(edge ->
                        List.of(Math.min(edge.writerId(), edge.readerId()), Math.max(edge.writerId(), edge.readerId())))
                .distinct()
                .count();
    }

    private static boolean isIn(Wave wave, @Nullable Member member) {
        return member != null && Objects.equals(member.waveId(), wave.id());
    }

    private static Page<Group> part(List<Group> groups, int wanted) {
        var number = Math.clamp(wanted, 0, Math.max(0, (groups.size() - 1) / GROUPS));
        var from = number * GROUPS;
        return new Page<>(groups.subList(from, Math.min(groups.size(), from + GROUPS)), groups.size(), number, GROUPS);
    }
}
