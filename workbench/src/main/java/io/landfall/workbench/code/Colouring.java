package io.landfall.workbench.code;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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

    /** The rest of a name that is no token: none begins inside of it, so that nobody has to look there. */
    private static final String PLAIN = "\\w++";

    /** Characters from which on a text stays plain: every token is an element of the page, and tens of thousands make a browser slow. */
    static final int MOST = 100_000;

    private final List<Token> tokens;
    private final Pattern any;

    Colouring(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
        this.any = Pattern.compile(
                tokens.stream().map(token -> "(" + token.pattern() + ")").collect(joining("|", "", "|" + PLAIN)),
                Pattern.MULTILINE);
    }

    String html(String text) {
        return text.length() > MOST ? escaped(text) : coloured(text);
    }

    private String coloured(String text) {
        var html = new StringBuilder(text.length() * 2);
        var found = any.matcher(text);
        var end = 0;
        while (found.find()) {
            var style = style(found);
            if (style.isPresent()) {
                html.append(escaped(text.substring(end, found.start())));
                html.append("<span class=\"").append(style.get()).append("\">");
                html.append(escaped(found.group())).append("</span>");
                end = found.end();
            }
        }
        return html.append(escaped(text.substring(end))).toString();
    }

    /** Of the token that was found, if it is one. */
    private Optional<String> style(Matcher found) {
        for (int i = 0; i < tokens.size(); i++) {
            if (found.group(i + 1) != null) {
                return Optional.of(tokens.get(i).style());
            }
        }
        return Optional.empty();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
