package io.landfall.validation.reference.alteryx.expression;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Functions that measure a text or take a part of it. Positions and numbers of parts start at 0, and characters are those of UTF-16.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/string-functions.html">String functions</a>
 */
final class TextPartFunctions {

    private TextPartFunctions() {}

    static List<FormulaFunction> rows() {
        return List.of(
                FormulaFunction.of("Length", 1, TextPartFunctions::length),
                FormulaFunction.of("CountWords", 1, call ->
                        (long) words(call.textOrEmpty(0)).size()),
                FormulaFunction.of("Left", 2, call -> taken(call, (text, count) -> text.substring(0, count))),
                FormulaFunction.of(
                        "Right", 2, call -> taken(call, (text, count) -> text.substring(text.length() - count))),
                FormulaFunction.of("Substring", 2, 3, TextPartFunctions::part),
                FormulaFunction.of("GetWord", 2, TextPartFunctions::word),
                FormulaFunction.of("GetLeft", 2, TextPartFunctions::left),
                FormulaFunction.of("GetRight", 2, TextPartFunctions::right),
                FormulaFunction.of("GetPart", 3, TextPartFunctions::piece));
    }

    private static long length(Arguments call) {
        var text = call.countedText(0);
        return text == null ? 0 : text.length();
    }

    private interface Taking {
        String take(String text, int count);
    }

    /** A negative number, or one that is greater than the length, takes the whole text. */
    private static @Nullable String taken(Arguments call, Taking taking) {
        var text = call.text(0);
        if (text == null) {
            return null;
        }
        var count = call.givenCount(1);
        return count < 0 || count >= call.counted(text).length() ? text : taking.take(text, count);
    }

    private static @Nullable String part(Arguments call) {
        var text = call.countedText(0);
        if (text == null) {
            return null;
        }
        var start = call.givenCount(1);
        var length = call.has(2) ? call.givenCount(2) : text.length();
        if (start < 0 || length < 0) {
            throw call.undefined("a negative start or length");
        }
        var from = Math.min(start, text.length());
        return text.substring(from, (int) Math.min((long) from + length, text.length()));
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    private static @Nullable String word(Arguments call) {
        var text = call.text(0);
        return text == null ? null : at(words(text), call.givenCount(1));
    }

    private static @Nullable String at(List<String> parts, int index) {
        return index < 0 || index >= parts.size() ? null : parts.get(index);
    }

    private static String left(Arguments call) {
        return split(call, text -> text, 0);
    }

    private static String right(Arguments call) {
        return split(
                call,
                _ -> {
                    throw call.undefined("a text without the delimiter");
                },
                1);
    }

    /** The text before or after the first delimiter. */
    private static String split(Arguments call, UnaryOperator<String> whole, int index) {
        var text = call.text(0);
        if (text == null) {
            throw call.undefined("a text that is Null");
        }
        var parts = text.split(delimiter(call, text), 2);
        return parts.length == 1 ? whole.apply(text) : parts[index];
    }

    private static String piece(Arguments call) {
        var text = call.text(0);
        if (text == null) {
            throw call.undefined("a text that is Null");
        }
        var pieces = List.of(text.split(delimiter(call, text), -1));
        if (pieces.size() > 1 && pieces.contains("")) {
            throw call.undefined("a piece without characters");
        }
        var piece = at(pieces, call.givenCount(2));
        if (piece == null) {
            throw call.undefined("a number beyond the last piece");
        }
        return piece;
    }

    /** Whether several characters are a set or a word matters only where the text has one of them. */
    private static String delimiter(Arguments call, String text) {
        var delimiters = call.textOrEmpty(1);
        if (delimiters.isEmpty()
                || (delimiters.length() > 1 && delimiters.chars().anyMatch(each -> text.indexOf(each) >= 0))) {
            throw call.undefined("none or several delimiting characters");
        }
        return Pattern.quote(delimiters);
    }
}
