package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.FindMode;
import io.landfall.parsers.alteryx.tool.FindReplace;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** What a Find Replace puts in the place of what it has found. */
record Replacement(String search, @Nullable Object value) {

    static @Nullable Object all(FindReplace find, String text, List<Replacement> found, ToolRun run) {
        if (found.isEmpty()) {
            return text;
        }
        if (find.mode() == FindMode.WHOLE) {
            return whole(found, run);
        }
        if (found.size() > 1) {
            var forward = inTurn(find, text, found);
            if (!find.allMatches() || !forward.equals(inTurn(find, text, found.reversed()))) {
                throw run.undefined("a Find Replace where several records of the source match");
            }
            return forward;
        }
        return found.getFirst().in(find, text);
    }

    /** A whole field has one answer, NULL too, in whatever letters the records look for it. */
    private static @Nullable Object whole(List<Replacement> found, ToolRun run) {
        var answer = found.getFirst().value();
        if (found.stream().anyMatch(other -> !Objects.equals(other.value(), answer))) {
            throw run.undefined("a Find Replace where several records of the source match");
        }
        return answer;
    }

    private static String inTurn(FindReplace find, String text, List<Replacement> found) {
        var result = text;
        for (var one : found) {
            result = one.in(find, result);
        }
        return result;
    }

    /** A recorded run puts a capital in the place of one: what is found begins with it, and what is looked for does not. */
    private String like(String found, String put) {
        return !found.equals(search) && found.equals(capitalized(search)) ? capitalized(put) : put;
    }

    private static String capitalized(String text) {
        var result = new StringBuilder();
        var inside = false;
        for (var character : text.codePoints().toArray()) {
            result.appendCodePoint(inside ? Character.toLowerCase(character) : Character.toUpperCase(character));
            inside = Character.isLetterOrDigit(character);
        }
        return result.toString();
    }

    private String in(FindReplace find, String text) {
        var matcher = new SearchedWord(find, search).pattern().matcher(text);
        var put = value == null ? "" : value.toString();
        if (find.mode() == FindMode.ANYWHERE && find.allMatches() && find.ignoreCase()) {
            return matcher.replaceAll(found -> Matcher.quoteReplacement(like(found.group(), put)));
        }
        var replacement = Matcher.quoteReplacement(put);
        return find.mode() == FindMode.ANYWHERE && find.allMatches()
                ? matcher.replaceAll(replacement)
                : matcher.replaceFirst(replacement);
    }
}
