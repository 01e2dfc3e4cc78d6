package io.landfall.workbench.api;

import io.landfall.workbench.estate.AssetFilter;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.ConvertedAssets;
import io.landfall.workbench.estate.DiagnosticRow;
import io.landfall.workbench.estate.DocumentRow;
import io.landfall.workbench.estate.FrequentDiagnostic;
import io.landfall.workbench.estate.Page;
import io.landfall.workbench.estate.StoredDiagnostics;
import io.landfall.workbench.estate.VerdictCounts;
import io.landfall.workbench.project.Projects;
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

/** What has been handed in and what became of it. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "assets", description = "Legacy objects, verdicts, pipelines, diagnostics")
class AssetsApi {

    private static final int MOST_FREQUENT = 100;

    private final Projects projects;
    private final Assets assets;
    private final ConvertedAssets converted;
    private final StoredDiagnostics said;
    private final Proofs proofs;

    AssetsApi(Projects projects, Assets assets, ConvertedAssets converted, StoredDiagnostics said, Proofs proofs) {
        this.projects = projects;
        this.assets = assets;
        this.converted = converted;
        this.said = said;
        this.proofs = proofs;
    }

    /**
     * Everything about one asset.
     *
     * @param proof the latest one
     */
    record AssetAnswer(
            AssetRow asset,
            List<String> rules,
            List<DiagnosticRow> diagnostics,
            List<DocumentRow> documents,
            @Nullable ProofRow proof) {}

    @GetMapping("/assets")
    @Operation(summary = "Lists assets, 50 a page")
    Page<AssetRow> assets(@ParameterObject AssetFilter filter) {
        return assets.page(projects.current().id(), filter);
    }

    @GetMapping("/assets/{id}")
    @Operation(summary = "Shows one asset with its pipelines, diagnostics and latest proof")
    AssetAnswer asset(@PathVariable long id) {
        var asset = assets.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new AssetAnswer(
                asset,
                converted.rules(id),
                said.ofAsset(id),
                converted.documents(id),
                proofs.latestOf(id).orElse(null));
    }

    @GetMapping("/summary")
    @Operation(summary = "Counts verdicts of what the conversion rate counts")
    VerdictCounts summary() {
        return assets.verdicts(projects.current().id());
    }

    @GetMapping("/diagnostics")
    @Operation(summary = "Lists what stands in the way of most assets")
    List<FrequentDiagnostic> diagnostics() {
        return assets.frequentDiagnostics(projects.current().id(), MOST_FREQUENT);
    }
}
