package io.landfall.validation.reference.alteryx.flow;

import io.landfall.parsers.alteryx.element.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where an action changes a setting, such as {@code FormulaFields/FormulaField[2]/@expression}. */
record SettingPath(int tool, List<Step> steps, String attribute) {

    private static final Pattern STEP = Pattern.compile("([A-Za-z_][\\w.-]*)(?:\\[(\\d{1,6})])?");

    /** The n-th element of a name, counted from one. */
    record Step(String name, int number) {}

    /** The place that an action names; empty when it is written in another form. */
    static Optional<SettingPath> of(String destination) {
        var parts = new ArrayList<>(List.of(destination.split("/")));
        var first = parts.removeFirst();
        if (!first.matches("\\d{1,9}") || parts.isEmpty()) {
            return Optional.empty();
        }
        var attribute = parts.getLast().startsWith("@") ? parts.removeLast().substring(1) : "";
        var steps = new ArrayList<Step>();
        for (var part : parts) {
            var step = STEP.matcher(part);
            if (!step.matches()) {
                return Optional.empty();
            }
            steps.add(new Step(step.group(1), step.group(2) == null ? 1 : Integer.parseInt(step.group(2))));
        }
        return Optional.of(new SettingPath(Integer.parseInt(first), List.copyOf(steps), attribute));
    }

    Optional<String> value(XmlElement settings) {
        var element = Optional.of(settings);
        for (var step : steps) {
            element = element.flatMap(found ->
                    found.children(step.name()).skip(step.number() - 1L).findFirst());
        }
        return element.flatMap(found -> attribute.isEmpty() ? Optional.of(found.text()) : found.attribute(attribute));
    }

    /** The settings with another value in that place. */
    XmlElement with(XmlElement settings, String value) {
        return with(settings, 0, value);
    }

    private XmlElement with(XmlElement element, int depth, String value) {
        if (depth == steps.size()) {
            return changed(element, value);
        }
        var step = steps.get(depth);
        int left = step.number();
        var children = new ArrayList<XmlElement>();
        for (var child : element.children()) {
            var isMeant = child.name().equals(step.name()) && --left == 0;
            children.add(isMeant ? with(child, depth + 1, value) : child);
        }
        return new XmlElement(
                element.name(), element.attributes(), children, element.text(), element.line(), element.column());
    }

    private XmlElement changed(XmlElement element, String value) {
        var attributes = new LinkedHashMap<>(element.attributes());
        if (!attribute.isEmpty()) {
            attributes.put(attribute, value);
        }
        return new XmlElement(
                element.name(),
                attributes,
                element.children(),
                attribute.isEmpty() ? value : element.text(),
                element.line(),
                element.column());
    }
}
