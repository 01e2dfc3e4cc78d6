package io.landfall.converter.yaml;

import io.landfall.converter.pipeline.DocumentCode;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.diagnostic.Parsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Writes pipelines as documents and reads them back. A document is UTF-8; the same pipeline always gives the same bytes. Reading
 * gives back an equal pipeline, but for lines and columns of legacy places, which stand in no document, and the places of single
 * fields, which become their operator's.
 */
public final class PipelineDocuments {

    static final String VERSION = "landfall/v1";
    static final String KIND = "Pipeline";

    private static final String SCHEMA = "landfall-pipeline-v1.schema.json";

    private PipelineDocuments() {}

    public static String write(Pipeline pipeline) {
        return YamlLayout.page(PipelineWriter.write(pipeline));
    }

    /**
     * Reads a document; nothing when there is anything wrong with it.
     *
     * @param file what diagnostics call it
     */
    public static Parsed<Optional<Pipeline>> read(String document, String file) {
        var problems = new Problems();
        var root = YamlReader.read(document, file, problems);
        if (root.isPresent() && !(root.get() instanceof YamlNode.Mapping)) {
            problems.add(
                    DocumentCode.NOT_A_PIPELINE, root.get().at(), root.get().kind());
        }
        var pipeline = root.filter(YamlNode.Mapping.class::isInstance)
                .map(YamlNode.Mapping.class::cast)
                .flatMap(mapping ->
                        new PipelineReader(problems).read(new Entries(mapping, "a pipeline document", problems)));
        return new Parsed<>(pipeline, problems.found());
    }

    /**
     * Reads the {@code operators} that shall stand in the place of one of a pipeline's, over those above it; none when there is
     * anything wrong with them.
     *
     * @param document a mapping with no other key
     * @param place the operator whose place they take, and whose legacy object they come from
     */
    public static Parsed<List<Operator>> readInPlace(String document, Pipeline pipeline, Operator place) {
        var problems = new Problems();
        var upstream = new Upstream(problems);
        pipeline.operators().stream()
                .takeWhile(operator -> !operator.id().equals(place.id()))
                .forEach(upstream::add);
        var expressions = new Expressions(pipeline.parameters(), problems);
        var root = YamlReader.read(document, place.id(), problems);
        if (!(root.orElse(null) instanceof YamlNode.Mapping mapping)) {
            root.ifPresent(node -> problems.add(DocumentCode.NOT_A_PIPELINE, node.at(), node.kind()));
            return new Parsed<>(List.of(), problems.found());
        }
        var entries = new Entries(mapping, "the operators in the place of another", problems);
        var operators = new OperatorListReader(upstream, expressions, place.at()).read(entries);
        entries.close();
        return new Parsed<>(problems.isEmpty() ? operators : List.of(), problems.found());
    }

    /** The JSON Schema that every document follows. */
    public static String schema() {
        try (var stream = PipelineDocuments.class.getResourceAsStream(SCHEMA)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + SCHEMA);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
