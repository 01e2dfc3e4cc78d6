package io.landfall.workbench.importing;

import io.landfall.workbench.estate.AssetFilter;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.Batch;
import io.landfall.workbench.estate.Batches;
import io.landfall.workbench.estate.DiagnosticRow;
import io.landfall.workbench.estate.FilterChoices;
import io.landfall.workbench.estate.StoredDiagnostics;
import io.landfall.workbench.estate.Upload;
import io.landfall.workbench.migration.Migration;
import io.landfall.workbench.migration.Migrations;
import io.landfall.workbench.project.Projects;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
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

/** Takes uploads, shows how far they are, and lists what has been handed in. */
@Controller
@RequestMapping("/migration/import")
class ImportController {

    private static final String PAGE = "import/show";
    private static final String BACK = "redirect:/migration/import";
    private static final int LATEST = 5;

    private final Projects projects;
    private final Intake intake;
    private final Batches batches;
    private final Migrations migrations;
    private final Assets assets;
    private final StoredDiagnostics said;
    private final FilterChoices choices;

    ImportController(
            Projects projects,
            Intake intake,
            Batches batches,
            Migrations migrations,
            Assets assets,
            StoredDiagnostics said,
            FilterChoices choices) {
        this.projects = projects;
        this.intake = intake;
        this.batches = batches;
        this.migrations = migrations;
        this.assets = assets;
        this.said = said;
        this.choices = choices;
    }

    /** A batch and how far it is. */
    record Arrival(Batch batch, Migration migration) {}

    @GetMapping
    String show(@ModelAttribute("filter") AssetFilter filter, Model model) {
        var project = projects.current().id();
        model.addAttribute("arrivals", arrivals(project));
        model.addAttribute("assets", assets.page(project, filter));
        model.addAttribute("choices", choices.of(project));
        model.addAttribute("remarks", said.ofFiles(project));
        return PAGE;
    }

    private List<Arrival> arrivals(long project) {
        return batches.latest(project, LATEST).stream()
                .map(batch -> new Arrival(batch, migrations.of(project, batch.id())))
                .toList();
    }

    @PostMapping
    String upload(@RequestParam("files") List<MultipartFile> files, Principal user, RedirectAttributes flash)
            throws IOException {
        var batch = intake.take(projects.current(), user.getName(), files);
        if (batch.isEmpty()) {
            flash.addFlashAttribute("notice", "import.nothing");
            return BACK;
        }
        return BACK + "/batches/" + batch.getAsLong();
    }

    /** Reads and converts the whole estate once more, for example after Landfall has learnt something. */
    @PostMapping("/again")
    String again(Principal user) {
        return BACK + "/batches/" + migrations.start(projects.current().id(), user.getName(), List.of());
    }

    @GetMapping("/batches/{id}")
    String batch(@PathVariable long id, Model model) {
        put(id, model);
        return "import/batch";
    }

    /** The part of the page that changes while a batch is under way. */
    @GetMapping("/batches/{id}/progress")
    String progress(@PathVariable long id, Model model) {
        put(id, model);
        return "import/batch :: progress";
    }

    @PostMapping("/batches/{id}/cancel")
    String cancel(@PathVariable long id) {
        migrations.stop(projects.current().id(), arrival(id).batch().id());
        return BACK + "/batches/{id}";
    }

    @PostMapping("/batches/{id}/resume")
    String resume(@PathVariable long id) {
        migrations.resume(projects.current().id(), arrival(id).batch().id());
        return BACK + "/batches/{id}";
    }

    private void put(long id, Model model) {
        var arrival = arrival(id);
        model.addAttribute("arrival", arrival);
        migrations
                .timeLeft(arrival.batch().projectId(), id)
                .ifPresent(left -> model.addAttribute("minutes", Math.round(left.toSeconds() / 60.0)));
        model.addAttribute("stopping", migrations.isStopping(arrival.batch().projectId(), id));
        model.addAttribute("remarks", remarks(arrival));
        model.addAttribute("counts", assets.verdicts(arrival.batch().projectId()));
    }

    /** What was said about files of an upload, or in archives of it, that has come to its end. */
    private List<DiagnosticRow> remarks(Arrival arrival) {
        var batch = arrival.batch();
        var paths =
                arrival.migration().state() == Migration.State.DONE ? batches.uploads(batch.id()) : List.<Upload>of();
        return paths.isEmpty()
                ? List.of()
                : said.ofFiles(batch.projectId()).stream()
                        .filter(remark -> paths.stream().anyMatch(upload -> upload.holds(remark.file())))
                        .toList();
    }

    private Arrival arrival(long id) {
        var batch = batches.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Arrival(batch, migrations.of(batch.projectId(), id));
    }
}
