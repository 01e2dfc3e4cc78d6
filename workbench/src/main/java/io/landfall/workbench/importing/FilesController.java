package io.landfall.workbench.importing;

import io.landfall.workbench.estate.HandedInFiles;
import io.landfall.workbench.migration.Migrations;
import io.landfall.workbench.project.Projects;
import java.security.Principal;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows which files make the estate, and takes some out again. */
@Controller
@RequestMapping("/migration/import/files")
class FilesController {

    private final Projects projects;
    private final HandedInFiles files;
    private final Migrations migrations;

    FilesController(Projects projects, HandedInFiles files, Migrations migrations) {
        this.projects = projects;
        this.files = files;
        this.migrations = migrations;
    }

    @GetMapping
    String show(@ModelAttribute("filter") HandedInFiles.Filter filter, Model model) {
        model.addAttribute("files", files.page(projects.current().id(), filter));
        return "import/files";
    }

    /**
     * Takes files out of the estate.
     *
     * @param every whether all that the filter lets through are meant, on this page of the list and on the others
     * @param form has those that are ticked as 'path': a list would be cut at the commas of a name
     */
    @PostMapping
    String takeOut(
            HandedInFiles.Filter filter,
            @RequestParam(defaultValue = "false") boolean every,
            @RequestParam MultiValueMap<String, String> form,
            Principal user,
            RedirectAttributes flash) {
        var project = projects.current().id();
        var present = files.paths(project, every ? filter : new HandedInFiles.Filter(null, null));
        var ticked = new HashSet<>(form.getOrDefault("path", List.of()));
        var paths =
                present.stream().filter(path -> every || ticked.contains(path)).toList();
        if (paths.isEmpty()) {
            flash.addFlashAttribute("notice", "files.none");
            return "redirect:/migration/import/files";
        }
        return "redirect:/migration/import/batches/" + migrations.takeOut(project, user.getName(), paths);
    }
}
