package io.landfall.validation.reference.alteryx.expression;

import io.landfall.parsers.expression.Expression;
import io.landfall.validation.reference.Unrepeatable;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Functions on regular expressions. Designer's are Boost's with Perl's syntax; where another engine may read a pattern otherwise for
 * the text at hand, the executor refuses.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/string-functions.html">String functions</a>
 */
final class PatternFunctions {

    /** Letters that are a plain one in another case to some engines. */
    private static final Pattern SPECIAL_CASE = Pattern.compile("[\u0130\u0131\u017f\u212a]");

    private PatternFunctions() {}

    static List<FormulaFunction> rows() {
        return List.of(
                FormulaFunction.of("REGEX_Match", 2, 3, PatternFunctions::matches),
                FormulaFunction.of("REGEX_CountMatches", 2, 3, PatternFunctions::count),
                FormulaFunction.of("REGEX_Replace", 3, 4, PatternFunctions::replaced));
    }

    /** Whether the whole text matches. */
    private static boolean matches(Arguments call) {
        var text = call.text(0);
        return text != null && answer(call, 2, text, Matcher::matches);
    }

    private static long count(Arguments call) {
        var text = call.text(0);
        if (text == null) {
            throw call.undefined("how many matches there are in Null");
        }
        return answer(
                call,
                2,
                text,
                matcher -> presentMatches(call, matcher).results().count());
    }

    /** Every match is replaced; of Null comes the empty text, unless that has a match. */
    private static String replaced(Arguments call) {
        var text = call.text(0);
        if (text == null) {
            return emptyForNull(call);
        }
        var format = call.textOrEmpty(2);
        var replacement = BoostPatterns.replacement(format)
                .orElseThrow(() -> open(call, 2, "the replacement '%s'".formatted(format)));
        return answer(call, 3, text, matcher -> {
            try {
                return presentMatches(call, matcher).replaceAll(replacement);
            } catch (IndexOutOfBoundsException noGroup) {
                throw open(call, 2, "the replacement '%s'".formatted(format));
            }
        });
    }

    private static String emptyForNull(Arguments call) {
        var readings = BoostPatterns.readings(call.textOrEmpty(1), call.flag(3, true));
        if (readings.stream().anyMatch(reading -> reading.matcher("").find())) {
            throw call.undefined("a Null, where the pattern matches the empty text");
        }
        return "";
    }

    /** Where a match of nothing is found after another, engines differ. */
    private static Matcher presentMatches(Arguments call, Matcher matcher) {
        if (matcher.results().anyMatch(match -> match.start() == match.end())) {
            throw open(call, "a pattern that matches nothing");
        }
        return matcher.reset();
    }

    /** Another pattern, from other records, may well be known. */
    private static Unrepeatable open(Arguments call, String what) {
        return open(call, 1, what);
    }

    private static Unrepeatable open(Arguments call, int argument, String what) {
        return call.source(argument) instanceof Expression.TextLiteral ? call.refusal(what) : call.undefined(what);
    }

    /** What every reading of the pattern answers for the text. */
    private static <T> T answer(Arguments call, int flag, String text, Function<Matcher, T> question) {
        var pattern = call.textOrEmpty(1);
        if (SPECIAL_CASE.matcher(text).find()) {
            throw open(call, "letters whose case is one of a language");
        }
        var readings = readings(call, pattern, call.flag(flag, true));
        var answers = readings.stream()
                .flatMap(reading -> Halves.answers(reading, text, question))
                .distinct();
        if (answers.count() != 1) {
            throw open(call, "what the pattern '%s' takes for a letter, a character or a line".formatted(pattern));
        }
        return question.apply(readings.getFirst().matcher(text));
    }

    private static List<Pattern> readings(Arguments call, String pattern, boolean ignoresCase) {
        var readings = BoostPatterns.readings(pattern, ignoresCase);
        if (readings.isEmpty()) {
            throw open(call, "the pattern '%s'".formatted(pattern));
        }
        return readings;
    }
}
