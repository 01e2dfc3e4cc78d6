package io.landfall.validation.reference.alteryx.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a text: every match of an expression, or its marked group. As recorded results show, a match of nothing is a token too,
 * unless it stands behind the last character. After such a match the search goes on at the same place for a match of something.
 */
final class Tokens {

    /** Holds behind a match that is not empty, where the search begins at the start of a region. */
    private static final String NOT_EMPTY = "(?<=[\\s\\S])";

    private final Matcher matcher;
    private final String text;
    private int start;
    private boolean afterNothing;

    private Tokens(Matcher matcher, String text) {
        this.matcher = matcher;
        this.text = text;
    }

    static List<String> of(Matcher matcher, String text) {
        var tokens = new Tokens(matcher, text);
        var found = new ArrayList<String>();
        while (tokens.start < text.length()) {
            var match = tokens.next();
            if (match == null || (match.end() == match.start() && match.start() == text.length())) {
                break;
            }
            tokens.start = match.end();
            tokens.afterNothing = match.end() == match.start();
            found.add(Objects.requireNonNullElse(match.group(match.groupCount() > 0 ? 1 : 0), ""));
        }
        return found;
    }

    private @Nullable MatchResult next() {
        if (!afterNothing) {
            return matcher.find(start) ? matcher.toMatchResult() : null;
        }
        var something = Pattern.compile(
                        "(?:" + matcher.pattern().pattern() + ")" + NOT_EMPTY,
                        matcher.pattern().flags())
                .matcher(text)
                .region(start, text.length())
                .useAnchoringBounds(false);
        if (something.lookingAt()) {
            return something.toMatchResult();
        }
        return matcher.find(start + 1) ? matcher.toMatchResult() : null;
    }
}
