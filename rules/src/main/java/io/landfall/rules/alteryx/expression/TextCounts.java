package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import java.util.Set;

/** The functions that count characters or words of a text, so that their result is small. */
final class TextCounts {

    static final Set<Function> FUNCTIONS = Set.of(
            StandardFunction.CHAR_LENGTH,
            TextFunction.FIND_TEXT,
            TextFunction.FIND_NTH_TEXT,
            TextFunction.COUNT_WORDS,
            TextFunction.COUNT_LEADING_IN,
            TextFunction.COUNT_LEADING_OUTSIDE);

    private TextCounts() {}
}
