package io.landfall.converter.yaml;

import io.landfall.converter.pipeline.DocumentCode;
import io.landfall.converter.yaml.YamlNode.Entry;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads YAML into nodes with places. The one class that knows the YAML library; pipelines use no aliases and no tags. */
final class YamlReader {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(Integer.MAX_VALUE)
            .setAllowNonScalarKeys(true)
            .build();

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String file;
    private final Problems problems;
    private final ScalarPlaces places;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlReader(String text, String file, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.places = new ScalarPlaces(text, file);
    }

    /** The document's root; none when the text is empty or no YAML, which is a problem then. */
    static Optional<YamlNode> read(String document, String file, Problems problems) {
        var start = SourceLocation.of(file);
        var text = (document.startsWith(BYTE_ORDER_MARK) ? document.substring(1) : document).replace("\r\n", "\n");
        try {
            var reader = new YamlReader(text, file, problems);
            var root = compose(text).flatMap(reader::node);
            if (root.isEmpty() && problems.isEmpty()) {
                problems.add(DocumentCode.NOT_A_PIPELINE, start, "empty");
            }
            return root;
        } catch (MarkedYamlEngineException failure) {
            var at = failure.getProblemMark().or(failure::getContextMark);
            problems.add(
                    DocumentCode.NOT_YAML, at.map(mark -> place(file, mark)).orElse(start), failure.getProblem());
        } catch (YamlEngineException failure) {
            problems.add(DocumentCode.NOT_YAML, start, String.valueOf(failure.getMessage()));
        }
        return Optional.empty();
    }

    private static Optional<Node> compose(String text) {
        var events = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
        return new Composer(SETTINGS, new ShallowParser(events)).getSingleNode();
    }

    private Optional<YamlNode> node(Node node) {
        if (node instanceof CollectionNode && !seen.add(node)) {
            problems.add(DocumentCode.NOT_YAML, at(node), "an alias stands for a list or mapping");
            return Optional.empty();
        }
        return switch (node) {
            case ScalarNode scalar ->
                Optional.of(new YamlNode.Scalar(
                        scalar.getValue(), scalar.isPlain(), at(scalar), offset -> places.of(scalar, offset)));
            case SequenceNode sequence -> {
                var items = new ArrayList<YamlNode>();
                sequence.getValue().forEach(item -> node(item).ifPresent(items::add));
                yield Optional.of(new YamlNode.Sequence(items, at(sequence)));
            }
            case MappingNode mapping -> Optional.of(mapping(mapping));
            default -> throw new IllegalStateException("a kind of node that YAML has not: " + node.getNodeType());
        };
    }

    private YamlNode mapping(MappingNode mapping) {
        var entries = new LinkedHashMap<String, Entry>();
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(DocumentCode.NOT_YAML, at(tuple.getKeyNode()), "a key is no text");
                continue;
            }
            node(tuple.getValueNode()).ifPresent(value -> {
                if (entries.putIfAbsent(key.getValue(), new Entry(at(key), value)) != null) {
                    problems.add(DocumentCode.DUPLICATE_KEY, at(key), key.getValue());
                }
            });
        }
        return new YamlNode.Mapping(entries, at(mapping));
    }

    private SourceLocation at(Node node) {
        return node.getStartMark().map(mark -> place(file, mark)).orElse(SourceLocation.of(file));
    }

    private static SourceLocation place(String file, Mark mark) {
        return SourceLocation.of(file).at(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
