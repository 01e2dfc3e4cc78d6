package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.InterfaceAction;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.element.XmlElement;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which fields a list box ticks and which it does not: {@code Net=True,Gross=False}. In a Select the first is selected then, the second is
 * not; a field that the Select does not list comes in before those that it does not know. What becomes of a ticked field that the answer
 * does not name is not documented.
 *
 * @param byName whether a field is ticked, by its name in small letters
 * @param names as the answer spells them
 */
record FieldTicks(Map<String, Boolean> byName, List<String> names) {

    private static final String UNKNOWN = "*Unknown";

    private static final Pattern ANSWER = Pattern.compile("[^=,\"]+=(?:True|False)(?:,[^=,\"]+=(?:True|False))*");

    /** The ticks; empty where an answer is not such a list. */
    static Optional<FieldTicks> of(String answer) {
        if (!ANSWER.matcher(answer).matches()) {
            return Optional.empty();
        }
        var byName = new LinkedHashMap<String, Boolean>();
        var names = new ArrayList<String>();
        for (var part : answer.split(",", -1)) {
            var end = part.lastIndexOf('=');
            names.add(part.substring(0, end));
            byName.put(small(part.substring(0, end)), part.endsWith("=True"));
        }
        return byName.size() == names.size() ? Optional.of(new FieldTicks(byName, names)) : Optional.empty();
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The settings of a Select with those ticks; empty where it is none. */
    Optional<XmlElement> in(XmlElement select) {
        return SettingPath.of("SelectFields")
                .filter(path -> path.element(select).isPresent())
                .map(path -> path.replaced(
                        select, List.of(ticked(path.element(select).orElseThrow()))));
    }

    private XmlElement ticked(XmlElement fields) {
        var listed = fields.children().stream().map(FieldTicks::nameOf).toList();
        var known = fields.children().stream()
                .filter(field -> !isUnknown(field))
                .map(field -> byName.containsKey(nameOf(field)) ? selected(field, nameOf(field)) : field);
        var added = names.stream()
                .filter(name -> !listed.contains(small(name)))
                .map(name -> selected(
                        new XmlElement("SelectField", Map.of("field", name), List.of(), "", fields.line(), 0),
                        small(name)));
        var unknown = fields.children().stream().filter(FieldTicks::isUnknown);
        return with(
                fields,
                fields.attributes(),
                Stream.of(known, added, unknown).flatMap(all -> all).toList());
    }

    private XmlElement selected(XmlElement field, String name) {
        var attributes = new LinkedHashMap<>(field.attributes());
        attributes.put("selected", Boolean.TRUE.equals(byName.get(name)) ? "True" : "False");
        return with(field, attributes, field.children());
    }

    private static XmlElement with(XmlElement old, Map<String, String> attributes, List<XmlElement> children) {
        return new XmlElement(old.name(), attributes, children, old.text(), old.line(), old.column());
    }

    private static boolean isUnknown(XmlElement field) {
        return nameOf(field).equals(small(UNKNOWN));
    }

    private static String nameOf(XmlElement field) {
        return small(field.attribute("field").orElse(""));
    }

    /**
     * Whether fields are ticked in the settings of a Select though the answer does not name them, and no later action settles that. Which
     * actions come after one that depends on a condition is not documented.
     */
    Optional<Diagnostic> doubt(Workflow macro, InterfaceAction ticking, XmlElement select) {
        var actions = macro.properties().runtime().stream()
                .flatMap(runtime -> runtime.actions().stream())
                .filter(block -> block.condition().isEmpty())
                .flatMap(block -> block.whenTrue().stream())
                .toList();
        var later = actions.contains(ticking) ? actions.indexOf(ticking) + 1 : actions.size();
        var settled = actions.subList(later, actions.size()).stream()
                .map(InterfaceAction::destination)
                .toList();
        var tool = ticking.settings().valueOf("SelectTool").orElse("");
        var open = othersIn(select)
                .filter(name ->
                        !settled.contains("%s/SelectFields/SelectField[@field='%s']/@selected".formatted(tool, name)))
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(", "));
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(Diagnostic.of(MacroCode.OTHER_TICKS, macro.at(), macro.name(), open));
    }

    private Stream<String> othersIn(XmlElement select) {
        return select.child("SelectFields").stream()
                .flatMap(fields -> fields.children("SelectField"))
                .filter(field -> field.attribute("selected").orElse("").equalsIgnoreCase("True"))
                .filter(field -> !byName.containsKey(nameOf(field)))
                .map(field -> field.attribute("field").orElse(""));
    }
}
