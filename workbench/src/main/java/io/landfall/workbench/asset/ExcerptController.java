package io.landfall.workbench.asset;

import io.landfall.parsers.alteryx.read.AlteryxExcerpt;
import io.landfall.parsers.export.Export;
import io.landfall.parsers.powercenter.read.PowerCenterExcerpt;
import io.landfall.parsers.xml.Excerpt;
import io.landfall.workbench.code.XmlHtml;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.EstateFolder;
import io.landfall.workbench.project.Projects;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows the place in an export that a diagnostic is about. */
@Controller
class ExcerptController {

    private final Projects projects;
    private final Assets assets;
    private final EstateFolder estate;

    ExcerptController(Projects projects, Assets assets, EstateFolder estate) {
        this.projects = projects;
        this.assets = assets;
        this.estate = estate;
    }

    /**
     * A line for a page.
     *
     * @param html the line in colour
     * @param wanted whether it is the one that is looked for
     */
    record Line(int number, String html, boolean wanted) {}

    /**
     * What lies around a line.
     *
     * @param earlier the line to look at for what comes before; 0 where nothing does
     * @param later the line to look at for what comes next; 0 at the end
     */
    record Excerpted(String file, int line, List<Line> lines, int earlier, int later) {}

    /** @param file another export than the asset's own, where a diagnostic is about that */
    @GetMapping("/migration/conversion/{id}/export")
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "1") int line,
            @RequestParam(defaultValue = "") String file,
            Model model)
            throws IOException {
        var asset = assets.find(id).orElseThrow(ExcerptController::missing);
        model.addAttribute("asset", asset);
        model.addAttribute("excerpt", excerpt(asset, file.isBlank() ? asset.path() : file, Math.max(1, line)));
        return "conversion/export";
    }

    private Excerpted excerpt(AssetRow asset, String file, int line) throws IOException {
        var export = estate.export(projects.current().id(), file).orElseThrow(ExcerptController::missing);
        var lines = lines(export, line).stream()
                .map(one -> new Line(one.number(), indented(one), one.number() == line))
                .toList();
        var last = lines.isEmpty() ? 0 : lines.getLast().number();
        var isCut = last > line + Excerpt.AFTER / 2;
        return new Excerpted(
                asset.path().equals(file) ? "" : file,
                line,
                lines,
                line > Excerpt.BEFORE + 1 ? Math.max(1, line - Excerpt.AFTER) : 0,
                isCut ? line + Excerpt.AFTER : 0);
    }

    private static String indented(Excerpt.Line line) {
        return "  ".repeat(line.depth()) + XmlHtml.of(line.text());
    }

    private static List<Excerpt.Line> lines(Export export, int line) throws IOException {
        return switch (export.kind()) {
            case POWERCENTER -> PowerCenterExcerpt.of(export.file(), line);
            case ALTERYX -> AlteryxExcerpt.of(export.file(), line);
            case PARAMETER_FILE, DATA, UNREADABLE -> throw missing();
        };
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
