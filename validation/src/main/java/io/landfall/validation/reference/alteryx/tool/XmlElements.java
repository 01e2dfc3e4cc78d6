package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.XmlParse;
import io.landfall.validation.reference.alteryx.record.Row;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.CharacterData;
import org.w3c.dom.Comment;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads XML texts for elements whose attributes and children all have names that are known, and one plain text each; whatever else it
 * meets it does not know.
 *
 * @param names the fields, the element first
 */
record XmlElements(XmlParse tool, List<String> names, ToolRun run) {

    /** What a reader of XML does not hand on as it is written: references to characters, and breaks of line in attributes. */
    private static final Pattern CHANGED = Pattern.compile("&#|\\r|=\\s*(\"[^\"]*[\\t\\n]|'[^']*[\\t\\n])");

    List<Row> of(@Nullable Object xml) {
        if (!(xml instanceof String text) || CHANGED.matcher(text).find()) {
            throw unknown("this text as XML");
        }
        var root = root(text);
        var rows = new ArrayList<Row>();
        for (var element : elements(root)) {
            rows.add(row(element));
        }
        if (rows.isEmpty()) {
            throw unknown("XML without the element");
        }
        return rows;
    }

    /** The elements of a text, where they are all that its root has. */
    List<Row> ofRoot(@Nullable Object xml) {
        if (xml instanceof String text
                && children(root(text)).stream()
                        .anyMatch(child -> !child.getTagName().equals(names.getFirst()))) {
            throw unknown("XML whose root has other elements");
        }
        return of(xml);
    }

    private List<Element> elements(Element root) {
        if (tool.parseRoot()) {
            return List.of(root);
        }
        var name = names.getFirst();
        var found = below(root).stream()
                .filter(element -> element.getTagName().equals(name))
                .toList();
        if (tool.element().isEmpty() && !isMostFrequent(root, name, found.size())) {
            throw unknown("XML in which another element may be taken");
        }
        for (var element : found) {
            if (below(element).stream().anyMatch(found::contains)) {
                throw unknown("elements within each other");
            }
        }
        return found;
    }

    /** Whether all elements of the name, and more than of any other, stand under one parent. */
    private static boolean isMostFrequent(Element root, String name, int count) {
        var parents = new ArrayList<>(below(root));
        parents.add(root);
        int rivals = 0;
        int own = 0;
        for (var parent : parents) {
            Map<String, Integer> counts = new HashMap<>();
            children(parent).forEach(child -> counts.merge(child.getTagName(), 1, Integer::sum));
            for (var entry : counts.entrySet()) {
                if (entry.getKey().equals(name)) {
                    own = Math.max(own, entry.getValue());
                } else {
                    rivals = Math.max(rivals, entry.getValue());
                }
            }
        }
        return own == count && own > 1 && own > rivals;
    }

    private Row row(Element element) {
        var values = new HashMap<String, String>();
        put(values, element.getTagName(), ownText(element, tool.childValues()));
        attributes(element).forEach(attribute -> put(values, attribute.getName(), attribute.getValue()));
        if (tool.childValues()) {
            for (var child : children(element)) {
                put(values, child.getTagName(), ownText(child, false));
                attributes(child)
                        .forEach(attribute ->
                                put(values, child.getTagName() + "_" + attribute.getName(), attribute.getValue()));
            }
        }
        var row = Row.EMPTY;
        for (var name : names) {
            row = row.plus(values.get(name));
        }
        return row;
    }

    private void put(Map<String, String> values, String name, String value) {
        if (!names.contains(name) || name.contains(":") || name.equals("xmlns") || values.put(name, value) != null) {
            throw unknown("the name '%s', which is new, has a prefix or comes twice".formatted(name));
        }
    }

    private String ownText(Element element, boolean mayBeBlank) {
        var text = new StringBuilder();
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof CharacterData data && !(node instanceof Comment)) {
                text.append(data.getData());
            }
        }
        var own = text.toString();
        var isBlank = own.isBlank();
        var isPlain = isBlank
                ? mayBeBlank
                : children(element).isEmpty() && own.strip().equals(own);
        if (!isPlain) {
            throw unknown("the text of '%s', which is blank or not alone".formatted(element.getTagName()));
        }
        return isBlank ? "" : own;
    }

    private static List<Element> children(Element element) {
        var children = new ArrayList<Element>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static List<Element> below(Element element) {
        var all = new ArrayList<Element>();
        for (var child : children(element)) {
            all.add(child);
            all.addAll(below(child));
        }
        return all;
    }

    private static List<Attr> attributes(Element element) {
        var attributes = new ArrayList<Attr>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            attributes.add((Attr) element.getAttributes().item(i));
        }
        return attributes;
    }

    private Element root(String text) {
        try {
            return builder().parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (SAXException _) {
            throw unknown("text that is no XML");
        } catch (IOException | ParserConfigurationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setExpandEntityReferences(false);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new Silent());
        return builder;
    }

    private RuntimeException unknown(String what) {
        return run.undefined("what an XML Parse makes of " + what);
    }

    /** Says nothing of its own. */
    private static final class Silent implements ErrorHandler {

        @Override
        public void warning(SAXParseException remark) {}

        @Override
        public void error(SAXParseException failure) throws SAXException {
            throw failure;
        }

        @Override
        public void fatalError(SAXParseException failure) throws SAXException {
            throw failure;
        }
    }
}
