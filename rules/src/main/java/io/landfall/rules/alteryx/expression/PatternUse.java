package io.landfall.rules.alteryx.expression;

/** What a pattern is held against a text for. */
public enum PatternUse {
    /** All of the text has to match, which begins and ends with it anyway. */
    WHOLE,
    PART,
    /** Every match is taken out, so that it does not matter how many matches there are side by side. */
    REMOVED;

    /** What matches is replaced by a text. */
    public static PatternUse replacedBy(String replacement) {
        return replacement.isEmpty() ? REMOVED : PART;
    }
}
