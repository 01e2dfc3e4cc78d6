package io.landfall.workbench.api;

import io.landfall.workbench.estate.Page;
import io.landfall.workbench.project.Projects;
import io.landfall.workbench.proof.SmallestInput;
import io.landfall.workbench.proof.TracedPipeline;
import io.landfall.workbench.proving.EngineProof;
import io.landfall.workbench.proving.ProofCounts;
import io.landfall.workbench.proving.ProofFilter;
import io.landfall.workbench.proving.ProofRow;
import io.landfall.workbench.proving.Proofs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What came of proving assets. */
@RestController
@RequestMapping("/api/v1/proofs")
@Tag(
        name = "proofs",
        description = "Whether pipelines do what their legacy objects do, or the smallest input where they do not")
class ProofsApi {

    private final Projects projects;
    private final Proofs proofs;

    ProofsApi(Projects projects, Proofs proofs) {
        this.projects = projects;
        this.proofs = proofs;
    }

    /** Everything about one proof. */
    record ProofAnswer(
            ProofRow proof,
            List<EngineProof> engines,
            @Nullable SmallestInput counterexample) {}

    @GetMapping
    @Operation(summary = "Lists the latest proof of each asset, the worst first, 50 a page")
    Page<ProofRow> proofs(@ParameterObject ProofFilter filter) {
        return proofs.latest(projects.current().id(), filter);
    }

    @GetMapping("/summary")
    @Operation(summary = "Counts the latest proofs by outcome")
    ProofCounts summary() {
        return proofs.counts(projects.current().id());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Shows one proof with its engines and, when it disproves, the smallest input")
    ProofAnswer proof(@PathVariable long id) {
        var proof = proofs.find(id).orElseThrow(() -> missing("There is no proof %d".formatted(id)));
        var details = proofs.details(id);
        return new ProofAnswer(
                proof, details.engines(), details.counterexample().orElse(null));
    }

    @GetMapping("/{id}/trace")
    @Operation(
            summary = "Shows what the smallest input of a disproof becomes after every operator, legacy beside native")
    TracedPipeline trace(@PathVariable long id) {
        return proofs.trace(id).orElseThrow(() -> missing("Proof %d has no input to follow".formatted(id)));
    }

    private static ResponseStatusException missing(String what) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, what);
    }
}
