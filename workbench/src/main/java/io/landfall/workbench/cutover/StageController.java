package io.landfall.workbench.cutover;

import io.landfall.workbench.estate.AssetFilter;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.Stage;
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
     * @param every whether all that the filter lets through are meant, on this page of the list and on the others
     */
    @PostMapping
    String move(
            AssetFilter filter,
            @RequestParam(required = false) @Nullable List<Long> asset,
            @RequestParam(defaultValue = "false") boolean every,
            @RequestParam Stage to,
            @RequestParam(required = false) @Nullable String note,
            Principal user,
            RedirectAttributes flash) {
        var project = projects.current().id();
        var ticked = asset == null ? List.<Long>of() : asset;
        var meant = every ? assets.matching(project, filter) : ticked;
        flash.addFlashAttribute("moved", stages.move(project, meant, to, user.getName(), note));
        return "redirect:/migration/conversion?" + filter.query(filter.pageOrFirst());
    }

    @PostMapping("/{id}")
    String move(
            @PathVariable long id,
            @RequestParam Stage to,
            @RequestParam(required = false) @Nullable String note,
            Principal user,
            RedirectAttributes flash) {
        flash.addFlashAttribute("moved", stages.move(projects.current().id(), List.of(id), to, user.getName(), note));
        return "redirect:/migration/conversion/{id}#stage";
    }
}
