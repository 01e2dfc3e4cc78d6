package io.landfall.converter.expression;

import java.util.Arrays;
import java.util.Locale;

/** Where a piece of a pattern stands that is only known while it runs. */
public enum PieceKind {
    /** In the text of the pattern, where it may be empty. */
    ANY,
    /** In the text of the pattern, which would mean something else without it. */
    SOME,
    /** All of a group, of an alternative or of the pattern, where it may be several plain texts with {@code |} between them. */
    CHOICE,
    /** In a class in brackets, where it is the characters that it has. */
    SET;

    /** The kind as the library's functions know it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PieceKind of(Expr constant) {
        var label = Constants.text(constant);
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no kind '%s' of a piece".formatted(label)));
    }
}
