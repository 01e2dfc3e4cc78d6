package io.landfall.rules.alteryx.flow;

import java.util.HashSet;
import java.util.Set;

/** Which quotation marks enclose places of a formula, so that a value with such a mark in it would end the text that it is put into. */
final class Quotes {

    private Quotes() {}

    /** The quotation marks of all texts of the formula in which the place is. */
    static Set<Character> around(String formula, String place) {
        var quotes = new HashSet<Character>();
        var at = 0;
        while (at < formula.length()) {
            var end = end(formula, at);
            var quote = formula.charAt(at);
            if ((quote == '"' || quote == '\'') && formula.substring(at, end).contains(place)) {
                quotes.add(quote);
            }
            at = end;
        }
        return quotes;
    }

    /** Where the text, the name, the comment or the character ends that begins there. */
    private static int end(String formula, int at) {
        return switch (formula.charAt(at)) {
            case '"' -> behind(formula, "\"", at + 1);
            case '\'' -> behind(formula, "'", at + 1);
            case '[' -> behind(formula, "]", at + 1);
            case '/' ->
                formula.startsWith("//", at)
                        ? behind(formula, "\n", at + 2)
                        : formula.startsWith("/*", at) ? behind(formula, "*/", at + 2) : at + 1;
            default -> at + 1;
        };
    }

    private static int behind(String formula, String mark, int from) {
        var found = formula.indexOf(mark, from);
        return found < 0 ? formula.length() : found + mark.length();
    }
}
