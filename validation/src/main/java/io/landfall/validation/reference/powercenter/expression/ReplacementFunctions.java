package io.landfall.validation.reference.powercenter.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Functions that put one text in the place of others. The first argument says whether case matters: it does not for 0 and NULL. NULL
 * or an empty text to put there removes, NULL or an empty text to find is passed over.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/replacestr.html">REPLACESTR</a>
 */
final class ReplacementFunctions {

    static final Map<String, BuiltIn> TABLE = Map.of(
            "REPLACECHR", BuiltIn.lenient(4, 4, BuiltIn.Answer.always(Kind.TEXT), ReplacementFunctions::characters),
            "REPLACESTR",
                    BuiltIn.lenient(
                            4, BuiltIn.ANY_NUMBER, BuiltIn.Answer.always(Kind.TEXT), ReplacementFunctions::texts));

    private ReplacementFunctions() {}

    /** Each character of a set becomes one character, the first of those given. */
    private static @Nullable Object characters(Arguments args) {
        var olds = orEmpty(args, 2).codePoints().mapToObj(Character::toString).toList();
        var given = orEmpty(args, 3);
        var replacement = given.isEmpty() ? "" : Character.toString(given.codePointAt(0));
        return args.isNull(1) ? null : replaced(args.text(1), olds, replacement, args.holds(0));
    }

    private static @Nullable Object texts(Arguments args) {
        var last = args.count() - 1;
        var olds = new ArrayList<String>();
        for (int i = 2; i < last; i++) {
            olds.add(orEmpty(args, i));
        }
        var replacement = orEmpty(args, last);
        return args.isNull(1) ? null : replaced(args.text(1), olds, replacement, args.holds(0));
    }

    private static String orEmpty(Arguments args, int index) {
        return args.isNull(index) ? "" : args.text(index);
    }

    /** In one pass: where several fit the first of the list wins, and what was put there is not looked at again. */
    private static String replaced(String text, List<String> olds, String replacement, boolean caseMatters) {
        var result = new StringBuilder();
        var position = 0;
        while (position < text.length()) {
            var length = found(text, position, olds, caseMatters);
            if (length > 0) {
                result.append(replacement);
                position += length;
            } else {
                result.append(text.charAt(position++));
            }
        }
        return result.toString();
    }

    private static int found(String text, int position, List<String> olds, boolean caseMatters) {
        return olds.stream()
                .filter(old -> !old.isEmpty() && text.regionMatches(!caseMatters, position, old, 0, old.length()))
                .findFirst()
                .map(String::length)
                .orElse(0);
    }
}
