package io.landfall.workbench.cutover;

import io.landfall.workbench.estate.AssetFilter;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.Stage;
import io.landfall.workbench.estate.Versions;
import io.landfall.workbench.project.Projects;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets reviewers sign assets off and move them on, one or many at a time. */
@Controller
@RequestMapping("/migration/progress/stages")
class StageController {

    private final Projects projects;
    private final Assets assets;
    private final Stages stages;

    StageController(Projects projects, Assets assets, Stages stages) {
        this.projects = projects;
        this.assets = assets;
        this.stages = stages;
    }

    /**
     * Moves assets of a list.
     *
     * @param asset those that are ticked
     * @param seen what those on this page of the list were, each after its number and a colon
     * @param every whether all that the filter lets through are meant, on this page of the list and on the others
     * @param list what all of the list was
     */
    @PostMapping
    String move(
            AssetFilter filter,
            @RequestParam(required = false) @Nullable List<Long> asset,
            @RequestParam(required = false) @Nullable List<String> seen,
            @RequestParam(defaultValue = "false") boolean every,
            @RequestParam(defaultValue = "") String list,
            @RequestParam Stage to,
            @RequestParam(required = false) @Nullable String note,
            Principal user,
            RedirectAttributes flash) {
        var project = projects.current().id();
        if (every) {
            var all = assets.versions(project, filter);
            if (all.key().equals(list)) {
                flash.addFlashAttribute(
                        "moved", stages.move(project, all.byAsset().keySet(), all, to, user.getName(), note));
            } else {
                flash.addFlashAttribute("stale", true);
            }
        } else {
            var ticked = asset == null ? List.<Long>of() : asset;
            var shown = Versions.of(seen == null ? List.of() : seen);
            flash.addFlashAttribute("moved", stages.move(project, ticked, shown, to, user.getName(), note));
        }
        return "redirect:/migration/conversion?" + filter.query(filter.pageOrFirst());
    }

    /**
     * Moves one asset.
     *
     * @param seen what it was when its page was shown
     */
    @PostMapping("/{id}")
    String move(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam Stage to,
            @RequestParam(required = false) @Nullable String note,
            Principal user,
            RedirectAttributes flash) {
        var shown = Versions.of(List.of(id + ":" + seen));
        flash.addFlashAttribute(
                "moved", stages.move(projects.current().id(), List.of(id), shown, to, user.getName(), note));
        return "redirect:/migration/conversion/{id}#stage";
    }
}
