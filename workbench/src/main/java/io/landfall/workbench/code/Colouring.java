package io.landfall.workbench.code;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Turns text into HTML in which each token has a class. What no token matches stays as it is: a reader sees every character, whatever
 * the colouring makes of it.
 */
final class Colouring {

    /**
     * A kind of token.
     *
     * @param style class in the style sheet
     */
    record Token(String style, String pattern) {}

    private final List<Token> tokens;
    private final Pattern any;

    Colouring(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
        this.any = Pattern.compile(
                String.join(
                        "|",
                        tokens.stream()
                                .map(token -> "(" + token.pattern() + ")")
                                .toList()),
                Pattern.MULTILINE);
    }

    String html(String text) {
        var html = new StringBuilder(text.length() * 2);
        var found = any.matcher(text);
        var end = 0;
        while (found.find()) {
            html.append(escaped(text.substring(end, found.start())));
            html.append("<span class=\"").append(style(found)).append("\">");
            html.append(escaped(found.group())).append("</span>");
            end = found.end();
        }
        return html.append(escaped(text.substring(end))).toString();
    }

    private String style(java.util.regex.Matcher found) {
        for (int i = 0; i < tokens.size(); i++) {
            if (found.group(i + 1) != null) {
                return tokens.get(i).style();
            }
        }
        throw new IllegalStateException("a match without a group");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
