package io.landfall.validation.proof;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** What expressions come to of which every field is known; nothing where that takes more than comparing and choosing. */
record Known(Expr.FieldRef field, Literal value) {

    private static final Literal TRUE = new Literal.Truth(true);
    private static final Literal FALSE = new Literal.Truth(false);
    private static final Literal UNKNOWN = new Literal.Missing(Types.BOOLEAN);

    Optional<Literal> of(Expr expr) {
        return switch (expr) {
            case Literal literal -> Optional.of(literal);
            case Expr.FieldRef other -> other.equals(field) ? Optional.of(value) : Optional.empty();
            case Expr.Cast(var operand, var type) ->
                of(operand)
                        .filter(known ->
                                known instanceof Literal.NumberValue(var number, var _) && Types.holds(type, number));
            case Expr.Case choice -> chosen(choice);
            case Expr.Call(var function, var args) -> called(function, args);
            case Expr.ParameterRef _ -> Optional.empty();
        };
    }

    /** What stands behind the first test that holds is not looked at. */
    private Optional<Literal> chosen(Expr.Case choice) {
        for (var branch : choice.branches()) {
            var test = of(branch.test());
            if (test.isEmpty()) {
                return Optional.empty();
            }
            if (test.get().equals(TRUE)) {
                return of(branch.then());
            }
        }
        return of(choice.otherwise());
    }

    private Optional<Literal> called(Function function, List<Expr> args) {
        var known = args.stream().map(this::of).flatMap(Optional::stream).toList();
        if (known.size() < args.size() || !(function instanceof StandardFunction standard)) {
            return Optional.empty();
        }
        return switch (standard) {
            case AND -> Optional.of(decided(known, FALSE, TRUE));
            case OR -> Optional.of(decided(known, TRUE, FALSE));
            case NOT -> Optional.of(known.getFirst() instanceof Literal.Truth(var truth) ? truth(!truth) : UNKNOWN);
            case IS_NULL -> Optional.of(truth(known.getFirst() instanceof Literal.Missing));
            case IS_NOT_NULL -> Optional.of(truth(!(known.getFirst() instanceof Literal.Missing)));
            case EQ -> compared(known, order -> order == 0);
            case NE -> compared(known, order -> order != 0);
            case LT -> compared(known, order -> order < 0);
            case LE -> compared(known, order -> order <= 0);
            case GT -> compared(known, order -> order > 0);
            case GE -> compared(known, order -> order >= 0);
            default -> Optional.empty();
        };
    }

    private static Literal decided(List<Literal> known, Literal deciding, Literal otherwise) {
        return known.contains(deciding) ? deciding : known.stream().allMatch(otherwise::equals) ? otherwise : UNKNOWN;
    }

    private static Optional<Literal> compared(List<Literal> known, IntPredicate holds) {
        if (known.stream().anyMatch(Literal.Missing.class::isInstance)) {
            return Optional.of(UNKNOWN);
        }
        return known.getFirst() instanceof Literal.NumberValue(var one, var _)
                        && known.getLast() instanceof Literal.NumberValue(var other, var _)
                ? Optional.of(truth(holds.test(one.compareTo(other))))
                : Optional.empty();
    }

    private static Literal truth(boolean holds) {
        return holds ? TRUE : FALSE;
    }
}
