package io.landfall.workbench.asset;

import static java.util.stream.Collectors.joining;

import io.landfall.workbench.download.Download;
import io.landfall.workbench.estate.AssetFilter;
import io.landfall.workbench.estate.AssetSheets;
import io.landfall.workbench.project.Projects;
import io.landfall.workbench.sheet.Csv;
import io.landfall.workbench.sheet.Xlsx;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Hands out what a list of assets shows, all pages of it, as workbooks and as CSV. */
@Controller
@RequestMapping("/migration/conversion")
class SheetsController {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Projects projects;
    private final AssetSheets sheets;

    SheetsController(Projects projects, AssetSheets sheets) {
        this.projects = projects;
        this.sheets = sheets;
    }

    @GetMapping("/assets.xlsx")
    ResponseEntity<byte[]> assetsAsWorkbook(AssetFilter filter) {
        return workbook("assets", assets(filter));
    }

    @GetMapping("/assets.csv")
    ResponseEntity<byte[]> assetsAsCsv(AssetFilter filter) {
        return csv("assets", assets(filter));
    }

    /** What was said about the assets that the list shows. */
    @GetMapping("/diagnostics.xlsx")
    ResponseEntity<byte[]> diagnosticsAsWorkbook(AssetFilter filter) {
        return workbook("diagnostics", diagnostics(filter));
    }

    /** What was said about the assets that the list shows. */
    @GetMapping("/diagnostics.csv")
    ResponseEntity<byte[]> diagnosticsAsCsv(AssetFilter filter) {
        return csv("diagnostics", diagnostics(filter));
    }

    private Stream<List<Object>> assets(AssetFilter filter) {
        return sheets.assets(projects.current().id(), filter);
    }

    private Stream<List<Object>> diagnostics(AssetFilter filter) {
        return sheets.diagnostics(projects.current().id(), filter);
    }

    private static ResponseEntity<byte[]> workbook(String name, Stream<List<Object>> rows) {
        return new Download("landfall-%s.xlsx".formatted(name), WORKBOOK, Xlsx.workbook(name, rows)).answer();
    }

    private static ResponseEntity<byte[]> csv(String name, Stream<List<Object>> rows) {
        var lines = rows.map(Csv::line).collect(joining(Csv.LINE_END, "", Csv.LINE_END));
        return Download.text("landfall-%s.csv".formatted(name), "text/csv", lines)
                .answer();
    }
}
