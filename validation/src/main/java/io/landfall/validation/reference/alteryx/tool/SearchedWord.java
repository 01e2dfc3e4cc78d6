package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.FindMode;
import io.landfall.parsers.alteryx.tool.FindReplace;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a Find Replace looks for, as a pattern. A whole word has no letter and no digit beside it; with anything but a blank or a mark of a
 * sentence there, it is not known whether Designer takes it for one, and neither is that of a word which begins or ends with a mark.
 */
record SearchedWord(FindReplace find, String search) {

    private static final String MARKS = " \t\n\r\f\u000b.,;:!?()\"";

    /** Whether only whole words count. */
    static boolean isWanted(FindReplace find) {
        return find.wholeWords() && find.mode() != FindMode.WHOLE;
    }

    Pattern pattern() {
        var quoted = Pattern.quote(search);
        return Pattern.compile(
                isWanted(find) ? "(?<![A-Za-z0-9])" + quoted + "(?![A-Za-z0-9])" : quoted,
                find.ignoreCase() ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
    }

    /** Whether it is not known if some place of the text is a word. */
    boolean isDoubtfulIn(String text) {
        if (!isWanted(find) || !text.toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (!isPlain(search.charAt(0)) || !isPlain(search.charAt(search.length() - 1))) {
            return true;
        }
        var any = Pattern.compile(pattern().pattern(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return any.matcher(text)
                .results()
                .anyMatch(found -> !isEnd(text, found.start() - 1) || !isEnd(text, found.end()));
    }

    private static boolean isPlain(char character) {
        return character < 128 && Character.isLetterOrDigit(character);
    }

    private static boolean isEnd(String text, int place) {
        return place < 0 || place >= text.length() || MARKS.indexOf(text.charAt(place)) >= 0;
    }
}
