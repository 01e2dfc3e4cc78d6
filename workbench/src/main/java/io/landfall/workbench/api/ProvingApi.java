package io.landfall.workbench.api;

import io.landfall.workbench.project.Projects;
import io.landfall.workbench.proving.Proving;
import io.landfall.workbench.proving.ProvingRequest;
import io.landfall.workbench.proving.Provings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** Starts proofs, tells how far they are, stops them and lets them go on. */
@RestController
@RequestMapping("/api/v1/proofs")
@Tag(name = "proofs")
class ProvingApi {

    private static final int LATEST = 100;

    private final Projects projects;
    private final Provings provings;

    ProvingApi(Projects projects, Provings provings) {
        this.projects = projects;
        this.provings = provings;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Starts to prove an asset or several, or without any all that are converted as a whole")
    ResponseEntity<Proving> start(
            @Valid @RequestBody ProvingRequest request, Principal user, UriComponentsBuilder here) {
        var job = provings.start(projects.current().id(), user.getName(), request)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.CONFLICT, "There is nothing to prove: no such asset is converted as a whole"));
        return ResponseEntity.accepted()
                .location(here.path("/api/v1/proofs/jobs/{id}").build(job))
                .body(job(job));
    }

    @GetMapping("/jobs")
    @Operation(summary = "Lists the latest jobs that prove")
    List<Proving> latest() {
        return provings.latest(projects.current().id(), LATEST);
    }

    @GetMapping("/jobs/{id}")
    @Operation(summary = "Tells how far a job is: assets done, the current one, outcomes so far")
    Proving job(@PathVariable long id) {
        return provings.find(id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no job %d that proves".formatted(id)));
    }

    @PostMapping("/jobs/{id}/cancel")
    @Operation(summary = "Stops a job after the asset that is being proven; what is done stays")
    Proving cancel(@PathVariable long id) {
        provings.cancel(job(id).batch().id());
        return job(id);
    }

    @PostMapping("/jobs/{id}/resume")
    @Operation(summary = "Goes on with a job that stopped before its end")
    Proving resume(@PathVariable long id) {
        provings.resume(job(id).batch().id());
        return job(id);
    }
}
