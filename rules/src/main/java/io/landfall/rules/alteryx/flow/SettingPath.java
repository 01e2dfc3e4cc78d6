package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.element.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where in the settings of a tool an action changes something, such as {@code FormulaFields/FormulaField[2]/@expression}: elements by
 * name and position, in the end an attribute or the text of the element.
 */
record SettingPath(List<String> elements, Optional<String> attribute) {

    private static final Pattern STEP = Pattern.compile("([A-Za-z_][\\w.-]*)(?:\\[(\\d{1,6})])?");

    /** The path; empty when it has steps of another form. */
    static Optional<SettingPath> of(String text) {
        var steps = new ArrayList<>(List.of(text.split("/")));
        var attribute = steps.getLast().startsWith("@")
                ? Optional.of(steps.removeLast().substring(1))
                : Optional.<String>empty();
        return steps.stream().allMatch(step -> STEP.matcher(step).matches())
                ? Optional.of(new SettingPath(List.copyOf(steps), attribute))
                : Optional.empty();
    }

    /** What stands there; empty when there is no such place. */
    Optional<String> value(XmlElement settings) {
        var element = Optional.of(settings);
        for (var step : elements) {
            element = element.flatMap(found -> child(found, step).map(found.children()::get));
        }
        return element.flatMap(found -> attribute.map(found::attribute).orElseGet(() -> Optional.of(found.text())));
    }

    /** The settings with another value there; a place that there is not stays away. */
    XmlElement with(XmlElement settings, String value) {
        return with(settings, elements, value);
    }

    private XmlElement with(XmlElement element, List<String> steps, String value) {
        if (steps.isEmpty()) {
            return changed(element, value);
        }
        var place = child(element, steps.getFirst());
        if (place.isEmpty()) {
            return element;
        }
        var children = new ArrayList<>(element.children());
        children.set(place.get(), with(children.get(place.get()), steps.subList(1, steps.size()), value));
        return new XmlElement(
                element.name(), element.attributes(), children, element.text(), element.line(), element.column());
    }

    private XmlElement changed(XmlElement element, String value) {
        var attributes = new LinkedHashMap<>(element.attributes());
        attribute.ifPresent(name -> attributes.put(name, value));
        return new XmlElement(
                element.name(),
                attributes,
                element.children(),
                attribute.isPresent() ? element.text() : value,
                element.line(),
                element.column());
    }

    /** The place of a child among all children. */
    private static Optional<Integer> child(XmlElement element, String step) {
        var parts = STEP.matcher(step);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var left = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
        for (int i = 0; i < element.children().size(); i++) {
            if (element.children().get(i).name().equals(parts.group(1)) && --left == 0) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
