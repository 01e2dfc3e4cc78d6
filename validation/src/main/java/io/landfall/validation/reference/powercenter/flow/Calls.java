package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Unary;
import java.util.stream.Stream;

/** Finds the calls in whatever part of an expression. */
final class Calls {

    private Calls() {}

    static Stream<Call> in(Expression expression) {
        return switch (expression) {
            case Call call ->
                Stream.concat(Stream.of(call), call.args().stream().flatMap(Calls::in));
            case Unary unary -> in(unary.operand());
            case Binary binary -> Stream.concat(in(binary.left()), in(binary.right()));
            default -> Stream.empty();
        };
    }
}
