package io.landfall.workbench.proving;

import io.landfall.workbench.project.Projects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Shows proofs: all of them by outcome, and each with everything that is known of it. */
@Controller
@RequestMapping("/migration/validation/proofs")
class ProofController {

    private final Projects projects;
    private final Proofs proofs;

    ProofController(Projects projects, Proofs proofs) {
        this.projects = projects;
        this.proofs = proofs;
    }

    @GetMapping
    String list(@ModelAttribute("filter") ProofFilter filter, Model model) {
        var project = projects.current().id();
        model.addAttribute("proofs", proofs.latest(project, filter));
        model.addAttribute("counts", proofs.counts(project));
        return "proof/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("proof", find(id));
        model.addAttribute("details", proofs.details(id));
        return "proof/show";
    }

    /** What the smallest input of a disproof becomes, operator by operator. */
    @GetMapping("/{id}/trace")
    String trace(@PathVariable long id, Model model) {
        model.addAttribute("proof", find(id));
        model.addAttribute("traced", proofs.trace(id).orElseThrow(ProofController::missing));
        return "proof/trace";
    }

    private ProofRow find(long id) {
        return proofs.find(id).orElseThrow(ProofController::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
