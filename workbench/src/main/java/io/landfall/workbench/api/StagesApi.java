package io.landfall.workbench.api;

import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.workbench.cutover.Moved;
import io.landfall.workbench.cutover.StageCounts;
import io.landfall.workbench.cutover.StageMove;
import io.landfall.workbench.cutover.Stages;
import io.landfall.workbench.estate.Stage;
import io.landfall.workbench.project.Projects;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far assets are on their way after conversion. */
@RestController
@RequestMapping("/api/v1/stages")
@Tag(name = "stages", description = "Review, parallel run, cutover and decommission of assets")
class StagesApi {

    private final Projects projects;
    private final Stages stages;

    StagesApi(Projects projects, Stages stages) {
        this.projects = projects;
        this.stages = stages;
    }

    /** The stages of what one legacy system has. */
    record SystemStages(LegacySystem system, StageCounts counts) {}

    /**
     * Which assets to move where.
     *
     * @param note why; needed to go back, and to accept what is left for a person
     */
    record Move(
            @NotEmpty List<@NotNull Long> assets,
            @NotNull Stage to,
            @Nullable @Size(max = 500) String note) {}

    @GetMapping
    @Operation(summary = "Counts assets by stage, for each legacy system")
    List<SystemStages> counts() {
        var project = projects.current().id();
        return Arrays.stream(LegacySystem.values())
                .map(system -> new SystemStages(system, stages.counts(project, system)))
                .toList();
    }

    @GetMapping("/assets/{id}")
    @Operation(summary = "Lists who moved an asset, where to, when and why; the newest first")
    List<StageMove> history(@PathVariable long id) {
        return stages.history(id);
    }

    @PostMapping
    @Operation(summary = "Moves assets that may be moved, and says why others stay")
    Moved move(@Valid @RequestBody Move move, Principal user) {
        return stages.move(projects.current().id(), move.assets(), move.to(), user.getName(), move.note());
    }
}
