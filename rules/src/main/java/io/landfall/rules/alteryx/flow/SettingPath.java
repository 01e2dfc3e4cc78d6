package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.element.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in the settings of a tool an action changes something, such as {@code FormulaFields/FormulaField[@field='NET']/@expression}:
 * elements by name, by name and position or by name and the value of an attribute, in the end an attribute or the element itself.
 */
record SettingPath(List<Step> elements, Optional<String> attribute) {

    private static final Pattern STEP = Pattern.compile(
            "([A-Za-z_][\\w.-]*)(?:\\[(?:(\\d{1,6})|@([A-Za-z_][\\w.-]*)\\s*=\\s*(?:'([^']*)'|\"([^\"]*)\"))])?(?:/|$)");
    private static final Pattern ATTRIBUTE = Pattern.compile("@([A-Za-z_][\\w.-]*)$");

    /**
     * One of the elements of that name.
     *
     * @param attribute whose value it has; empty where it is the element of that number
     */
    record Step(String name, int number, String attribute, String value) {

        private boolean isMet(XmlElement element) {
            return element.name().equals(name)
                    && (attribute.isEmpty()
                            || element.attribute(attribute)
                                    .filter(value::equals)
                                    .isPresent());
        }
    }

    /** The path; empty when it has steps of another form. */
    static Optional<SettingPath> of(String text) {
        var steps = new ArrayList<Step>();
        var step = STEP.matcher(text);
        var end = 0;
        while (step.find() && step.start() == end && end < text.length()) {
            steps.add(step(step));
            end = step.end();
        }
        var attribute = ATTRIBUTE.matcher(text).region(end, text.length());
        if (attribute.lookingAt()) {
            return Optional.of(new SettingPath(List.copyOf(steps), Optional.of(attribute.group(1))));
        }
        return end == text.length() && !steps.isEmpty()
                ? Optional.of(new SettingPath(List.copyOf(steps), Optional.empty()))
                : Optional.empty();
    }

    private static Step step(Matcher step) {
        var number = step.group(2) == null ? 1 : Integer.parseInt(step.group(2));
        var attribute = Objects.requireNonNullElse(step.group(3), "");
        var value = Objects.requireNonNullElse(step.group(4), Objects.requireNonNullElse(step.group(5), ""));
        return new Step(step.group(1), number, attribute, value);
    }

    /** What stands there; empty when there is no such place. */
    Optional<String> value(XmlElement settings) {
        return element(settings)
                .flatMap(found -> attribute.map(found::attribute).orElseGet(() -> Optional.of(found.text())));
    }

    /** The element that the path leads to. */
    Optional<XmlElement> element(XmlElement settings) {
        var element = Optional.of(settings);
        for (var step : elements) {
            element = element.flatMap(found -> child(found, step).map(found.children()::get));
        }
        return element;
    }

    /** The settings with another value there; a place that there is not stays away. */
    XmlElement with(XmlElement settings, String value) {
        return with(settings, elements, element -> List.of(changed(element, value)))
                .getFirst();
    }

    /** The settings with other elements in the place of the one that the path leads to. */
    XmlElement replaced(XmlElement settings, List<XmlElement> others) {
        return with(settings, elements, _ -> others).getFirst();
    }

    private static List<XmlElement> with(
            XmlElement element, List<Step> steps, Function<XmlElement, List<XmlElement>> change) {
        if (steps.isEmpty()) {
            return change.apply(element);
        }
        var place = child(element, steps.getFirst());
        if (place.isEmpty()) {
            return List.of(element);
        }
        var children = new ArrayList<>(element.children());
        var inner = children.remove((int) place.get());
        children.addAll(place.get(), with(inner, steps.subList(1, steps.size()), change));
        return List.of(new XmlElement(
                element.name(), element.attributes(), children, element.text(), element.line(), element.column()));
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
    private static Optional<Integer> child(XmlElement element, Step step) {
        var left = step.number();
        for (int i = 0; i < element.children().size(); i++) {
            if (step.isMet(element.children().get(i)) && --left == 0) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
