package io.landfall.validation.reference.alteryx.expression;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Branch;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Conditional;
import io.landfall.parsers.expression.Expression.Membership;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.expression.Expression.NumberLiteral;
import io.landfall.parsers.expression.Expression.Opaque;
import io.landfall.parsers.expression.Expression.RowName;
import io.landfall.parsers.expression.Expression.TextLiteral;
import io.landfall.parsers.expression.Expression.Unary;
import io.landfall.validation.reference.Branches;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counts the ways through the conditions of formulas. All parts of a formula in an XML attribute have one place, so the
 * conditions get numbers below it.
 */
final class Ways {

    private final Branches branches;
    private final IdentityHashMap<Expression, SourceLocation> places = new IdentityHashMap<>();

    Ways(Branches branches) {
        this.branches = branches;
    }

    void declare(Expression formula) {
        var conditions = all(formula).filter(part -> count(part) > 0).toList();
        for (int i = 0; i < conditions.size(); i++) {
            var condition = conditions.get(i);
            var place = condition.at().child("condition " + (i + 1));
            places.put(condition, place);
            branches.declare(place, count(condition));
        }
    }

    void take(Expression condition, int way) {
        branches.take(places.getOrDefault(condition, condition.at()), way);
    }

    private static int count(Expression part) {
        return switch (part) {
            case Conditional conditional -> conditional.branches().size() + 1;
            case Call call when call.is("IIF", 3) -> 2;
            case Call call
            when call.function().equals("SWITCH") -> Math.max(1, call.args().size() / 2);
            default -> 0;
        };
    }

    private static Stream<Expression> all(Expression formula) {
        return Stream.concat(Stream.of(formula), parts(formula).stream().flatMap(Ways::all));
    }

    private static List<Expression> parts(Expression formula) {
        return switch (formula) {
            case NumberLiteral _, TextLiteral _, Name _, RowName _, Opaque _ -> List.of();
            case Call call -> call.args();
            case Unary unary -> List.of(unary.operand());
            case Binary binary -> List.of(binary.left(), binary.right());
            case Membership membership ->
                Stream.concat(Stream.of(membership.value()), membership.list().stream())
                        .toList();
            case Conditional conditional ->
                Stream.concat(conditional.branches().stream().flatMap(Ways::parts), Stream.of(conditional.otherwise()))
                        .toList();
        };
    }

    private static Stream<Expression> parts(Branch branch) {
        return Stream.of(branch.test(), branch.then());
    }
}
