package io.landfall.workbench.plan;

import io.landfall.workbench.estate.Batches;
import io.landfall.workbench.project.Projects;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the estate as a whole, and lets reviewers plan in waves which assets are cut over by when. */
@Controller
@RequestMapping("/migration/progress/estate")
class PlanController {

    private static final String PAGE = "progress/estate";
    private static final String BACK = "redirect:/migration/progress/estate";

    private final Projects projects;
    private final PlanPages pages;
    private final Waves waves;
    private final Batches batches;

    PlanController(Projects projects, PlanPages pages, Waves waves, Batches batches) {
        this.projects = projects;
        this.pages = pages;
        this.waves = waves;
        this.batches = batches;
    }

    @GetMapping
    String show(
            @ModelAttribute("filter") PlanFilter filter,
            @ModelAttribute("form") NewWave form,
            BindingResult unsent,
            Model model) {
        return show(filter, model);
    }

    private String show(PlanFilter filter, Model model) {
        var project = projects.current().id();
        model.addAttribute("page", pages.of(project, filter));
        model.addAttribute("filter", filter);
        model.addAttribute("arrivals", batches.latest(project, 1));
        return PAGE;
    }

    @PostMapping("/waves")
    String add(@Valid @ModelAttribute("form") NewWave form, BindingResult errors, Model model) {
        if (errors.hasErrors()) {
            return show(PlanFilter.ALL, model);
        }
        waves.put(projects.current().id(), form);
        return BACK + "#waves";
    }

    @PostMapping("/waves/{id}/remove")
    String remove(@PathVariable long id) {
        waves.remove(projects.current().id(), id);
        return BACK + "#waves";
    }

    /**
     * Puts assets into a wave.
     *
     * @param assets numbers of assets; those of a group are in one, with blanks between them
     * @param wave none to take them out of theirs
     * @param filter what the page shows
     */
    @PostMapping("/assets")
    String assign(
            @RequestParam(required = false) @Nullable List<String> assets,
            @RequestParam(required = false) @Nullable Long wave,
            PlanFilter filter,
            RedirectAttributes flash) {
        flash.addFlashAttribute("assigned", waves.assign(projects.current().id(), numbers(assets), wave));
        return BACK + "?" + filter.query() + "#groups";
    }

    private static List<Long> numbers(@Nullable List<String> assets) {
        return assets == null
                ? List.of()
                : assets.stream()
                        .flatMap(some -> Arrays.stream(some.split(" ")))
                        .filter(number -> number.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .distinct()
                        .toList();
    }
}
