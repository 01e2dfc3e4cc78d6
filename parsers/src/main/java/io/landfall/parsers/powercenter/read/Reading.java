package io.landfall.parsers.powercenter.read;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.DiagnosticCode;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.Attribute;
import io.landfall.parsers.powercenter.Attributes;
import io.landfall.parsers.powercenter.Extras;
import io.landfall.parsers.powercenter.MetadataExtension;
import io.landfall.parsers.powercenter.RawElement;
import io.landfall.parsers.powercenter.markup.AttributeElement;
import io.landfall.parsers.powercenter.markup.Markup;
import io.landfall.parsers.powercenter.markup.MetadataExtensionElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What all builders need while one file is read: places, texts, numbers, flags, and somewhere to put remarks. */
final class Reading {

    private final String file;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    Reading(String file) {
        this.file = file;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    void tell(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    void tell(DiagnosticCode code, SourceLocation at, String... args) {
        diagnostics.add(Diagnostic.of(code, at, args));
    }

    /** The place of an object below another one. */
    SourceLocation at(SourceLocation parent, @Nullable String name, Markup markup) {
        return new SourceLocation(file, markup.line(), 0, parent.path() + "/" + text(name));
    }

    /** The place of something without a name of its own, such as a connector. */
    SourceLocation within(SourceLocation parent, Markup markup) {
        return new SourceLocation(file, markup.line(), 0, parent.path());
    }

    /** What the schema does not list. The first of each name is remarked on, unless it is known to be bookkeeping. */
    Extras extras(Markup markup, SourceLocation at) {
        var attributes = markup.otherAttributes();
        var elements = markup.otherElements();
        if (attributes.isEmpty() && elements.isEmpty()) {
            return Extras.NONE;
        }
        var owner = element(markup);
        attributes.keySet().stream()
                .filter(name -> !Bookkeeping.knowsAttribute(name) && told.add(owner + "@" + name))
                .forEach(name -> tell(ParseCode.UNKNOWN_ATTRIBUTE, at, name, owner));
        elements.forEach(element -> unknown(element, markup, at));
        return Extras.of(attributes, elements);
    }

    private void unknown(RawElement element, Markup markup, SourceLocation at) {
        var owner = element(markup);
        if (Shape.of(markup).elements().contains(element.name())) {
            element.attributes().keySet().stream()
                    .filter(name -> !Bookkeeping.knowsAttribute(name) && told.add(element.name() + "@" + name))
                    .forEach(name -> tell(ParseCode.UNKNOWN_ATTRIBUTE, at, name, element.name()));
        } else if (!Bookkeeping.knowsElement(element.name()) && told.add(owner + ">" + element.name())) {
            tell(ParseCode.UNKNOWN_ELEMENT, at.at(element.line(), 0), element.name(), owner);
        }
    }

    /** How the owner would call it: {@code SessionInstanceElement} is a {@code session instance}. */
    static String element(Markup markup) {
        return markup.getClass()
                .getSimpleName()
                .replace("Element", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    static boolean isYes(@Nullable String value) {
        return "YES".equalsIgnoreCase(value);
    }

    /** Whether it is anything but an explicit no: exports leave the flag out where the answer is yes. */
    static boolean isNotNo(@Nullable String value) {
        return !"NO".equalsIgnoreCase(value);
    }

    /** The number, 0 when it is missing. */
    int number(@Nullable String value, String name, SourceLocation at) {
        var digits = text(value).strip();
        if (digits.isEmpty()) {
            return 0;
        }
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException _) {
            tell(ParseCode.NOT_A_NUMBER, at, name, digits);
            return 0;
        }
    }

    Attributes attributes(List<AttributeElement> elements, SourceLocation at) {
        if (elements.isEmpty()) {
            return Attributes.NONE;
        }
        return new Attributes(elements.stream()
                .map(element -> new Attribute(
                        text(element.getNAME()), text(element.getVALUE()), text(element.getPARTITIONNAME())))
                .toList());
    }

    List<MetadataExtension> metadata(List<MetadataExtensionElement> elements, SourceLocation parent) {
        return elements.stream()
                .map(element -> {
                    var at = at(parent, element.getNAME(), element);
                    return new MetadataExtension(
                            text(element.getNAME()),
                            text(element.getVALUE()),
                            text(element.getDATATYPE()),
                            text(element.getDOMAINNAME()),
                            text(element.getVENDORNAME()),
                            at,
                            extras(element, at));
                })
                .toList();
    }
}
