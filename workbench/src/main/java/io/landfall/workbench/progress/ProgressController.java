package io.landfall.workbench.progress;

import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.workbench.cutover.StageCounts;
import io.landfall.workbench.cutover.Stages;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.Batches;
import io.landfall.workbench.estate.VerdictCounts;
import io.landfall.workbench.project.Projects;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows how far the migration is, and what would take it further. */
@Controller
class ProgressController {

    private static final int MOST_FREQUENT = 15;

    private final Projects projects;
    private final Assets assets;
    private final Stages stages;
    private final Batches batches;

    ProgressController(Projects projects, Assets assets, Stages stages, Batches batches) {
        this.projects = projects;
        this.assets = assets;
        this.stages = stages;
        this.batches = batches;
    }

    /**
     * One legacy system's share of the migration.
     *
     * @param target the rate that the customer asked for, in percent
     */
    record Share(LegacySystem system, int target, VerdictCounts counts, StageCounts stages) {

        /** Whether more is automated than the customer asked for. */
        public boolean isMet() {
            return counts.rate() > target;
        }
    }

    @GetMapping("/migration/progress")
    String show(Model model) {
        var project = projects.current().id();
        model.addAttribute("shares", shares(project));
        model.addAttribute("counts", assets.verdicts(project));
        model.addAttribute("arrivals", batches.latest(project, 1));
        model.addAttribute("frequent", assets.frequentDiagnostics(project, MOST_FREQUENT));
        return "progress/show";
    }

    private List<Share> shares(long project) {
        return Arrays.stream(LegacySystem.values())
                .map(system -> new Share(
                        system, target(system), assets.verdicts(project, system), stages.counts(project, system)))
                .toList();
    }

    private static int target(LegacySystem system) {
        return switch (system) {
            case POWERCENTER -> 85;
            case ALTERYX -> 75;
        };
    }
}
