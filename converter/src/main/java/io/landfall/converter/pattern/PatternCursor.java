package io.landfall.converter.pattern;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A place in a pattern's source; what is taken is copied for RE2, what is replaced is written for it. */
final class PatternCursor {

    private static final int END = -1;

    private final String source;
    private final StringBuilder re2 = new StringBuilder();
    private int at;

    PatternCursor(String source) {
        this.source = source;
    }

    String re2() {
        return re2.toString();
    }

    boolean atEnd() {
        return at == source.length();
    }

    /** The next character, or -1 at the end. */
    int peek() {
        return atEnd() ? END : source.codePointAt(at);
    }

    int peekAfterBackslash() {
        return at + 1 < source.length() ? source.codePointAt(at + 1) : END;
    }

    boolean lookingAt(String text) {
        return source.startsWith(text, at);
    }

    Optional<MatchResult> lookingAt(Pattern pattern) {
        var matcher = pattern.matcher(source).region(at, source.length());
        return matcher.lookingAt() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    boolean take(int character) {
        return peek() == character && take(Character.toString(character));
    }

    boolean take(String text) {
        var here = lookingAt(text);
        if (here) {
            at += text.length();
            re2.append(text);
        }
        return here;
    }

    /** Goes past a text that RE2 is not told. */
    boolean skip(String text) {
        return replace(text, "");
    }

    /** Goes past a text that RE2 knows by another. */
    boolean replace(String text, String replacement) {
        var here = lookingAt(text);
        if (here) {
            at += text.length();
            re2.append(replacement);
        }
        return here;
    }

    /** The next character, taken as it is. */
    int next() {
        var character = peek();
        if (character == END) {
            throw problem("an end in the middle");
        }
        take(character);
        return character;
    }

    IllegalArgumentException problem(String what) {
        return new IllegalArgumentException(
                "the pattern '%s' has %s at character %d".formatted(source, what, source.codePointCount(0, at) + 1));
    }
}
