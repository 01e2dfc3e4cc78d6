package io.landfall.workbench.validation;

import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.Batches;
import io.landfall.workbench.project.Projects;
import io.landfall.workbench.proving.Proofs;
import io.landfall.workbench.proving.Provings;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets pipelines prove that they write what the legacy tool wrote. */
@Controller
@RequestMapping("/migration/validation")
class ValidationController {

    private static final String BACK = "redirect:/migration/validation";

    private static final int LATEST = 3;

    private final Projects projects;
    private final Assets assets;
    private final Batches batches;
    private final Validations validations;
    private final LatestValidations latest;
    private final Validating validating;
    private final Proofs proofs;
    private final Provings provings;
    private final PolicyRegister policies;
    private final Questions questions;

    ValidationController(
            Projects projects,
            Assets assets,
            Batches batches,
            Validations validations,
            LatestValidations latest,
            Validating validating,
            Proofs proofs,
            Provings provings,
            PolicyRegister policies,
            Questions questions) {
        this.projects = projects;
        this.assets = assets;
        this.batches = batches;
        this.validations = validations;
        this.latest = latest;
        this.validating = validating;
        this.proofs = proofs;
        this.provings = provings;
        this.policies = policies;
        this.questions = questions;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable Long asset,
            @ModelAttribute("filter") ValidationFilter filter,
            Model model) {
        var project = projects.current().id();
        model.addAttribute("assets", assets.runnable(project));
        model.addAttribute("counts", assets.verdicts(project));
        model.addAttribute("arrivals", batches.latest(project, 1));
        model.addAttribute("chosen", asset);
        model.addAttribute("validations", latest.page(project, filter));
        model.addAttribute("results", latest.counts(project));
        model.addAttribute("proofs", proofs.counts(project));
        model.addAttribute("policies", policies.holding());
        model.addAttribute("provings", provings.latest(project, LATEST));
        model.addAttribute("questions", asset == null ? List.of() : questions.of(asset));
        return "validation/list";
    }

    /** The part of the form that belongs to the chosen asset. */
    @GetMapping("/questions")
    String questions(@RequestParam(required = false) @Nullable Long asset, Model model) {
        model.addAttribute("questions", asset == null ? List.of() : questions.of(asset));
        return "validation/questions :: questions";
    }

    @PostMapping
    String start(
            @RequestParam(required = false) @Nullable Long asset,
            @RequestParam("data") List<MultipartFile> data,
            @RequestParam("expected") List<MultipartFile> expected,
            @RequestParam(name = "policy", required = false) @Nullable List<Long> policy,
            @RequestParam Map<String, String> form,
            Principal user,
            RedirectAttributes flash)
            throws IOException {
        var sent = new Validating.Sent(
                data,
                expected,
                policy == null ? List.of() : policy,
                asset == null ? Map.of() : questions.answers(asset, form));
        if (!sent.isComplete()) {
            flash.addFlashAttribute("notice", "validation.nothing");
            return BACK;
        }
        var chosen = Optional.ofNullable(asset)
                .map(id -> assets.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        var one = validating.start(projects.current(), user.getName(), chosen, sent);
        return one.isPresent() ? BACK + "/" + one.getAsLong() : BACK;
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        load(id, model);
        return "validation/show";
    }

    /** The part of the page that changes while a validation is under way. */
    @GetMapping("/{id}/result")
    String result(@PathVariable long id, Model model) {
        load(id, model);
        return "validation/show :: result";
    }

    private void load(long id, Model model) {
        model.addAttribute(
                "validation",
                validations.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("details", validations.details(id));
    }
}
