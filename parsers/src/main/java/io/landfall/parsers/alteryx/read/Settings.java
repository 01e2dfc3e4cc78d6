package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.element.XmlElement;
import io.landfall.parsers.alteryx.tool.Choice;
import io.landfall.parsers.alteryx.tool.FormulaText;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings below one XML element, asked for by name. It remembers what was asked for, so that the rest can be
 * reported: a setting that a later version of Designer has added is noticed rather than ignored.
 */
final class Settings {

    private final XmlElement element;
    private final String path;
    private final SourceLocation at;
    private final List<Diagnostic> remarks;
    private final Set<String> known = new HashSet<>();
    private final Map<String, Settings> single = new LinkedHashMap<>();
    private final Map<String, List<Settings>> lists = new LinkedHashMap<>();

    private Settings(XmlElement element, String path, SourceLocation at, List<Diagnostic> remarks) {
        this.element = element;
        this.path = path;
        this.at = at;
        this.remarks = remarks;
    }

    /**
     * @param at the tool
     * @param remarks receives what is found on the way
     */
    static Settings of(XmlElement configuration, SourceLocation at, List<Diagnostic> remarks) {
        return new Settings(configuration, "", at, remarks);
    }

    XmlElement element() {
        return element;
    }

    /** This element as XML, which tells all that is in it. */
    XmlElement whole() {
        element.children().forEach(child -> know(child.name()));
        element.attributes().keySet().forEach(name -> know("@" + name));
        return element;
    }

    SourceLocation at() {
        return at.at(element.line() == 0 ? at.line() : element.line(), 0);
    }

    /** The first child of that name, without any settings if there is none. */
    Settings in(String child) {
        return single.computeIfAbsent(
                know(child), name -> below(element.child(name).orElseGet(() -> XmlElement.empty(name))));
    }

    List<Settings> all(String child) {
        return lists.computeIfAbsent(
                know(child), name -> element.children(name).map(this::below).toList());
    }

    boolean has(String child) {
        return element.child(know(child)).isPresent();
    }

    /** The child as XML, for content that needs no settings. */
    XmlElement xml(String child) {
        return element.child(know(child)).orElseGet(() -> XmlElement.empty(child));
    }

    /** The text of a child, verbatim. */
    String text(String child) {
        return element.textOf(know(child));
    }

    /** The text of this element itself, verbatim. */
    String text() {
        return element.text();
    }

    /** The text of a child, or its attribute {@code value}: versions differ in which one they write. */
    String value(String child) {
        var found = element.child(know(child));
        return found.flatMap(inner -> inner.attribute("value"))
                .or(() -> found.map(XmlElement::text))
                .orElse("")
                .strip();
    }

    /** The attribute {@code value} of a child, verbatim. */
    String rawValue(String child) {
        return element.valueOf(know(child)).orElse("");
    }

    String attribute(String name) {
        know("@" + name);
        return element.attribute(name).orElse("");
    }

    boolean flag(String child, boolean otherwise) {
        return flagOf(value(child), otherwise);
    }

    boolean attributeFlag(String name, boolean otherwise) {
        return flagOf(attribute(name), otherwise);
    }

    private static boolean flagOf(String text, boolean otherwise) {
        return text.isBlank() ? otherwise : text.strip().equalsIgnoreCase("true");
    }

    int number(String child, int otherwise) {
        return Math.clamp(wholeNumber(child, otherwise), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    long wholeNumber(String child, long otherwise) {
        var text = value(child);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            remark(AlteryxCode.NUMBER_EXPECTED, child, text, Long.toString(otherwise));
            return otherwise;
        }
    }

    /** One of the choices by its code, in any case. The default stands for no value, {@code unknown} for a strange one. */
    <C extends Enum<C> & Choice> C choice(String child, Class<C> choices, C otherwise, C unknown) {
        return choiceOf(child, value(child), choices, otherwise, unknown);
    }

    <C extends Enum<C> & Choice> C choiceOf(String name, String text, Class<C> choices, C otherwise, C unknown) {
        if (text.isBlank()) {
            return otherwise;
        }
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.code().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseGet(() -> {
                    remark(AlteryxCode.CHOICE_UNKNOWN, name, text);
                    return unknown;
                });
    }

    /** The text of a child as a formula, for an object of that name within the tool. */
    FormulaText formula(String child, String object) {
        return element.child(know(child))
                .map(found -> new FormulaText(found.text(), place(object).at(found.line(), found.column())))
                .orElseGet(() -> new FormulaText("", place(object)));
    }

    /** An attribute as a formula. */
    FormulaText attributeFormula(String name, String object) {
        return new FormulaText(attribute(name), place(object));
    }

    private SourceLocation place(String object) {
        return object.isEmpty() ? at() : at().child(object);
    }

    /** Says that these settings exist and mean nothing for data. */
    Settings skip(String... names) {
        known.addAll(Arrays.asList(names));
        return this;
    }

    void remark(AlteryxCode code, String name, String... more) {
        var args = new ArrayList<String>();
        args.add(path + name);
        args.addAll(List.of(more));
        remarks.add(new Diagnostic(code, at(), args));
    }

    /** Reports every setting that nobody asked for, here and below, once for each name. */
    void reportUnknown(AlteryxCode code) {
        reportUnknown(code, new LinkedHashSet<>());
    }

    private void reportUnknown(AlteryxCode code, Set<String> reported) {
        for (var child : element.children()) {
            if (!known.contains(child.name()) && reported.add(path + child.name())) {
                remark(code, child.name());
            }
        }
        for (var attribute : element.attributes().keySet()) {
            if (!known.contains("@" + attribute) && reported.add(path + "@" + attribute)) {
                remark(code, "@" + attribute);
            }
        }
        single.values().forEach(inner -> inner.reportUnknown(code, reported));
        lists.values().forEach(list -> list.forEach(inner -> inner.reportUnknown(code, reported)));
    }

    private String know(String name) {
        known.add(name);
        return name;
    }

    private Settings below(XmlElement child) {
        return new Settings(child, path + child.name() + "/", at, remarks);
    }

    Optional<Settings> optional(String child) {
        return has(child) ? Optional.of(in(child)) : Optional.empty();
    }
}
