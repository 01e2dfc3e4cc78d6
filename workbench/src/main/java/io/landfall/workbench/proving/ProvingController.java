package io.landfall.workbench.proving;

import io.landfall.workbench.estate.AssetFilter;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.project.Projects;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Starts batches of proofs, shows how far they are, stops them and lets them go on. */
@Controller
@RequestMapping("/migration/validation/proofs")
class ProvingController {

    private static final String SCREEN = "redirect:/migration/validation";
    private static final String BATCH = SCREEN + "/proofs/batches/";

    private final Projects projects;
    private final Assets assets;
    private final Provings provings;

    ProvingController(Projects projects, Assets assets, Provings provings) {
        this.projects = projects;
        this.assets = assets;
        this.provings = provings;
    }

    @PostMapping
    String start(
            @Valid @ModelAttribute("request") ProvingRequest request,
            BindingResult errors,
            Principal user,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            flash.addFlashAttribute("notice", "proving.wrong");
            return SCREEN;
        }
        var batch = provings.start(projects.current().id(), user.getName(), request);
        if (batch.isEmpty()) {
            flash.addFlashAttribute("notice", "proving.nothing");
            return SCREEN;
        }
        return BATCH + batch.get();
    }

    /**
     * Starts to prove assets of a list.
     *
     * @param asset those that are ticked
     * @param every whether all that the filter lets through are meant, on this page of the list and on the others
     */
    @PostMapping("/list")
    String startList(
            AssetFilter filter,
            @RequestParam(required = false) @Nullable List<Long> asset,
            @RequestParam(defaultValue = "false") boolean every,
            Principal user,
            RedirectAttributes flash) {
        var project = projects.current().id();
        var ticked = asset == null ? List.<Long>of() : asset;
        var chosen = every ? assets.versions(project, filter).byAsset().keySet() : ticked;
        var batch = provings.start(project, user.getName(), ProvingRequest.of(chosen));
        if (batch.isEmpty()) {
            flash.addFlashAttribute("notice", chosen.isEmpty() ? "proving.noneChosen" : "proving.noneProvable");
            return "redirect:/migration/conversion?" + filter.query(filter.pageOrFirst());
        }
        return BATCH + batch.get();
    }

    @GetMapping("/batches/{id}")
    String batch(@PathVariable long id, Model model) {
        put(id, model);
        return "proof/batch";
    }

    /** The part of the page that changes while a batch is under way. */
    @GetMapping("/batches/{id}/progress")
    String progress(@PathVariable long id, Model model) {
        put(id, model);
        return "proof/batch :: progress";
    }

    @PostMapping("/batches/{id}/cancel")
    String cancel(@PathVariable long id) {
        provings.cancel(find(id).batch().id());
        return BATCH + id;
    }

    @PostMapping("/batches/{id}/resume")
    String resume(@PathVariable long id) {
        provings.resume(find(id).batch().id());
        return BATCH + id;
    }

    private void put(long id, Model model) {
        var proving = find(id);
        model.addAttribute("proving", proving);
        provings.timeLeft(proving)
                .ifPresent(left -> model.addAttribute("minutes", Math.round(left.toSeconds() / 60.0)));
    }

    private Proving find(long id) {
        return provings.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
