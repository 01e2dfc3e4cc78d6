package io.landfall.workbench.graph;

import java.util.ArrayDeque;
import java.util.Deque;

/** Puts XML together, escaping whatever goes into it. */
final class Markup {

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> elements = new ArrayDeque<>();
    private boolean inTag;
    private boolean hasText;

    Markup open(String element) {
        endTag();
        if (!text.isEmpty() && !hasText) {
            newLine();
        }
        text.append('<').append(element);
        elements.push(element);
        inTag = true;
        hasText = false;
        return this;
    }

    Markup attribute(String name, String value) {
        text.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
        return this;
    }

    Markup text(String content) {
        endTag();
        text.append(escaped(content));
        hasText = true;
        return this;
    }

    Markup close() {
        var element = elements.pop();
        if (inTag) {
            text.append("/>");
            inTag = false;
        } else {
            if (!hasText) {
                newLine();
            }
            text.append("</").append(element).append('>');
        }
        hasText = false;
        return this;
    }

    private void endTag() {
        if (inTag) {
            text.append('>');
            inTag = false;
        }
    }

    private void newLine() {
        text.append('\n').append("  ".repeat(elements.size()));
    }

    /** Characters that XML cannot have become replacement characters. */
    private static String escaped(String value) {
        var out = new StringBuilder();
        value.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n', '\t' -> out.appendCodePoint(character);
                default -> out.appendCodePoint(isAllowed(character) ? character : '\uFFFD');
            }
        });
        return out.toString();
    }

    private static boolean isAllowed(int character) {
        return character >= 0x20
                && !(character >= 0xD800 && character <= 0xDFFF)
                && character != 0xFFFE
                && character != 0xFFFF;
    }

    @Override
    public String toString() {
        return text + "\n";
    }
}
