package io.landfall.validation.proof;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.pipeline.Operator;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The constants that what a function is called with meets: those beside it, or texts that show what it does. */
final class MetConstants {

    /** Pieces of texts: numbers, truths and words. */
    private static final List<String> PIECES = List.of("1", "0", "a b", "true");

    /** Rows of so many pieces may name each other, as parents and children: the same piece twice, and their loop has no end. */
    private static final int PAIR = 2;

    private MetConstants() {}

    static List<Literal> of(Expr.Call call, Operator operator, ExpressionOrigins expressions) {
        if (PatternHints.isPattern(call)) {
            return PatternHints.matching(call).toList();
        }
        var beside = call.args().stream().flatMap(arg -> expressions.literals(arg, operator));
        return Stream.concat(joined(call), beside).toList();
    }

    /** Texts that have the piece that is asked for, and one more. */
    private static Stream<Literal> joined(Expr.Call call) {
        return call.function() == TextFunction.PIECE_OF_TEXT
                        && call.arg(1) instanceof Literal.TextValue(var separator)
                        && call.arg(2) instanceof Literal.NumberValue(var number, var _)
                ? texts(number.intValue()).map(pieces -> (Literal) Expr.text(String.join(separator, pieces)))
                : Stream.empty();
    }

    private static Stream<List<String>> texts(int piece) {
        return piece <= PAIR
                ? IntStream.range(piece, PIECES.size()).mapToObj(end -> PIECES.subList(end - piece, end + 1))
                : Stream.of(piece, piece + 1)
                        .flatMap(count -> PIECES.stream().map(same -> Collections.nCopies(count, same)));
    }
}
