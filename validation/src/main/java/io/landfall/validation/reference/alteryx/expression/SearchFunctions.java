package io.landfall.validation.reference.alteryx.expression;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;

/**
 * Functions that look for one text in another, and that replace it. Contains, StartsWith and EndsWith ignore case unless told
 * otherwise; all others mind it. Positions start at 0, and -1 is none.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/string-functions.html">String functions</a>
 */
final class SearchFunctions {

    private SearchFunctions() {}

    static List<FormulaFunction> rows() {
        return List.of(
                FormulaFunction.of("Contains", 2, 3, call -> has(call, String::contains)),
                FormulaFunction.of("StartsWith", 2, 3, call -> has(call, String::startsWith)),
                FormulaFunction.of("EndsWith", 2, 3, call -> has(call, String::endsWith)),
                FormulaFunction.of("FindString", 2, SearchFunctions::position),
                FormulaFunction.of("FindNth", 3, SearchFunctions::nth),
                FormulaFunction.of("Replace", 3, call -> replaced(call, String::replace)),
                FormulaFunction.of("ReplaceFirst", 3, call -> replaced(call, SearchFunctions::replaceFirst)),
                FormulaFunction.of("ReplaceChar", 3, SearchFunctions::replacedCharacters),
                FormulaFunction.of("StrSpn", 2, call -> leading(call, true)),
                FormulaFunction.of("StrCSpn", 2, call -> leading(call, false)));
    }

    private static boolean has(Arguments call, BiPredicate<String, String> test) {
        var text = call.text(0);
        var part = call.text(1);
        if (text == null || part == null) {
            return false;
        }
        return call.flag(2, true) ? test.test(Letters.lower(text), Letters.lower(part)) : test.test(text, part);
    }

    private static long position(Arguments call) {
        var text = call.countedText(0);
        var part = call.text(1);
        return text == null || part == null ? -1 : text.indexOf(part);
    }

    /** The number of the occurrence is rounded, as the vendor's example of 1.8 shows. */
    private static long nth(Arguments call) {
        var text = call.countedText(0);
        var part = call.text(1);
        var number = call.number(2);
        if (number != null && number < 0) {
            throw call.undefined("a negative number");
        }
        if (text == null || part == null || number == null || Math.round(number) < 1) {
            return -1;
        }
        var apart = nth(text, part, Math.round(number), part.length());
        if (part.isEmpty() || apart != nth(text, part, Math.round(number), 1)) {
            throw call.undefined("occurrences that overlap");
        }
        return apart;
    }

    private static int nth(String text, String part, long number, int step) {
        var at = text.indexOf(part);
        for (long found = 1; found < number && at >= 0; found++) {
            at = text.indexOf(part, at + step);
        }
        return at;
    }

    private interface Replacing {
        String replace(String text, String part, String with);
    }

    private static String replaced(Arguments call, Replacing replacing) {
        var text = call.text(0);
        var part = call.text(1);
        if (text == null) {
            throw call.undefined("a text that is Null");
        }
        if (part == null || part.isEmpty()) {
            throw call.undefined("an empty text to be replaced");
        }
        return replacing.replace(text, part, call.givenText(2));
    }

    private static String replaceFirst(String text, String part, String with) {
        var at = text.indexOf(part);
        return at < 0 ? text : text.substring(0, at) + with + text.substring(at + part.length());
    }

    /** Of several characters the first takes the place, and none removes what is found; the manual says both. */
    private static String replacedCharacters(Arguments call) {
        var text = call.text(0);
        if (text == null) {
            throw call.undefined("a text that is Null");
        }
        var set = call.counted(call.givenText(1));
        var with = call.counted(call.givenText(2));
        var first = with.substring(0, Math.min(1, with.length()));
        var replaced = new StringBuilder();
        text.chars().forEach(each -> replaced.append(set.indexOf(each) >= 0 ? first : String.valueOf((char) each)));
        return replaced.toString();
    }

    /** How many characters at the start are in the set, or are not. */
    private static long leading(Arguments call, boolean inside) {
        var set = call.textOrEmpty(1);
        IntPredicate counts = each -> set.indexOf(each) >= 0 == inside;
        return call.counted(call.textOrEmpty(0)).chars().takeWhile(counts).count();
    }
}
