package io.landfall.workbench.validation;

import io.landfall.validation.parity.Difference;
import io.landfall.validation.parity.Differences;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.Page;
import io.landfall.workbench.project.Projects;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows the rows of an output that differ, and follows one from the sources to where legacy and pipeline part. */
@Controller
@RequestMapping("/migration/validation/{id}/outputs/{output}/differences")
class DifferencesController {

    private static final int PAGE_SIZE = 25;

    private final Projects projects;
    private final Assets assets;
    private final Validations validations;
    private final RowTracing tracing;

    DifferencesController(Projects projects, Assets assets, Validations validations, RowTracing tracing) {
        this.projects = projects;
        this.assets = assets;
        this.validations = validations;
        this.tracing = tracing;
    }

    @GetMapping
    String list(
            @PathVariable long id, @PathVariable long output, @RequestParam(defaultValue = "0") int page, Model model) {
        var differences = differences(id, output);
        var total = (int) Math.min(Integer.MAX_VALUE, differences.count(Differences.Filter.ALL));
        var number = Math.clamp(page, 0, Math.max(0, (total - 1) / PAGE_SIZE));
        var rows = differences.page((long) number * PAGE_SIZE, PAGE_SIZE, Differences.Filter.ALL);
        load(id, output, model);
        model.addAttribute("rows", new Page<>(rows, total, number, PAGE_SIZE));
        return "validation/differences";
    }

    @GetMapping("/{number}/trace")
    String trace(
            @PathVariable long id,
            @PathVariable long output,
            @PathVariable long number,
            @RequestParam(required = false) @Nullable List<String> column,
            Model model)
            throws IOException {
        var validation = load(id, output, model);
        var asset = assets.find(validation.assetId()).orElseThrow(DifferencesController::missing);
        model.addAttribute("number", number);
        model.addAttribute(
                "traced",
                tracing.trace(
                        projects.current().id(),
                        asset,
                        id,
                        difference(id, output, number),
                        column == null ? List.of() : column));
        return "validation/trace";
    }

    private Difference difference(long id, long output, long number) {
        return differences(id, output).page(number - 1, 1, Differences.Filter.ALL).stream()
                .findFirst()
                .orElseThrow(DifferencesController::missing);
    }

    private Differences differences(long id, long output) {
        return validations.differences(id, output).orElseThrow(DifferencesController::missing);
    }

    private Validation load(long id, long output, Model model) {
        var validation = validations.find(id).orElseThrow(DifferencesController::missing);
        model.addAttribute("validation", validation);
        model.addAttribute(
                "output",
                validations.details(id).outputs().stream()
                        .filter(one -> one.id() == output)
                        .findFirst()
                        .orElseThrow(DifferencesController::missing));
        return validation;
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
