package io.landfall.workbench.api;

import io.landfall.workbench.estate.Batches;
import io.landfall.workbench.estate.HandedInFiles;
import io.landfall.workbench.importing.Intake;
import io.landfall.workbench.migration.Migration;
import io.landfall.workbench.migration.Migrations;
import io.landfall.workbench.project.Projects;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** Hands in exports and tells how far they are. */
@RestController
@RequestMapping("/api/v1/jobs")
@Tag(name = "jobs", description = "Uploads and their way through the migration")
class JobsApi {

    private final Projects projects;
    private final Intake intake;
    private final Batches batches;
    private final HandedInFiles files;
    private final Migrations migrations;

    JobsApi(Projects projects, Intake intake, Batches batches, HandedInFiles files, Migrations migrations) {
        this.projects = projects;
        this.intake = intake;
        this.batches = batches;
        this.files = files;
        this.migrations = migrations;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Uploads files and starts to migrate them")
    ResponseEntity<Migration> upload(
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @Parameter(hidden = true) MultipartHttpServletRequest request,
            Principal user,
            UriComponentsBuilder here)
            throws IOException {
        refuseOthers(request);
        var project = projects.current();
        var batch = intake.take(project, user.getName(), files == null ? List.of() : files);
        if (batch.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No file arrived: send at least one as 'files'");
        }
        return ResponseEntity.accepted()
                .location(here.path("/api/v1/jobs/{id}").build(batch.getAsLong()))
                .body(migrations.of(project.id(), batch.getAsLong()));
    }

    /**
     * What to take out.
     *
     * @param remove names of uploaded files, with their folders
     */
    record Removal(@NotEmpty List<String> remove) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Takes files out of the estate, and starts to convert what that changes")
    ResponseEntity<Migration> takeOut(@Valid @RequestBody Removal removal, Principal user, UriComponentsBuilder here) {
        var project = projects.current();
        var present = Set.copyOf(files.paths(project.id(), new HandedInFiles.Filter(null, null)));
        removal.remove().stream()
                .filter(path -> !present.contains(path))
                .findFirst()
                .ifPresent(path -> {
                    throw new ResponseStatusException(
                            HttpStatus.BAD_REQUEST, "There is no file '%s' in the estate".formatted(path));
                });
        var batch = migrations.takeOut(project.id(), user.getName(), removal.remove());
        return ResponseEntity.accepted()
                .location(here.path("/api/v1/jobs/{id}").build(batch))
                .body(migrations.of(project.id(), batch));
    }

    /** A part under another name is a mistake: its file would be missing without a word. */
    private static void refuseOthers(MultipartHttpServletRequest request) {
        Stream.concat(request.getMultiFileMap().keySet().stream(), request.getParameterMap().keySet().stream())
                .filter(name -> !name.equals("files") && !name.equals("_csrf"))
                .findFirst()
                .ifPresent(name -> {
                    throw new ResponseStatusException(
                            HttpStatus.BAD_REQUEST, "'%s' is not known here; known are files".formatted(name));
                });
    }

    @GetMapping
    @Operation(summary = "Lists the latest uploads")
    List<Migration> latest() {
        var project = projects.current().id();
        return batches.latest(project, 100).stream()
                .map(batch -> migrations.of(project, batch.id()))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "Tells how far an upload is")
    Migration job(@PathVariable long id) {
        return batches.find(id)
                .map(batch -> migrations.of(batch.projectId(), id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Stops an upload after what is under way; what is done stays")
    Migration cancel(@PathVariable long id) {
        job(id);
        migrations.stop(projects.current().id(), id);
        return job(id);
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "Goes on with an upload that stopped before its end")
    Migration resume(@PathVariable long id) {
        var migration = job(id);
        migrations.resume(projects.current().id(), id);
        return migration.state().canBeResumed() ? job(id) : migration;
    }
}
