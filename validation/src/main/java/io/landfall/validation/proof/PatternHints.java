package io.landfall.validation.proof;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.PatternTemplate;
import java.util.List;
import java.util.stream.Stream;

/** Texts that show what a regular expression does whose pieces are values. */
final class PatternHints {

    /** What pieces are. */
    static final List<Literal> PIECES = texts("red", "RED", "a", "kit 7", "as");

    /** What is searched for them. */
    static final List<Literal> TEXTS = texts(
            "red", "Red, red", "a red box", "reddish", "kit 7", "Kit 70", "as red as a kit 7", "banana", "rescued");

    private static final int EXAMPLES = 12;

    private PatternHints() {}

    private static List<Literal> texts(String... texts) {
        return Stream.of(texts).map(Expr::text).map(Literal.class::cast).toList();
    }

    static boolean hasPieces(Expr.Call call) {
        return isPattern(call) && !pieces(call).isEmpty();
    }

    static boolean isPattern(Expr.Call call) {
        return call.function() instanceof PatternFunction function && function != PatternFunction.PATTERN_PIECE;
    }

    /** What a call meets instead of its pattern, which is no text that it ever reads: texts that match. */
    static Stream<Literal> matching(Expr.Call call) {
        return PatternFunction.pattern(call.args()).examples(EXAMPLES).stream()
                .map(Expr::text)
                .map(Literal.class::cast);
    }

    /** The values of which the pattern of a call has been joined. */
    static List<Expr> pieces(Expr.Call call) {
        return PatternTemplate.of(call.arg(1)).pieces().stream()
                .map(piece -> piece.arg(0))
                .toList();
    }
}
