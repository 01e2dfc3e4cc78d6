package io.landfall.converter.yaml;

import io.landfall.converter.yaml.YamlValue.Mapping;
import io.landfall.converter.yaml.YamlValue.Plain;
import io.landfall.converter.yaml.YamlValue.Sequence;
import io.landfall.converter.yaml.YamlValue.Text;
import java.util.stream.Collectors;

/**
 * How a document looks on the page: what is small stands on one line in brackets, what is longer stands on lines of its own, a
 * list of mappings has a line for each.
 */
final class YamlLayout {

    private static final int WIDTH = 120;
    private static final int STEP = 2;

    private final StringBuilder page = new StringBuilder();

    private YamlLayout() {}

    static String page(Mapping document) {
        var layout = new YamlLayout();
        layout.entries(document, 0);
        return layout.page.toString();
    }

    /** A mapping's entries; the first goes on where the line is, the others are indented. */
    private void entries(Mapping mapping, int indent) {
        var first = true;
        for (var entry : mapping.entries().entrySet()) {
            if (!first) {
                indent(indent);
            }
            first = false;
            page.append(YamlScalar.inFlow(entry.getKey())).append(':');
            value(entry.getValue(), indent);
        }
    }

    private void items(Sequence sequence, int indent) {
        var first = true;
        for (var item : sequence.items()) {
            if (!first) {
                indent(indent);
            }
            first = false;
            page.append("- ");
            if (fits(item)) {
                page.append(inFlow(item)).append('\n');
            } else {
                nested(item, indent + STEP);
            }
        }
    }

    /** What comes after a key. */
    private void value(YamlValue value, int indent) {
        if (value instanceof Text(var text) && YamlScalar.hasLines(text)) {
            page.append(' ');
            lines(text, indent + STEP);
        } else if (value instanceof Text(var text)) {
            page.append(' ').append(YamlScalar.onLine(text)).append('\n');
        } else if (fits(value)) {
            page.append(' ').append(inFlow(value)).append('\n');
        } else {
            page.append('\n');
            indent(indent + STEP);
            nested(value, indent + STEP);
        }
    }

    private void nested(YamlValue value, int indent) {
        switch (value) {
            case Mapping mapping -> entries(mapping, indent);
            case Sequence sequence -> items(sequence, indent);
            case Text(var text) when YamlScalar.hasLines(text) -> lines(text, indent);
            case Text(var text) -> page.append(YamlScalar.onLine(text)).append('\n');
            case Plain(var text) -> page.append(text).append('\n');
        }
    }

    private void lines(String text, int indent) {
        var first = true;
        for (var line : YamlScalar.lines(text, STEP)) {
            if (!first && !line.isEmpty()) {
                indent(indent);
            }
            first = false;
            page.append(line).append('\n');
        }
    }

    private void indent(int indent) {
        page.repeat(' ', indent);
    }

    private boolean fits(YamlValue value) {
        var column = page.length() - page.lastIndexOf("\n");
        return isSmall(value) && column + inFlow(value).length() <= WIDTH;
    }

    /** Whether a value may stand on one line: one thing of a kind at most has structure of its own. */
    private static boolean isSmall(YamlValue value) {
        return switch (value) {
            case Plain _ -> true;
            case Text(var text) -> !YamlScalar.hasLines(text);
            case Mapping mapping ->
                !mapping.isOnLines() && mapping.entries().values().stream().allMatch(YamlLayout::isSmall);
            case Sequence(var items) ->
                items.stream().allMatch(YamlLayout::isSmall)
                        && (items.size() < 2 || items.stream().noneMatch(YamlLayout::hasStructure));
        };
    }

    private static boolean hasStructure(YamlValue value) {
        return value instanceof Mapping || value instanceof Sequence;
    }

    private static String inFlow(YamlValue value) {
        return switch (value) {
            case Plain(var text) -> text;
            case Text(var text) -> YamlScalar.inFlow(text);
            case Mapping mapping ->
                mapping.entries().entrySet().stream()
                        .map(entry -> YamlScalar.inFlow(entry.getKey()) + ": " + inFlow(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case Sequence(var items) ->
                items.stream().map(YamlLayout::inFlow).collect(Collectors.joining(", ", "[", "]"));
        };
    }
}
