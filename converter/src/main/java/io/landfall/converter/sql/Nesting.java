package io.landfall.converter.sql;

/** How deeply the parentheses of a text nest, quoted ones aside: known before any parser recurses into them. */
final class Nesting {

    private Nesting() {}

    /** The most parentheses that are open at once; 0 without any. */
    static int of(String text) {
        var deepest = 0;
        var open = 0;
        var quote = '\0';
        for (int at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if (quote != '\0') {
                quote = c == quote ? '\0' : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                deepest = Math.max(deepest, ++open);
            } else if (c == ')') {
                open--;
            }
        }
        return deepest;
    }
}
