package io.landfall.validation.reference.alteryx.expression;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a pattern reads characters of more than 16 bits: as one, or, where the engine takes texts in units of 16 bits, as two. Characters for
 * private use stand for halves meanwhile.
 */
public final class Halves {

    private static final int STAND_INS = 0xE000;

    private Halves() {}

    /** What a pattern answers for a text in each of the ways. */
    public static <T extends @Nullable Object> Stream<Object> answers(
            Pattern pattern, String text, Function<Matcher, T> question) {
        var whole = answer(question.apply(pattern.matcher(text)));
        if (text.codePoints().allMatch(Character::isBmpCodePoint)) {
            return Stream.of(whole);
        }
        var inUnits = Pattern.compile(apart(pattern.pattern()), pattern.flags());
        return Stream.of(whole, joined(answer(question.apply(inUnits.matcher(apart(text))))));
    }

    /** An answer that can be compared. */
    private static Object answer(@Nullable Object answer) {
        return answer == null ? List.of() : answer;
    }

    private static String apart(String text) {
        var apart = new StringBuilder();
        text.chars()
                .map(unit -> Character.isSurrogate((char) unit) ? unit - Character.MIN_SURROGATE + STAND_INS : unit)
                .forEach(unit -> apart.append((char) unit));
        return apart.toString();
    }

    private static Object joined(Object answer) {
        return switch (answer) {
            case String text -> joined(text);
            case List<?> texts ->
                texts.stream().map(each -> joined(answer(each))).toList();
            default -> answer;
        };
    }

    private static String joined(String text) {
        var joined = new StringBuilder();
        var end = STAND_INS + Character.MAX_SURROGATE - Character.MIN_SURROGATE;
        text.chars()
                .map(unit -> unit >= STAND_INS && unit <= end ? unit - STAND_INS + Character.MIN_SURROGATE : unit)
                .forEach(unit -> joined.append((char) unit));
        return joined.toString();
    }
}
