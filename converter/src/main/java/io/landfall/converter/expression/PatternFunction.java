package io.landfall.converter.expression;

import static io.landfall.converter.expression.Signature.Parameter.INTEGER;
import static io.landfall.converter.expression.Signature.Parameter.TEXT;

/**
 * The library's functions on regular expressions. The pattern is a literal in the syntax that all engines share: classes,
 * groups, alternation, anchors, greedy and lazy repetition; no look-around, no back-references. The last argument is
 * {@code 'i'} to ignore case, else {@code 'c'}.
 */
public enum PatternFunction implements LibraryFunction {
    PATTERN_MATCHES(Signature.of(Types.BOOLEAN, TEXT, TEXT, TEXT), "Whether the whole text matches"),
    PATTERN_FOUND(Signature.of(Types.BOOLEAN, TEXT, TEXT, TEXT), "Whether some part of the text matches"),
    PATTERN_COUNT(Signature.of(Types.INTEGER, TEXT, TEXT, TEXT), "How many parts of the text match, without overlap"),
    PATTERN_REPLACE(
            Signature.of(Types.TEXT, TEXT, TEXT, TEXT, TEXT),
            "Every match replaced by the third argument, in which \\1 to \\9 stand for groups"),
    PATTERN_EXTRACT(
            Signature.of(Types.TEXT, TEXT, TEXT, INTEGER, TEXT),
            "The group of that number in the first match, 0 for all of it; NULL without a match");

    private final Signature signature;
    private final String meaning;

    PatternFunction(Signature signature, String meaning) {
        this.signature = signature;
        this.meaning = meaning;
    }

    @Override
    public String sqlName() {
        return name();
    }

    @Override
    public Signature signature() {
        return signature;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
