package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Texts that follow a format of dates but for blanks, separators, the case of letters, the digits of the year or what is behind: no document says whether
 * DateTimeParse reads them. A text without the parts of the format, and one that says a day which no calendar has, is Null in any case.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/datetime-functions.html">DateTime functions</a>
 */
record NearDates(List<String> pieces) {

    private static final Pattern PIECE = Pattern.compile("%[^%]|[0-9A-Za-z]| +|(?:%%|[^%0-9A-Za-z])+");

    /** Years that Designer knows, and none. */
    private static final String YEAR = "(?:0000|(?:1[4-9]|[2-9][0-9])[0-9]{2})";

    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)";
    private static final Pattern SMALL_LETTER = Pattern.compile("[a-z]");
    private static final String DAY = "(?:mon|tue|wed|thu|fri|sat|sun)";

    NearDates {
        pieces = List.copyOf(pieces);
    }

    /** Those of a pattern of the function library. */
    static NearDates of(String pattern) {
        return new NearDates(
                PIECE.matcher(pattern).results().map(MatchResult::group).toList());
    }

    /**
     * That a text follows the pattern, or not even nearly.
     *
     * @param text as it comes
     * @param read as it is read by the pattern: months in three letters, without the blanks that are left out
     */
    Expr areAbsent(Expr text, Expr read) {
        var exact = IntStream.range(0, pieces.size()).mapToObj(this::exact).collect(Collectors.joining("", "^", "$"));
        var near = pieces.stream()
                .limit(read())
                .map(NearDates::near)
                .collect(Collectors.joining("", "^\\s*", ""))
                .replace("\\s*\\s*", "\\s*");
        return Conditions.any(List.of(
                Expr.call(StandardFunction.IS_TRUE, found(read, exact, "c")),
                Expr.call(StandardFunction.IS_NOT_TRUE, found(text, near, "i"))));
    }

    /** How many pieces there are up to the last that is read: a text may be whole without the marks and letters behind it. */
    private int read() {
        var last = pieces.size();
        while (last > 0 && letter(pieces.get(last - 1)) == ' ') {
            last--;
        }
        return last;
    }

    /** That a text is a date in ISO form, or one with a time of day, or not even nearly one. */
    static Expr areNoIsoTexts(Expr text) {
        var exact = "^" + YEAR + "-[0-9]{2}-[0-9]{2}(?: [0-9]{2}:[0-9]{2}:[0-9]{2})?$";
        return Conditions.any(List.of(
                Expr.call(StandardFunction.IS_TRUE, found(text, exact, "c")),
                Expr.call(StandardFunction.IS_NOT_TRUE, found(text, "^\\s*[0-9]{1,4}-[0-9]{1,2}-[0-9]", "c"))));
    }

    private static Expr found(Expr text, String expression, String letters) {
        return Patterns.call(PatternFunction.PATTERN_FOUND, text, Expr.text(expression), Expr.text(letters));
    }

    private String exact(int at) {
        var piece = pieces.get(at);
        return switch (letter(piece)) {
            case ' ' -> piece.replace("%%", "%").replaceAll("[.$|()\\[{^?*+\\\\]", "\\\\$0");
            case 'Y' -> YEAR;
            case 'j' -> "[0-9]{3}";
            case 'y' -> "[0-9]{2}";
            case 'b', 'B' -> inAnyCase(MONTH);
            case 'a' -> inAnyCase(DAY);
            case 'A' -> inAnyCase("(?:mon|tues|wednes|thurs|fri|satur|sun)day");
            case 'p' -> "[apAP][mM]";
            default -> digitFollows(at) ? "[0-9]{2}" : "[0-9]{1,2}";
        };
    }

    private static String inAnyCase(String names) {
        return SMALL_LETTER
                .matcher(names)
                .replaceAll(letter ->
                        "[%s%s]".formatted(letter.group(), letter.group().toUpperCase(Locale.ROOT)));
    }

    private boolean digitFollows(int at) {
        return at + 1 < pieces.size() && pieces.get(at + 1).matches("%[YjydHIMSm]|[0-9]");
    }

    private static String near(String piece) {
        return switch (letter(piece)) {
            case ' ' -> piece.matches("[0-9A-Za-z]") ? piece : "[^0-9A-Za-z]" + (piece.isBlank() ? "*" : "+");
            case 'Y', 'y' -> "\\s*[0-9]{1,4}";
            case 'j' -> "\\s*[0-9]{1,3}";
            case 'b', 'B' -> MONTH + "[a-z]*[.]?";
            case 'a', 'A' -> DAY + "[a-z]*[.]?";
            case 'p' -> "[ap][.]?m?[.]?";
            default -> "\\s*[0-9]{1,2}";
        };
    }

    private static char letter(String piece) {
        return piece.length() == 2 && piece.charAt(0) == '%' && piece.charAt(1) != '%' ? piece.charAt(1) : ' ';
    }
}
