package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.FindMode;
import io.landfall.parsers.alteryx.tool.FindReplace;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a Find Replace puts in the place of what it has found. */
record Replacement(String search, @Nullable Object value) {

    static @Nullable Object all(FindReplace find, String text, List<Replacement> found, ToolRun run) {
        if (found.isEmpty()) {
            return text;
        }
        if (found.size() > 1) {
            var forward = inTurn(find, text, found);
            if (!find.allMatches() || !forward.equals(inTurn(find, text, found.reversed()))) {
                throw run.refused("a Find Replace where several records of the source match");
            }
            return forward;
        }
        var only = found.getFirst();
        return find.mode() == FindMode.WHOLE ? only.value() : only.in(find, text);
    }

    private static String inTurn(FindReplace find, String text, List<Replacement> found) {
        var result = text;
        for (var one : found) {
            result = one.in(find, result);
        }
        return result;
    }

    private String in(FindReplace find, String text) {
        var flags = Pattern.LITERAL | (find.ignoreCase() ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
        var matcher = Pattern.compile(search, flags).matcher(text);
        var replacement = Matcher.quoteReplacement(value == null ? "" : value.toString());
        return find.mode() == FindMode.ANYWHERE && find.allMatches()
                ? matcher.replaceAll(replacement)
                : matcher.replaceFirst(replacement);
    }
}
