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

/** Puts together what is to be seen of the plan. */
@Component
public class PlanPages {

    private static final int GROUPS = 25;
    private static final int ALONE = 50;

    private final Waves waves;
    private final Handovers handovers;

    PlanPages(Waves waves, Handovers handovers) {
        this.waves = waves;
        this.handovers = handovers;
    }

    /**
     * The page.
     *
     * @param groups assets that move together
     * @param alone assets that exchange nothing with others
     */
    record PlanPage(
            LocalDate today,
            BurnUp burnUp,
            List<PlannedWave> waves,
            Page<Group> groups,
            Page<Member> alone,
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
    public record PlannedWave(Wave wave, long borders) {}

    PlanPage of(long project, PlanFilter filter) {
        var members = waves.members(project);
        var edges = handovers.edges(project);
        var groups = Group.of(members, edges).stream().filter(filter::matches).toList();
        return new PlanPage(
                today(),
                burnUp(project),
                planned(project, members, edges),
                together(groups, PlanFilter.pageOf(filter.group())),
                alone(groups, PlanFilter.pageOf(filter.alone())),
                handovers.page(project, filter.text(), PlanFilter.pageOf(filter.page())));
    }

    /** All waves, the first due first. */
    public List<PlannedWave> waves(long project) {
        return planned(project, waves.members(project), handovers.edges(project));
    }

    /** A page of assets that move together. */
    public Page<Group> groups(long project, int page) {
        return together(Group.of(waves.members(project), handovers.edges(project)), page);
    }

    /** How many are cut over by which day. */
    public BurnUp burnUp(long project) {
        var members = waves.members(project).size();
        return BurnUp.of(today(), members, waves.crossings(project), waves.all(project));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    private List<PlannedWave> planned(long project, List<Member> members, List<Handovers.Edge> edges) {
        var byId = members.stream().collect(Collectors.toMap(Member::id, Function.identity()));
        return waves.all(project).stream()
                .map(wave -> new PlannedWave(wave, borders(wave, byId, edges)))
                .toList();
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

    private static Page<Group> together(List<Group> groups, int wanted) {
        return page(groups.stream().filter(one -> one.members().size() > 1).toList(), wanted, GROUPS);
    }

    private static Page<Member> alone(List<Group> groups, int wanted) {
        var some = groups.stream()
                .filter(one -> one.members().size() == 1)
                .flatMap(one -> one.members().stream())
                .toList();
        return page(some, wanted, ALONE);
    }

    private static <T> Page<T> page(List<T> some, int wanted, int size) {
        var number = Math.clamp(wanted, 0, Math.max(0, (some.size() - 1) / size));
        var from = number * size;
        return new Page<>(some.subList(from, Math.min(some.size(), from + size)), some.size(), number, size);
    }
}
