package io.landfall.validation.reference.alteryx.expression;

import java.util.function.IntUnaryOperator;

/** Changes the case of letters one by one, as Windows does: a letter that would become two stays as it is. */
public final class Letters {

    private Letters() {}

    public static String upper(String text) {
        return changed(text, Character::toUpperCase);
    }

    public static String lower(String text) {
        return changed(text, Character::toLowerCase);
    }

    private static String changed(String text, IntUnaryOperator change) {
        return text.codePoints()
                .map(change)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
