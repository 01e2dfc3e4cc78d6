package io.landfall.validation.reference.alteryx.expression;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Functions that change the characters of a text. Null stays Null.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/string-functions.html">String functions</a>
 */
final class TextFunctions {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String NO_BREAK_SPACE = "\u00a0";

    /** What is longer is no data, and would not fit into memory for every record. */
    private static final int LONGEST = 1_000_000;

    private TextFunctions() {}

    static List<FormulaFunction> rows() {
        return List.of(
                FormulaFunction.text("Uppercase", Letters::upper),
                FormulaFunction.text("LowerCase", Letters::lower),
                FormulaFunction.of("TitleCase", 1, TextFunctions::title),
                FormulaFunction.of("ReverseString", 1, TextFunctions::reversed),
                FormulaFunction.of("Trim", 1, 2, call -> trimmed(call, true, true)),
                FormulaFunction.of("TrimLeft", 1, 2, call -> trimmed(call, true, false)),
                FormulaFunction.of("TrimRight", 1, 2, call -> trimmed(call, false, true)),
                FormulaFunction.of("PadLeft", 3, call -> padded(call, true)),
                FormulaFunction.of("PadRight", 3, call -> padded(call, false)),
                FormulaFunction.text("StripQuotes", TextFunctions::unquoted),
                FormulaFunction.of("DecomposeUnicodeForMatch", 1, TextFunctions::plain),
                FormulaFunction.text("EscapeXMLMetacharacters", TextFunctions::escaped));
    }

    private static @Nullable String reversed(Arguments call) {
        var text = call.countedText(0);
        return text == null ? null : new StringBuilder(text).reverse().toString();
    }

    /** A word begins after white space; where else it may begin is not documented. */
    private static @Nullable String title(Arguments call) {
        var text = call.text(0);
        if (text == null) {
            return null;
        }
        if (Pattern.compile("[^\\s\\p{L}\\p{M}]\\p{L}").matcher(text).find()) {
            throw call.undefined("letters after apostrophes, hyphens and digits");
        }
        return Pattern.compile("\\S+")
                .matcher(Letters.lower(text))
                .replaceAll(word -> Matcher.quoteReplacement(capitalized(word.group())));
    }

    private static String capitalized(String word) {
        var first = word.offsetByCodePoints(0, 1);
        return Letters.upper(word.substring(0, first)) + word.substring(first);
    }

    private static @Nullable String trimmed(Arguments call, boolean left, boolean right) {
        var text = call.text(0);
        if (text == null) {
            return null;
        }
        if (!call.has(1) && (text.startsWith(NO_BREAK_SPACE) || text.endsWith(NO_BREAK_SPACE))) {
            throw call.undefined("spaces that do not break");
        }
        var set = call.has(1) ? call.counted(call.givenText(1)) : null;
        if (set != null && set.isEmpty()) {
            throw call.undefined("an empty set");
        }
        int from = 0;
        int to = text.length();
        while (left && from < to && isIn(text.charAt(from), set)) {
            from++;
        }
        while (right && from < to && isIn(text.charAt(to - 1), set)) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isIn(char character, @Nullable String set) {
        return set == null ? Character.isWhitespace(character) : set.indexOf(character) >= 0;
    }

    /** Fills up to a length with the first character of the filler; a longer text stays whole. */
    private static @Nullable String padded(Arguments call, boolean left) {
        var text = call.countedText(0);
        if (text == null) {
            return null;
        }
        var filler = call.counted(call.givenText(2));
        var length = call.givenCount(1);
        if (filler.isEmpty() || text.length() >= length) {
            return text;
        }
        if (length > LONGEST) {
            throw call.undefined("texts of more than a million characters");
        }
        var fill = filler.substring(0, 1).repeat(length - text.length());
        return left ? fill + text : text + fill;
    }

    /** Takes away one pair of equal quotes around the text. */
    private static String unquoted(String text) {
        var last = text.length() - 1;
        return last > 0 && text.charAt(0) == text.charAt(last) && "\"'".indexOf(text.charAt(0)) >= 0
                ? text.substring(1, last)
                : text;
    }

    private static @Nullable String plain(Arguments call) {
        var text = call.text(0);
        if (text == null) {
            return null;
        }
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        if (!plain.chars().allMatch(letter -> letter < 128)) {
            throw call.undefined("letters that are more than a plain letter with an accent");
        }
        return plain.toLowerCase(Locale.ROOT);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }
}
