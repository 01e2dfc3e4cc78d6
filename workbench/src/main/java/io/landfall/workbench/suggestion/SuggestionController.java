package io.landfall.workbench.suggestion;

import io.landfall.workbench.download.Download;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.project.Projects;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows what the rules declined of an asset, asks a model for it, and takes what people decide about the answers. */
@Controller
class SuggestionController {

    private static final String ASSET = "/migration/conversion/{id}";
    private static final String PAGE = ASSET + "/suggestions";

    private final Projects projects;
    private final Assets assets;
    private final SuggestionPages pages;
    private final ModelQuestions questions;
    private final StoredSuggestions stored;
    private final ConfiguredModel.Choice choice;

    SuggestionController(
            Projects projects,
            Assets assets,
            SuggestionPages pages,
            ModelQuestions questions,
            StoredSuggestions stored,
            ConfiguredModel.Choice choice) {
        this.projects = projects;
        this.assets = assets;
        this.pages = pages;
        this.questions = questions;
        this.stored = stored;
        this.choice = choice;
    }

    @GetMapping(PAGE)
    String show(@PathVariable long id, Model model) {
        fill(id, model);
        return "conversion/suggestions";
    }

    /** The part of the page that changes while a model is asked. */
    @GetMapping(PAGE + "/progress")
    String progress(@PathVariable long id, Model model) {
        fill(id, model);
        return "conversion/suggestions :: parts";
    }

    private void fill(long id, Model model) {
        model.addAttribute("page", pages.of(find(id)));
        model.addAttribute("model", choice.model().map(ConfiguredModel::name).orElse(null));
    }

    @PostMapping(PAGE)
    String ask(@PathVariable long id, Principal user) {
        var asset = find(id);
        choice.model().ifPresent(model -> questions.ask(projects.current().id(), asset, model, user.getName()));
        return "redirect:" + PAGE;
    }

    /**
     * Accepts or declines an answer.
     *
     * @param id of the suggestion
     */
    @PostMapping("/migration/progress/suggestions/{id}")
    String decide(
            @PathVariable long id,
            @RequestParam boolean accept,
            @RequestParam(required = false) @Nullable String note,
            Principal user,
            RedirectAttributes flash) {
        var row = stored.find(id).orElseThrow(SuggestionController::missing);
        if ((accept && !pages.isCurrent(find(row.assetId()), row))
                || !stored.decide(id, accept, user.getName(), note)) {
            flash.addFlashAttribute("late", true);
        }
        return "redirect:/migration/conversion/%d/suggestions#step-%s".formatted(row.assetId(), row.step());
    }

    /** A pipeline with what was accepted in it. */
    @GetMapping(ASSET + "/suggested/{number}/yaml")
    ResponseEntity<byte[]> yaml(@PathVariable long id, @PathVariable int number) {
        var asset = find(id);
        var path = pages.of(asset).documents().stream()
                .skip(Math.max(number, 0))
                .findFirst()
                .orElseThrow(SuggestionController::missing);
        var yaml = pages.accepted(asset, number).orElseThrow(SuggestionController::missing);
        return Download.text(path.substring(path.lastIndexOf('/') + 1), "application/yaml", yaml)
                .answer();
    }

    private AssetRow find(long id) {
        return assets.find(id).orElseThrow(SuggestionController::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
