package io.landfall.validation.reference.alteryx.flow;

import io.landfall.parsers.alteryx.element.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The fields of a Select, as an answer such as {@code Net=True,Gross=False} ticks them. Those that it does not name stay as they are. */
final class FieldList {

    private FieldList() {}

    /** The settings of the Select; empty where the answer, or the tool, is another one. */
    static Optional<XmlElement> ticked(XmlElement select, String answer) {
        var place = IntStream.range(0, select.children().size())
                .filter(i -> select.children().get(i).name().equals("SelectFields"))
                .findFirst();
        if (place.isEmpty() || answer.contains("\"")) {
            return Optional.empty();
        }
        var fields = new ArrayList<>(select.children().get(place.getAsInt()).children());
        for (var part : answer.split(",", -1)) {
            var pair = part.split("=", -1);
            if (pair.length != 2 || pair[0].isEmpty() || !(pair[1].equals("True") || pair[1].equals("False"))) {
                return Optional.empty();
            }
            tick(fields, pair[0], pair[1]);
        }
        var children = new ArrayList<>(select.children());
        children.set(place.getAsInt(), with(children.get(place.getAsInt()), Map.of(), fields));
        return Optional.of(with(select, Map.of(), children));
    }

    private static void tick(List<XmlElement> fields, String name, String selected) {
        var at = place(fields, name);
        if (at < fields.size()) {
            fields.set(
                    at,
                    with(
                            fields.get(at),
                            Map.of("selected", selected),
                            fields.get(at).children()));
        } else {
            var field = Map.of("field", name, "selected", selected);
            fields.add(place(fields, "*Unknown"), with(XmlElement.empty("SelectField"), field, List.of()));
        }
    }

    /** Where a field stands in the list, or the end of it. */
    private static int place(List<XmlElement> fields, String name) {
        return IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).attribute("field").orElse("").equalsIgnoreCase(name))
                .findFirst()
                .orElse(fields.size());
    }

    private static XmlElement with(XmlElement old, Map<String, String> changed, List<XmlElement> children) {
        var attributes = new LinkedHashMap<>(old.attributes());
        attributes.putAll(changed);
        return new XmlElement(old.name(), attributes, children, old.text(), old.line(), old.column());
    }
}
