package io.landfall.workbench.api;

import static java.util.stream.Collectors.joining;

import io.landfall.workbench.asset.PrintedScripts;
import io.landfall.workbench.asset.PrintedScripts.Script;
import io.landfall.workbench.asset.ProjectArchive;
import io.landfall.workbench.download.Download;
import io.landfall.workbench.estate.ConvertedAssets;
import io.landfall.workbench.estate.DocumentRow;
import io.landfall.workbench.project.Projects;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What assets have become, as files. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "files", description = "Pipelines and their SQL, to be taken away")
class FilesApi {

    private static final String SQL = "application/sql;charset=UTF-8";

    private final Projects projects;
    private final ConvertedAssets converted;
    private final PrintedScripts scripts;
    private final ProjectArchive archive;

    FilesApi(Projects projects, ConvertedAssets converted, PrintedScripts scripts, ProjectArchive archive) {
        this.projects = projects;
        this.converted = converted;
        this.scripts = scripts;
        this.archive = archive;
    }

    @GetMapping(path = "/project.zip", produces = "application/zip")
    @Operation(
            summary = "Packs every pipeline of the project with its SQL; the first time after a conversion takes long")
    void project(HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ProjectArchive.ATTACHMENT);
        archive.write(projects.current().id(), response.getOutputStream());
    }

    /**
     * One pipeline in one dialect.
     *
     * @param number place of the pipeline among the documents of its asset, from zero
     */
    @GetMapping(path = "/assets/{id}/documents/{number}/sql/{dialect}", produces = SQL)
    @Operation(summary = "Shows the SQL of one of an asset's documents, counted from 0, for duckdb or postgresql")
    ResponseEntity<byte[]> sql(@PathVariable long id, @PathVariable int number, @PathVariable String dialect) {
        var document = document(id, number);
        var printed = scripts.of(document);
        return printed.stream()
                .filter(script -> script.dialect().equals(dialect))
                .findFirst()
                .map(script -> Download.text(script.fileOf(document), "application/sql", script.sql())
                        .answer())
                .orElseThrow(() -> missing(
                        printed.isEmpty()
                                ? "Document %d of asset %d has no SQL: it is a workflow, or has a part that is left for a person"
                                        .formatted(number, id)
                                : "There is no SQL for '%s'; there is for %s".formatted(dialect, dialects(printed))));
    }

    private DocumentRow document(long id, int number) {
        var documents = converted.documents(id);
        if (number < 0 || number >= documents.size()) {
            throw missing("There is no document %d of an asset %d".formatted(number, id));
        }
        return documents.get(number);
    }

    private static String dialects(List<Script> printed) {
        return printed.stream().map(Script::dialect).collect(joining(", "));
    }

    private static ResponseStatusException missing(String what) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, what);
    }
}
