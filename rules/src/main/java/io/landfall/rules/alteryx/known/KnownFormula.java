package io.landfall.rules.alteryx.known;

import io.landfall.parsers.expression.BinaryOperator;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Conditional;
import io.landfall.parsers.expression.Expression.Membership;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.expression.Expression.NumberLiteral;
import io.landfall.parsers.expression.Expression.Opaque;
import io.landfall.parsers.expression.Expression.RowName;
import io.landfall.parsers.expression.Expression.TextLiteral;
import io.landfall.parsers.expression.Expression.Unary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Computes a formula over names with known values. What it does not know for certain it leaves unanswered. */
public final class KnownFormula {

    private final Function<String, Optional<Known>> names;

    private KnownFormula(Function<String, Optional<Known>> names) {
        this.names = names;
    }

    /** The formula's value; empty when it is not known. */
    public static Optional<Known> value(Expression formula, Function<String, Optional<Known>> names) {
        return new KnownFormula(names).value(formula);
    }

    private Optional<Known> value(Expression formula) {
        return switch (formula) {
            case TextLiteral text -> Optional.of(Known.of(text.value()));
            case NumberLiteral number -> Optional.of(Known.of(Double.parseDouble(number.text())));
            case Name name when name.is("True") -> Optional.of(Known.of(true));
            case Name name when name.is("False") -> Optional.of(Known.of(false));
            case Name name -> names.apply(name.name());
            case RowName row -> Optional.empty();
            case Unary unary -> settled(unary.operand()).flatMap(operand -> unary(unary, operand.plain()));
            case Binary binary -> binary(binary);
            case Conditional choice -> choice(choice);
            case Membership membership -> membership(membership);
            case Call call
            when call.is("IIF", 3) -> test(call.arg(0)).flatMap(test -> value(test ? call.arg(1) : call.arg(2)));
            case Call call when call.function().equals("SWITCH") && call.args().size() >= 4 -> switched(call);
            case Call call
            when call.is("TOSTRING", 1) && value(call.arg(0)).orElse(null) instanceof Known.Template open ->
                Optional.of(open);
            case Call call -> values(call.args()).flatMap(args -> KnownFunctions.value(call.function(), args));
            case Opaque opaque -> Optional.empty();
        };
    }

    /** A value that something can be decided or computed by. */
    private Optional<Known> settled(Expression formula) {
        return value(formula).filter(value -> !(value instanceof Known.Template));
    }

    /** Whether a condition holds; a text is none. */
    private Optional<Boolean> test(Expression formula) {
        return settled(formula).filter(KnownFormula::isCondition).map(Known::isTrue);
    }

    private static boolean isCondition(Known value) {
        return !(value instanceof Known.Text);
    }

