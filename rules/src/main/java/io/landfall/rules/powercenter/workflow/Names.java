package io.landfall.rules.powercenter.workflow;

import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.expression.Expression.Unary;
import java.util.stream.Stream;

/** Finds the names that an expression has. */
final class Names {

    private Names() {}

    static Stream<Name> in(Expression expression) {
        return switch (expression) {
            case Name name -> Stream.of(name);
            case Binary binary -> Stream.concat(in(binary.left()), in(binary.right()));
            case Unary unary -> in(unary.operand());
            case Call call -> call.args().stream().flatMap(Names::in);
            default -> Stream.empty();
        };
    }
}
