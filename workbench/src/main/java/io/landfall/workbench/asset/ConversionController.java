package io.landfall.workbench.asset;

import io.landfall.workbench.download.Download;
import io.landfall.workbench.estate.AssetFilter;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.Batches;
import io.landfall.workbench.estate.FilterChoices;
import io.landfall.workbench.project.Projects;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows what became of the assets: all of them by verdict, and each beside what it was. */
@Controller
@RequestMapping("/migration/conversion")
class ConversionController {

    private final Projects projects;
    private final Assets assets;
    private final AssetPages pages;
    private final PrintedScripts scripts;
    private final ProjectArchive archive;
    private final Batches batches;
    private final FilterChoices choices;

    ConversionController(
            Projects projects,
            Assets assets,
            AssetPages pages,
            PrintedScripts scripts,
            ProjectArchive archive,
            Batches batches,
            FilterChoices choices) {
        this.projects = projects;
        this.assets = assets;
        this.pages = pages;
        this.scripts = scripts;
        this.archive = archive;
        this.batches = batches;
        this.choices = choices;
    }

    /** All that the filter lets through; without one what the rate counts, because sessions and macros are shown by those they serve. */
    @GetMapping
    String list(AssetFilter asked, HttpServletRequest request, Principal user, Model model) {
        var project = projects.current().id();
        var counts = assets.verdicts(project);
        var filter = request.getParameterMap().isEmpty() && counts.total() > 0 ? AssetFilter.COUNTED : asked;
        model.addAttribute("filter", filter);
        model.addAttribute("assets", assets.page(project, filter));
        model.addAttribute("list", assets.versions(project, filter).key());
        model.addAttribute("counts", counts);
        model.addAttribute("choices", choices.of(project));
        model.addAttribute("arrivals", batches.latest(project, 1));
        model.addAttribute("sentBack", assets.sentBackTo(project, user.getName()));
        return "conversion/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, @RequestParam(defaultValue = "0") int document, Model model) throws IOException {
        model.addAttribute("page", pages.of(projects.current().id(), find(id), document));
        return "conversion/show";
    }

    @GetMapping("/{id}/documents/{number}/yaml")
    ResponseEntity<byte[]> yaml(@PathVariable long id, @PathVariable int number) {
        var pipeline = pipeline(id, number);
        return Download.text(
                        pipeline.name(), "application/yaml", pipeline.document().yaml())
                .answer();
    }

    @GetMapping("/{id}/documents/{number}/sql/{dialect}")
    ResponseEntity<byte[]> sql(@PathVariable long id, @PathVariable int number, @PathVariable String dialect) {
        var pipeline = pipeline(id, number);
        return scripts.of(pipeline.document()).stream()
                .filter(script -> script.dialect().equals(dialect))
                .findFirst()
                .map(script -> Download.text(script.fileOf(pipeline.document()), "application/sql", script.sql())
                        .answer())
                .orElseThrow(ConversionController::missing);
    }

    /** Every pipeline of the project in one archive; however long that takes, nothing cuts it off. */
    @GetMapping("/project.zip")
    void project(HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ProjectArchive.ATTACHMENT);
        archive.write(projects.current().id(), response.getOutputStream());
    }

    private StoredPipeline pipeline(long id, int number) {
        return pages.pipelines(find(id).id()).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(ConversionController::missing);
    }

    private AssetRow find(long id) {
        return assets.find(id).orElseThrow(ConversionController::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
