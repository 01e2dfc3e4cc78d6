package io.landfall.converter.yaml;

import io.landfall.converter.pipeline.DocumentCode;
import io.landfall.converter.workflow.Workflow;
import io.landfall.parsers.diagnostic.Parsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Writes workflows as documents and reads them back. A document is UTF-8; the same workflow always gives the same bytes. Reading gives
 * back an equal workflow, but for lines and columns of legacy places, which stand in no document, and the places of links.
 */
public final class WorkflowDocuments {

    static final String KIND = "Workflow";

    /** How the names of workflow documents end. */
    public static final String SUFFIX = ".workflow.yaml";

    private static final String SCHEMA = "landfall-workflow-v1.schema.json";

    private WorkflowDocuments() {}

    public static String write(Workflow workflow) {
        return YamlLayout.page(WorkflowWriter.write(workflow));
    }

    /** Whether a document says that it is a workflow, readable or not. */
    public static boolean isWorkflow(String document) {
        return document.lines().limit(20).anyMatch(line -> line.strip().matches("kind:\\s*\"?Workflow\"?"));
    }

    /**
     * Reads a document; nothing when there is anything wrong with it.
     *
     * @param file what diagnostics call it
     */
    public static Parsed<Optional<Workflow>> read(String document, String file) {
        var problems = new Problems();
        var root = YamlReader.read(document, file, problems);
        if (root.isPresent() && !(root.get() instanceof YamlNode.Mapping)) {
            problems.add(
                    DocumentCode.NOT_A_WORKFLOW, root.get().at(), root.get().kind());
        }
        var workflow = root.filter(YamlNode.Mapping.class::isInstance)
                .map(YamlNode.Mapping.class::cast)
                .flatMap(mapping ->
                        new WorkflowReader(problems).read(new Entries(mapping, "a workflow document", problems)));
        return new Parsed<>(workflow, problems.found());
    }

    /** The JSON Schema that every document follows. */
    public static String schema() {
        try (var stream = WorkflowDocuments.class.getResourceAsStream(SCHEMA)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + SCHEMA);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