    private Optional<List<Known>> values(List<Expression> formulas) {
        var values = new ArrayList<Known>();
        for (var formula : formulas) {
            var value = settled(formula);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(values);
    }

    private static Optional<Known> unary(Unary unary, Known operand) {
        return switch (unary.operator()) {
            case NOT -> isCondition(operand) ? Optional.of(Known.of(!operand.isTrue())) : Optional.empty();
            case PLUS -> Optional.of(operand);
            case NEGATE ->
                operand instanceof Known.Numeric(var number) ? Optional.of(Known.of(-number)) : Optional.empty();
        };
    }

    private Optional<Known> choice(Conditional choice) {
        for (var branch : choice.branches()) {
            var test = test(branch.test());
            if (test.isEmpty()) {
                return Optional.empty();
            }
            if (test.get()) {
                return value(branch.then());
            }
        }
        return value(choice.otherwise());
    }

    /** The value of the first case that equals what is asked, and without one that of the second argument. */
    private Optional<Known> switched(Call call) {
        var asked = settled(call.arg(0)).filter(value -> !(value instanceof Known.Nothing));
        for (int i = 2; i + 1 < call.args().size(); i += 2) {
            var one = settled(call.arg(i));
            if (asked.isEmpty() || one.isEmpty() || !areAlike(asked.get(), one.get())) {
                return Optional.empty();
            }
            if (areEqual(asked.get(), one.get())) {
                return value(call.arg(i + 1));
            }
        }
        return call.args().size() % 2 == 0 ? value(call.arg(1)) : Optional.empty();
    }

    private Optional<Known> membership(Membership membership) {
        var list = values(membership.list());
        return settled(membership.value())
                .flatMap(value -> list.filter(all -> all.stream().allMatch(one -> areAlike(value, one)))
                        .map(all ->
                                Known.of(all.stream().anyMatch(one -> areEqual(value, one)) != membership.negated())));
    }

    private Optional<Known> binary(Binary binary) {
        var left = value(binary.left());
        var right = value(binary.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        if (left.get() instanceof Known.Template || right.get() instanceof Known.Template) {
            return binary.operator() == BinaryOperator.ADD ? joined(left.get(), right.get()) : Optional.empty();
        }
        if (isUnsure(binary.operator(), left.get(), right.get())) {
            return Optional.empty();
        }
        var one = beside(left.get(), right.get());
        var other = beside(right.get(), left.get());
        return switch (binary.operator()) {
            case AND -> conditions(one, other).map(_ -> Known.of(one.isTrue() && other.isTrue()));
            case OR -> conditions(one, other).map(_ -> Known.of(one.isTrue() || other.isTrue()));
            case EQUAL, NOT_EQUAL ->
                areAlike(one, other)
                        ? Optional.of(Known.of(one.equals(other) == (binary.operator() == BinaryOperator.EQUAL)))
                        : Optional.empty();
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> compared(binary.operator(), one, other);
            case ADD, SUBTRACT, MULTIPLY, DIVIDE -> computed(binary.operator(), one, other);
            case MODULO, CONCATENATE -> Optional.empty();
        };
    }

    /** Two numbers that somebody has typed may be two texts, which are put together and compared in another way. */
    private static boolean isUnsure(BinaryOperator operator, Known left, Known right) {
        return left instanceof Known.Typed
                && right instanceof Known.Typed
                && switch (operator) {
                    case ADD, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
                    case SUBTRACT, MULTIPLY, DIVIDE, MODULO, CONCATENATE, EQUAL, NOT_EQUAL, AND, OR -> false;
                };
    }

    private static Optional<Known> conditions(Known one, Known other) {
        return Optional.of(one).filter(_ -> isCondition(one) && isCondition(other));
    }

    /** Whether both are of one kind, as texts are, or one is Null: the tick of a check box may be a text or a truth to what compares it. */
    private static boolean areAlike(Known one, Known other) {
        var left = beside(one, other);
        var right = beside(other, one);
        return left.getClass() == right.getClass() || left instanceof Known.Nothing || right instanceof Known.Nothing;
    }

    private static boolean areEqual(Known one, Known other) {
        return beside(one, other).equals(beside(other, one));
    }

    /** What a value is where another one stands beside it: a number that somebody has typed is a text beside texts. */
    private static Known beside(Known value, Known other) {
        return value instanceof Known.Typed(var digits, var _) && other instanceof Known.Text
                ? Known.of(digits)
                : value.plain();
    }

    private static Optional<Known> joined(Known left, Known right) {
        return isText(left) && isText(right)
                ? left.text().flatMap(one -> right.text().map(other -> new Known.Template(one + other)))
                : Optional.empty();
    }

    private static boolean isText(Known value) {
        return value instanceof Known.Text || value instanceof Known.Typed || value instanceof Known.Template;
    }

    private static Optional<Known> compared(BinaryOperator operator, Known left, Known right) {
        if (!(left instanceof Known.Numeric(var one) && right instanceof Known.Numeric(var other))) {
            return Optional.empty();
        }
        return Optional.of(Known.of(
                switch (operator) {
                    case LESS -> one < other;
                    case LESS_OR_EQUAL -> one <= other;
                    case GREATER -> one > other;
                    default -> one >= other;
                }));
    }

    private static Optional<Known> computed(BinaryOperator operator, Known left, Known right) {
        if (left instanceof Known.Text(var one) && right instanceof Known.Text(var other)) {
            return operator == BinaryOperator.ADD ? Optional.of(Known.of(one + other)) : Optional.empty();
        }
        if (!(left instanceof Known.Numeric(var one) && right instanceof Known.Numeric(var other))) {
            return Optional.empty();
        }
        return switch (operator) {
            case ADD -> Optional.of(Known.of(one + other));
            case SUBTRACT -> Optional.of(Known.of(one - other));
            case MULTIPLY -> Optional.of(Known.of(one * other));
            default -> other == 0 ? Optional.empty() : Optional.of(Known.of(one / other));
        };
    }
}
