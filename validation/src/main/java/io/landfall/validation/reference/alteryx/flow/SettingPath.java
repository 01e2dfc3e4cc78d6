package io.landfall.validation.reference.alteryx.flow;

import io.landfall.parsers.alteryx.element.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Where an action changes a setting, such as {@code FormulaFields/FormulaField[@field='NET']/@expression}. */
record SettingPath(int tool, List<Predicate<XmlElement>> steps, String attribute) {

    private static final Pattern PART = Pattern.compile("(?:[^/'\"]|'[^']*'|\"[^\"]*\")+");
    private static final Pattern NTH = Pattern.compile("([A-Za-z_][\\w.-]*)\\[(\\d{1,6})]");
    private static final Pattern NAMED = Pattern.compile("[A-Za-z_][\\w.-]*");
    private static final Pattern WITH_VALUE =
            Pattern.compile("([A-Za-z_][\\w.-]*)\\[@([A-Za-z_][\\w.-]*)\\s*=\\s*(['\"])(.*)\\3]");

    /** The place that an action names; empty when it is written in another form. */
    static Optional<SettingPath> of(String destination) {
        var parts = new ArrayList<>(
                PART.matcher(destination).results().map(MatchResult::group).toList());
        if (parts.size() < 2 || !parts.getFirst().matches("\\d{1,9}")) {
            return Optional.empty();
        }
        var tool = Integer.parseInt(parts.removeFirst());
        var attribute = parts.getLast().startsWith("@") ? parts.removeLast().substring(1) : "";
        var steps = new ArrayList<Predicate<XmlElement>>();
        for (var part : parts) {
            var step = step(part);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            steps.add(step.get());
        }
        return Optional.of(new SettingPath(tool, List.copyOf(steps), attribute));
    }

    /** A test that the element which is meant passes as the first of its siblings; of the n-th one, it counts. */
    private static Optional<Predicate<XmlElement>> step(String part) {
        var nth = NTH.matcher(part);
        if (nth.matches()) {
            return Optional.of(new Nth(nth.group(1), Integer.parseInt(nth.group(2))));
        }
        var valued = WITH_VALUE.matcher(part);
        if (valued.matches()) {
            return Optional.of(element -> element.name().equals(valued.group(1))
                    && element.attribute(valued.group(2)).equals(Optional.of(valued.group(4))));
        }
        return NAMED.matcher(part).matches()
                ? Optional.of(element -> element.name().equals(part))
                : Optional.empty();
    }

    /** The n-th element of a name, counted from one. */
    private record Nth(String name, int number) implements Predicate<XmlElement> {
        @Override
        public boolean test(XmlElement element) {
            return element.name().equals(name);
        }
    }

    /** The index of the child that is meant, or -1. */
    private static int child(XmlElement parent, Predicate<XmlElement> step) {
        var wanted = step instanceof Nth(var _, var number) ? number : 1;
        var passing = IntStream.range(0, parent.children().size())
                .filter(i -> step.test(parent.children().get(i)))
                .skip(wanted - 1L)
                .findFirst();
        return passing.orElse(-1);
    }

    Optional<XmlElement> element(XmlElement settings) {
        var element = settings;
        for (var step : steps) {
            var index = child(element, step);
            if (index < 0) {
                return Optional.empty();
            }
            element = element.children().get(index);
        }
        return Optional.of(element);
    }

    Optional<String> value(XmlElement settings) {
        return element(settings)
                .flatMap(found -> attribute.isEmpty() ? Optional.of(found.text()) : found.attribute(attribute));
    }

    /** The settings with another value in that place. */
    XmlElement with(XmlElement settings, String value) {
        return with(settings, 0, found -> List.of(changed(found, value))).getFirst();
    }

    /** The settings with other elements instead of the one in that place. */
    XmlElement instead(XmlElement settings, List<XmlElement> others) {
        return with(settings, 0, _ -> others).getFirst();
    }

    private List<XmlElement> with(XmlElement element, int depth, Function<XmlElement, List<XmlElement>> change) {
        if (depth == steps.size()) {
            return change.apply(element);
        }
        var index = child(element, steps.get(depth));
        var children = new ArrayList<XmlElement>();
        for (int i = 0; i < element.children().size(); i++) {
            var child = element.children().get(i);
            children.addAll(i == index ? with(child, depth + 1, change) : List.of(child));
        }
        return List.of(new XmlElement(
                element.name(), element.attributes(), children, element.text(), element.line(), element.column()));
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
