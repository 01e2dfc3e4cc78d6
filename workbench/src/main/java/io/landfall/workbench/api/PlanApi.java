package io.landfall.workbench.api;

import io.landfall.workbench.estate.Page;
import io.landfall.workbench.plan.Group;
import io.landfall.workbench.plan.Handover;
import io.landfall.workbench.plan.Handovers;
import io.landfall.workbench.plan.NewWave;
import io.landfall.workbench.plan.PlanPages;
import io.landfall.workbench.plan.PlanPages.PlannedWave;
import io.landfall.workbench.plan.Waves;
import io.landfall.workbench.project.Projects;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Which asset feeds which, which move together, and by when. */
@RestController
@RequestMapping("/api/v1")
@Tag(
        name = "plan",
        description = "Waves of cutover, assets that move together, and datasets that they hand to each other")
class PlanApi {

    private final Projects projects;
    private final PlanPages plan;
    private final Waves waves;
    private final Handovers handovers;

    PlanApi(Projects projects, PlanPages plan, Waves waves, Handovers handovers) {
        this.projects = projects;
        this.plan = plan;
        this.waves = waves;
        this.handovers = handovers;
    }

    /**
     * Which assets to put where.
     *
     * @param wave left out to take them out of theirs
     */
    record Assignment(
            @NotEmpty List<@NotNull Long> assets, @Nullable Long wave) {}

    /** How many assets have got another wave, or none. */
    record Assigned(int assigned) {}

    /**
     * How many assets are cut over by which day.
     *
     * @param done cut over by today
     * @param due how many the waves that are over called for
     * @param forecast the day on which all are over at the pace of the last two weeks; null while nobody moves
     */
    record Pace(
            LocalDate today,
            int assets,
            int inWaves,
            int done,
            int due,
            @Nullable LocalDate forecast,
            SortedMap<LocalDate, Integer> actual,
            SortedMap<LocalDate, Integer> planned) {}

    @GetMapping("/waves")
    @Operation(
            summary = "Lists waves, the first due first, with how far each is and how many handovers it cuts through")
    List<PlannedWave> waves() {
        return plan.waves(projects.current().id());
    }

    @PostMapping("/waves")
    @Operation(summary = "Plans a wave; one of that name gets another day")
    PlannedWave put(@Valid @RequestBody NewWave wave) {
        var project = projects.current().id();
        return wave(waves.put(project, wave));
    }

    @DeleteMapping("/waves/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a wave; its assets are in none then")
    void remove(@PathVariable long id) {
        if (!waves.remove(projects.current().id(), id)) {
            throw missing();
        }
    }

    @PostMapping("/waves/assets")
    @Operation(summary = "Puts assets into a wave, or without one takes them out of theirs")
    Assigned assign(@Valid @RequestBody Assignment assignment) {
        var wave = assignment.wave();
        if (wave != null) {
            wave(wave);
        }
        return new Assigned(waves.assign(projects.current().id(), assignment.assets(), wave));
    }

    @GetMapping("/waves/groups")
    @Operation(
            summary =
                    "Lists assets that hand data to each other and so move together, the largest group first, 25 a page")
    Page<Group> groups(@RequestParam(defaultValue = "0") int page) {
        return plan.groups(projects.current().id(), page);
    }

    @GetMapping("/waves/pace")
    @Operation(summary = "Tells how many assets are cut over by which day, how many should be, and when all will")
    Pace pace() {
        var burnUp = plan.burnUp(projects.current().id());
        return new Pace(
                burnUp.today(),
                burnUp.assets(),
                burnUp.inWaves(),
                burnUp.done(),
                burnUp.due(),
                burnUp.forecast().orElse(null),
                burnUp.actual(),
                burnUp.planned());
    }

    @GetMapping("/handovers")
    @Operation(summary = "Lists datasets that one asset writes and another reads, 50 a page")
    Page<Handover> handovers(
            @RequestParam(required = false) @Nullable String text, @RequestParam(defaultValue = "0") int page) {
        return handovers.page(projects.current().id(), text, page);
    }

    @GetMapping("/handovers/assets/{id}")
    @Operation(summary = "Lists what an asset gets from others and gives to them")
    List<Handover> handovers(@PathVariable long id) {
        return handovers.of(projects.current().id(), id);
    }

    private PlannedWave wave(long id) {
        return plan.waves(projects.current().id()).stream()
                .filter(one -> one.wave().id() == id)
                .findFirst()
                .orElseThrow(PlanApi::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no wave of that number");
    }
}
