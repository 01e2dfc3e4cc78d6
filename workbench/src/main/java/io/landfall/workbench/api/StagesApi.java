package io.landfall.workbench.api;

import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.workbench.cutover.Moved;
import io.landfall.workbench.cutover.StageCounts;
import io.landfall.workbench.cutover.StageMove;
import io.landfall.workbench.cutover.Stages;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.Stage;
import io.landfall.workbench.estate.Versions;
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
import java.util.Map;
import java.util.TreeMap;
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
    private final Assets assets;
    private final Stages stages;

    StagesApi(Projects projects, Assets assets, Stages stages) {
        this.projects = projects;
        this.assets = assets;
        this.stages = stages;
    }

    /** The stages of what one legacy system has. */
    record SystemStages(LegacySystem system, StageCounts counts) {}

    /**
     * Which assets to move where.
     *
     * @param note why; needed to go back, to accept what is left for a person, and to rely on data that differed
     * @param seen versions of the assets that were decided about, by id; an asset that is left out is moved as it is
     */
    record Move(
            @NotEmpty List<@NotNull Long> assets,
            @NotNull Stage to,
            @Nullable @Size(max = 500) String note,
            @Nullable Map<Long, String> seen) {}

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
        var project = projects.current().id();
        var versions = new TreeMap<>(assets.versions(project, move.assets()).byAsset());
        if (move.seen() != null) {
            versions.putAll(move.seen());
        }
        return stages.move(project, move.assets(), new Versions(versions), move.to(), user.getName(), move.note());
    }
}
